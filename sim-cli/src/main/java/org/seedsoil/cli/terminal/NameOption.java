package org.seedsoil.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a run is called. */
public final class NameOption {
    @Option(
            names = "--name",
            paramLabel = "NAME",
            order = 59,
            converter = RunName.class,
            description = "what the run is called, in its folder, report and pictures (default: as the scenario)")
    private @Nullable String name;

    /** Tells the option as one would type it again; empty without it. */
    public String asTyped() {
        return name == null ? "" : " --name " + name;
    }

    /** Returns the name, or the standard one where none was given. */
    public String or(String standard) {
        return name == null ? standard : name;
    }
}
