package org.seedsoil.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Anatomies;
import org.seedsoil.scenario.Written;

/**
 * Bundled anatomies, and files beside a scenario.
 *
 * @param folder folder of the scenario, or null where it has none
 */
record AnatomyFiles(@Nullable Path folder) implements Anatomies {
    /** Names of the anatomies that ship. */
    static final List<String> BUNDLED = List.of("adult");

    private static final String WHAT = "an anatomy";

    @Override
    public Written.Mapping find(String name) {
        if (name.contains(".")) {
            return YamlTree.mapping(beside(name), name, WHAT);
        }
        if (!BUNDLED.contains(name)) {
            throw new IllegalArgumentException("there is no anatomy '" + name + "'; allowed: "
                    + String.join(", ", BUNDLED) + ", none, or a .yaml file beside the scenario");
        }
        return Shipped.mapping("anatomy/" + name + ".yaml", "bundled anatomy " + name, WHAT);
    }

    private String beside(String name) {
        Path file = folder == null ? null : folder.resolve(name);
        if (file == null || !Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file '" + name + "' beside the scenario; allowed: "
                    + String.join(", ", BUNDLED) + ", none, or a .yaml file beside the scenario");
        }
        return TextFile.read(file, name);
    }

    @Override
    public Written.Mapping stageTable(String name) {
        return StageTables.find(name);
    }
}
