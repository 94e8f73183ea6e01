package org.seedsoil.io.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;

/**
 * A finished run, as reports see it.
 *
 * @param facts what was run
 * @param summary all that is kept of the cohort
 * @param expectations what became of the scenario's expectations; empty if it has none
 * @param example the first patient with 3 to 40 metastases, else the first with more, or null if there is none
 */
public record RunResult(
        RunFacts facts,
        CohortSummary summary,
        List<ExpectationResult> expectations,
        @Nullable Outcome example) {
    /** Copies the list. */
    public RunResult {
        expectations = List.copyOf(expectations);
    }
}
