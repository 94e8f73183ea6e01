package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.figure.Numbers;
import org.seedsoil.io.result.ExpectationResult;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.outcome.Ending;

/** What a reader must know before believing the numbers. */
final class Warnings {
    private static final int FEW_PATIENTS = 30;
    private static final double SUSPECT = 5;

    private Warnings() {}

    static List<String> of(RunResult result) {
        List<String> warnings = new ArrayList<>();
        if (result.facts().reference().oracle().acts()) {
            warnings.add(
                    "This run uses oracle events: lesions are given at the start, or removed by rules that see every"
                            + " lesion whether it could be seen or not. They are for theory and tests; no clinician has them.");
        }
        cohort(result.summary(), warnings);
        List<String> missed = result.expectations().stream()
                .filter(ExpectationResult::failed)
                .map(ExpectationResult::what)
                .toList();
        if (!missed.isEmpty()) {
            warnings.add("The scenario states results that this run did not give: " + String.join(", ", missed) + ".");
        }
        return warnings;
    }

    private static void cohort(CohortSummary summary, List<String> warnings) {
        if (summary.patients() < FEW_PATIENTS) {
            warnings.add("The run holds " + Numbers.count(summary.patients())
                    + (summary.patients() == 1 ? " patient" : " patients")
                    + ". That is enough to look at courses, too few for rates.");
        }
        long capped = summary.endings().count(Ending.CAPPED);
        if (capped > 0) {
            warnings.add(
                    Numbers.count(capped) + (capped == 1 ? " patient was" : " patients were")
                            + " stopped alive because the tumour reached the population cap or the lesion cap, and censored on that day.");
        }
        if (summary.seeds().patientsOutOfBalance() > 0) {
            warnings.add(
                    "Seeds do not add up in " + Numbers.count(summary.seeds().patientsOutOfBalance())
                            + " patients. The program is wrong; please do not use these numbers.");
        }
        for (FunnelStage stage : FunnelStage.values()) {
            double z = summary.seeds().reached(stage).z();
            if (Math.abs(z) > SUSPECT) {
                warnings.add("Simulation and exact expectation differ by " + Numbers.threeDigits(z)
                        + " standard errors at the" + " stage \"" + stage.label() + "\". One of them is wrong.");
            }
        }
    }
}
