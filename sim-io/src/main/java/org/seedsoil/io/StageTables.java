package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.seedsoil.scenario.Names;
import org.seedsoil.scenario.Written;

/** The tables of stages that ship. */
final class StageTables {
    static final List<String> BUNDLED = List.of("breast-anatomic-8", "colon-8");

    private StageTables() {}

    static Written.Mapping find(String name) {
        if (!BUNDLED.contains(name)) {
            throw new IllegalArgumentException(Names.unknown("table", name, BUNDLED));
        }
        try (InputStream stream = StageTables.class.getResourceAsStream("staging/" + name + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            String text = TextFile.decode(stream.readNBytes(TextFile.LARGEST + 1), name);
            return YamlTree.mapping(text, "bundled table " + name, "a table of stages");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
