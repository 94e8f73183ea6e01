package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.scenario.Scenario;

/** Adds plots and the report to a result folder. */
final class Pictures {
    /** Name of the folder of plots. */
    static final String PLOTS = "plots";

    /** Name of the report. */
    static final String REPORT = "report.html";

    private Pictures() {}

    static void draw(Scenario scenario, RunResult result, String command, Path folder) throws IOException {
        Files.writeString(
                folder.resolve(REPORT), scenario.name() + result.facts().name() + command);
    }
}
