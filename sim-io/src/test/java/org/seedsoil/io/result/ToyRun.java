package org.seedsoil.io.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedsoil.SmallCohort;
import org.seedsoil.care.Ablation;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortReproduction;
import org.seedsoil.trial.FoundingRecorder;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** A small scenario in which everything happens to somebody, and its run. */
final class ToyRun {
    static final String TEXT = SmallCohort.TEXT;

    static final int PATIENTS = 60;
    private static final Scenario SCENARIO = ScenarioReader.parse(TEXT, "toy.yaml");
    private static final Scenario VARIANT = Scenario.of(
            SCENARIO.settings().withChanges(List.of(new Change(KeyPath.parse("clones.main.adhesion"), "0.4", "0.5"))));
    private static final List<Outcome> OUTCOMES = simulate(1);

    private ToyRun() {}

    private static List<Outcome> simulate(int threads) {
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(threads).run(new Trial(SCENARIO, PATIENTS, 1, Mode.THINNED), outcomes::add);
        return List.copyOf(outcomes);
    }

    static Scenario scenario() {
        return SCENARIO;
    }

    static List<Outcome> outcomes() {
        return OUTCOMES;
    }

    static RunFacts facts() {
        return new RunFacts(
                new Subject(SCENARIO.name(), VARIANT, TEXT, ""),
                "seedsoil run toy.yaml",
                PATIENTS,
                1,
                new Following("thinned", "thinned: as asked for"),
                "1.0",
                Optional.empty());
    }

    static CohortSummary summary(List<Outcome> outcomes) {
        CohortSummary summary = CohortSummary.of(SCENARIO.reference());
        outcomes.forEach(summary::accept);
        return summary;
    }

    static RunResult result() {
        List<ExpectationResult> expected = List.of(
                new ExpectationResult("metastatic", 0.5, 0.6, 0.05, 0, ""),
                new ExpectationResult("metastases.mean", 1, 1, Double.NaN, 0, "too small"));
        CohortReproduction.Question question = CohortReproduction.question(SCENARIO, Ablation.NONE);
        FoundingRecorder foundings = question.open();
        OUTCOMES.forEach(foundings::accept);
        return new RunResult(
                facts(), summary(OUTCOMES), expected, question.answer(PATIENTS, foundings, 1), null, CareShown.NOBODY);
    }

    static Path store(TableFormat format, Destination destination) throws IOException {
        try (ResultWriter writer = ResultWriter.of(SCENARIO.reference(), format, destination)) {
            writer.start();
            for (Outcome outcome : OUTCOMES) {
                writer.accept(outcome);
            }
            writer.finish(result());
            return writer.commit(facts(), null);
        }
    }
}
