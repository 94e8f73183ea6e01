package org.seedsoil.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.seedsoil.cli.plot.Figure;
import org.seedsoil.cli.plot.FigureFiles;
import org.seedsoil.cli.report.CohortReport;
import org.seedsoil.cli.report.Report;
import org.seedsoil.cli.report.ReportWriter;
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
        Report report = CohortReport.of(result, scenario, command);
        if (FigureFiles.obstacle().isEmpty()) {
            Path plots = Files.createDirectories(folder.resolve(PLOTS));
            for (Figure figure : report.figures()) {
                FigureFiles.write(figure, plots);
            }
        }
        ReportWriter.write(report, folder.resolve(REPORT));
    }
}
