package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.arms.RandomizedTrial;
import org.seedsoil.arms.RepeatedTrials;
import org.seedsoil.arms.TrialResult;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.figure.TrialFigures;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.EventTable;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.TrialDocument;
import org.seedsoil.report.TrialReport;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.trial.Trial;

/** Writes the files of a trial: {@code trial.json}, times to events as tables, pictures, the report. */
public final class TrialFiles {
    private TrialFiles() {}

    /**
     * Fills a result folder.
     *
     * @param draft the folder in the making
     * @param facts what was run, with its arms
     * @param result the result
     * @param repeated the same trial many times, by arm; may be empty
     * @param plots whether there are pictures
     * @param arms the patients under each arm, some of whom pictures show one by one
     * @throws IOException if something cannot be written
     */
    public static void fill(
            DraftFolder draft,
            RunFacts facts,
            TrialResult result,
            List<RepeatedTrials> repeated,
            boolean plots,
            List<Trial> arms)
            throws IOException {
        Scenario scenario = facts.scenario();
        draft.write(TrialDocument.FILE, TrialDocument.of(scenario, result, repeated));
        boolean mixed = scenario.mixed();
        TrialDesign design = result.pool().design();
        draft.write(EventTable.table("adtte", mixed, design), EventTable.paired(scenario.name(), result.pool()));
        if (result.randomized().isPresent()) {
            RandomizedTrial trial = result.randomized().get();
            draft.write(
                    EventTable.table("adtte-randomized", mixed, design), EventTable.randomized(scenario.name(), trial));
        }
        List<Figure> figures = new ArrayList<>(TrialFigures.of(result));
        SvgPictures pictures = plots && FigureFiles.obstacle().isEmpty() ? new SvgPictures() : null;
        if (pictures != null) {
            figures.addAll(ArmPatients.figures(result, arms));
            for (Figure figure : figures) {
                draft.add(folder ->
                        FigureFiles.write(figure, pictures, Files.createDirectories(folder.resolve(Pictures.PLOTS))));
            }
        }
        List<Scenario> cared = arms.stream().map(Trial::scenario).toList();
        String page = TrialReport.page(facts, cared, result, repeated, figures, pictures);
        draft.add(folder -> Files.writeString(folder.resolve(Pictures.REPORT), page));
    }
}
