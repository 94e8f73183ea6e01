package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedsoil.figure.DecisionFigures;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.PatientFigures;
import org.seedsoil.figure.SeenPatient;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.result.DestinationException;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.report.ChangeText;
import org.seedsoil.report.CohortReport;
import org.seedsoil.report.Report;
import org.seedsoil.report.ReportWriter;
import org.seedsoil.scenario.Scenario;

/** Adds plots and the report to a result folder. */
public final class Pictures {
    /** Name of the folder of plots. */
    public static final String PLOTS = "plots";

    /** Name of the report. */
    public static final String REPORT = "report.html";

    private Pictures() {}

    /**
     * Draws all of a run, and writes the report.
     *
     * @param result the run
     * @param draft where
     * @return what keeps this machine from drawing plots, if anything does
     * @throws IOException if something cannot be written
     */
    public static Optional<String> draw(RunResult result, DraftFolder draft) throws IOException {
        Report report = CohortReport.of(result);
        SvgPictures pictures = new SvgPictures();
        Optional<String> obstacle = draw(report.figures(), pictures, draft);
        draft.add(folder -> ReportWriter.write(report, pictures, folder.resolve(REPORT)));
        return obstacle;
    }

    /**
     * Writes the report of a run, with the numbers of its figures and no picture.
     *
     * @param result the run
     * @param draft where
     * @throws IOException if it cannot be written
     */
    public static void reportAlone(RunResult result, DraftFolder draft) throws IOException {
        Report report = CohortReport.of(result);
        draft.add(folder -> ReportWriter.write(report, null, folder.resolve(REPORT)));
    }

    /**
     * Draws plots one by one, so that who interrupts has not long to wait.
     *
     * @param figures the plots
     * @param draft where
     * @return what keeps this machine from drawing plots, if anything does
     * @throws IOException if one cannot be written
     */
    public static Optional<String> draw(List<Figure> figures, DraftFolder draft) throws IOException {
        return draw(figures, new SvgPictures(), draft);
    }

    private static Optional<String> draw(List<Figure> figures, SvgPictures pictures, DraftFolder draft)
            throws IOException {
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isEmpty()) {
            for (Figure figure : figures) {
                draft.add(
                        folder -> FigureFiles.write(figure, pictures, Files.createDirectories(folder.resolve(PLOTS))));
            }
        }
        return obstacle;
    }

    /**
     * Draws who seeded whom in one patient, and, where clinicians look, its lesions as they are and as they are seen, and what was decided.
     *
     * @param scenario the scenario
     * @param outcome what became of the patient
     * @param patient the patient
     * @param folder where; made if it is not there
     * @return the files
     * @throws DestinationException if the folder cannot be made
     * @throws IOException if the files cannot be written, or this machine cannot draw
     */
    public static List<Path> drawPatient(Scenario scenario, Outcome outcome, Patient patient, Path folder)
            throws IOException {
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isPresent()) {
            throw new IOException("nothing can be drawn: " + obstacle.get());
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(PatientFigures.seedingTree(outcome, patient, scenario.name()));
        if (patient.care().clinic().looks()) {
            SeenPatient.figure(outcome, patient, scenario.name()).ifPresent(figures::add);
            DecisionFigures.ofPatient(outcome, scenario.name()).ifPresent(figures::add);
        }
        List<Path> files = new ArrayList<>();
        for (Figure figure : figures) {
            Figure told =
                    ChangeText.under(figure.withName(figure.name() + "-" + outcome.patient()), scenario.changes());
            files.addAll(FigureFiles.write(told, new SvgPictures(), made(folder)));
        }
        return files;
    }

    private static Path made(Path folder) throws DestinationException {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DestinationException(folder, "cannot be made; name a folder elsewhere");
        }
    }
}
