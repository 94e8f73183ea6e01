package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.trial.CohortReproduction;

/**
 * A finished run, as reports see it.
 *
 * @param facts what was run
 * @param summary all that is kept of the cohort
 * @param expectations what became of the scenario's expectations; empty if it has none
 * @param reproduction the reproduction number, exact beside estimated, or null where it was not recorded
 * @param example the first patient with 3 to 40 metastases, else the first with more, or null if there is none
 * @param care what pictures of treatment show
 */
public record RunResult(
        RunFacts facts,
        CohortSummary summary,
        List<ExpectationResult> expectations,
        @Nullable CohortReproduction reproduction,
        @Nullable Outcome example,
        CareShown care) {
    /** Copies the list. */
    public RunResult {
        expectations = List.copyOf(expectations);
    }

    /**
     * A run whose reproduction number was not recorded, and of whose treatment no picture is drawn.
     *
     * @param facts what was run
     * @param summary all that is kept of the cohort
     * @param expectations what became of the scenario's expectations
     * @param example a patient to show, or null
     */
    public RunResult(
            RunFacts facts, CohortSummary summary, List<ExpectationResult> expectations, @Nullable Outcome example) {
        this(facts, summary, expectations, null, example, CareShown.NOBODY);
    }

    /**
     * Says whether metastases shed seeds: only then is it a question how many others one founds.
     *
     * @return whether secondary spread is on
     */
    public boolean metastasesSeed() {
        return facts.scenario().reference().disease().has(CascadeStage.SECONDARY);
    }
}
