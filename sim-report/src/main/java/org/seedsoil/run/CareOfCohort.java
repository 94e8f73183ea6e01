package org.seedsoil.run;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Care;
import org.seedsoil.io.result.CareShown;
import org.seedsoil.observe.ExamplePatient;
import org.seedsoil.observe.ShownPatients;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortTotals;

/** Gathers what pictures of treatment show of a cohort. */
final class CareOfCohort {
    private CareOfCohort() {}

    /**
     * Gathers it.
     *
     * @param totals what was kept
     * @param scenario what was simulated
     * @param again runs a patient who was taken in elsewhere
     * @return what is shown; nobody where nothing is done
     */
    static CareShown of(CohortTotals totals, Scenario scenario, LongFunction<Outcome> again) {
        Care care = scenario.reference().care();
        ShownPatients shown = totals.shown();
        boolean treated = !care.resections().isEmpty()
                || !care.operations().isEmpty()
                || care.ablation().rule().acts()
                || !care.courses().isEmpty()
                || !care.means().isEmpty();
        return new CareShown(
                treated ? shown.lanes().paths(again) : List.of(),
                shown.measured().paths(again),
                seen(totals.example(), shown.seen(), again),
                totals.rules());
    }

    private static @Nullable Outcome seen(ExamplePatient example, OptionalLong seen, LongFunction<Outcome> again) {
        if (seen.isEmpty()) {
            return null;
        }
        return example.atHand()
                .filter(outcome -> outcome.patient() == seen.getAsLong())
                .orElseGet(() -> again.apply(seen.getAsLong()));
    }
}
