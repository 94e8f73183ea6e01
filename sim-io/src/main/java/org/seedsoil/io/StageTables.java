package org.seedsoil.io;

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
        return Shipped.mapping("staging/" + name + ".yaml", "bundled table " + name, "a table of stages");
    }
}
