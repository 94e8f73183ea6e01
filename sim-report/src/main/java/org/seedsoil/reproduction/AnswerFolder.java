package org.seedsoil.reproduction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.Following;
import org.seedsoil.io.result.ReproductionTables;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.Subject;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.quantity.Digits;
import org.seedsoil.report.ChangeText;
import org.seedsoil.run.Pictures;
import org.seedsoil.run.Version;

/** An answer in files: tables, the document, pictures. */
public final class AnswerFolder {
    private static final String DOCUMENT = "reproduction.json";

    private AnswerFolder() {}

    /**
     * Writes an answer into a folder of its own.
     *
     * @param answer what was found
     * @param facts what was asked
     * @param place where
     * @return the folder
     * @throws IOException if it cannot be written
     */
    public static Path store(Answer answer, RunFacts facts, Destination place) throws IOException {
        try (DraftFolder draft = DraftFolder.of(place, TableFormat.CSV)) {
            draft.start();
            fill(draft, answer);
            return draft.commit(facts, null);
        }
    }

    /**
     * Writes an answer into a draft.
     *
     * @param draft the draft, started
     * @param answer what was found
     * @return what keeps this machine from drawing plots, if anything does
     * @throws IOException if something cannot be written
     */
    public static Optional<String> fill(DraftFolder draft, Answer answer) throws IOException {
        draft.write(ReproductionTables.types(), ReproductionTables.types(answer.theory()));
        draft.write(ReproductionTables.matrix(), ReproductionTables.entries(answer.theory()));
        if (!answer.elasticities().isEmpty()) {
            draft.write(ReproductionTables.elasticities(), answer.elasticities());
        }
        Answer.Grid grid = answer.grid();
        if (grid != null) {
            draft.write(ReproductionTables.curve(), grid.points());
        }
        Answer.Among among = answer.among();
        if (among != null) {
            draft.write(AmongTables.patients(), AmongTables.rows(among.found()));
            if (!among.points().isEmpty()) {
                draft.write(AmongTables.curve(), among.points());
            }
        }
        draft.write(DOCUMENT, ReproductionDocument.of(answer));
        return Pictures.draw(
                AnswerFigures.of(answer).stream()
                        .map(figure -> figure.withNote(note(answer)))
                        .map(figure ->
                                ChangeText.under(figure, answer.scenario().changes()))
                        .toList(),
                draft);
    }

    /** R_m says nothing without its horizon. */
    private static String note(Answer answer) {
        double days = answer.theory().horizonDays();
        String horizon = days < Double.POSITIVE_INFINITY ? Digits.timeInYears(days) : "infinite";
        return answer.scenario().name() + ", H = " + horizon;
    }

    /**
     * Says what was asked; no patients where none were simulated.
     *
     * @param answer what was found
     * @param name what the folder is called
     * @param seed root of randomness
     * @param command how to ask the same again
     * @return the facts of the manifest
     */
    public static RunFacts facts(Answer answer, String name, long seed, String command) {
        Answer.Simulated simulated = answer.simulated();
        return new RunFacts(
                Subject.of(name, answer.scenario()),
                command,
                simulated == null ? 0 : simulated.estimate().patients(),
                seed,
                new Following(
                        "theory", "exact, of the reference patient" + (simulated == null ? "" : ", and simulated")),
                Version.text(),
                Optional.empty());
    }
}
