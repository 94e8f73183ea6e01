package org.seedsoil.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run is called. */
final class NameOption {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            order = 59,
            converter = RunName.class,
            description = "what the run is called, in its folder, report and pictures (default: as the scenario)")
    private @Nullable String name;

    String asTyped() {
        return name == null ? "" : " --name " + name;
    }

    String or(String standard) {
        return name == null ? standard : name;
    }
}
