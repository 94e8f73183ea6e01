package org.seedsoil.cli.reproduction;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.result.AmongTables;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.ReproductionTables;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.report.ChangeText;
import org.seedsoil.run.Pictures;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;

/** An answer in files: tables, the document, pictures. */
final class AnswerFolder {
    private static final String DOCUMENT = "reproduction.json";

    private AnswerFolder() {}

    /** Fills a draft; returns what keeps this machine from drawing plots, if anything does. */
    static Optional<String> fill(DraftFolder draft, Answer answer) throws IOException {
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
        String horizon = days < Double.POSITIVE_INFINITY ? Wording.exactly(days) : "infinite";
        return answer.scenario().name() + ", H = " + horizon;
    }

    /** What was computed; no patients where none were simulated. */
    static RunFacts facts(Answer answer, String name, long seed, String command) {
        Scenario scenario = answer.scenario();
        Answer.Simulated simulated = answer.simulated();
        return new RunFacts(
                name,
                scenario,
                ScenarioPrinter.print(scenario),
                "",
                command,
                simulated == null ? 0 : simulated.estimate().patients(),
                seed,
                "theory",
                String.format(
                        Locale.ROOT, "exact, of the reference patient%s", simulated == null ? "" : ", and simulated"),
                Version.text());
    }
}
