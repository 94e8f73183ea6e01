package org.seedsoil.catalogue;

import java.util.List;
import java.util.function.BiFunction;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.ReproductionModel;

/** What theory computes of a scenario without a patient being run: of the reference patient, up to the horizon, as it is treated. */
final class TheoryResults {
    private TheoryResults() {}

    static List<Result> list() {
        return List.of(
                exact(
                        "reproduction.R_m",
                        "metastases",
                        "metastases that one metastasis founds, exact, of the reference patient",
                        (model, patient) -> model.number(
                                patient.care().ablation().rule(),
                                patient.timeFrame().horizonDays())),
                exact(
                        "reproduction.R_pre",
                        "metastases",
                        "the same if every metastasis were removed when it can first be seen",
                        (model, patient) -> model.preDetection(
                                patient.care().ablation().rule(),
                                patient.timeFrame().horizonDays())),
                exact(
                        "reproduction.r",
                        "per day",
                        "rate at which the number of metastases grows in the long run",
                        (model, patient) -> model.under(
                                        patient.care().ablation().rule(),
                                        patient.timeFrame().horizonDays())
                                .growth()
                                .perDay()));
    }

    private static Result exact(
            String key, String unit, String meaning, BiFunction<ReproductionModel, Patient, Figure> of) {
        return Result.of(key, Method.EXACT, unit, meaning, Reading.theory((scenario, given) -> {
                    if (scenario.mixed()) {
                        return Figure.absent(Scenario.MIXED);
                    }
                    try {
                        Patient reference = scenario.reference();
                        return of.apply(ReproductionModel.of(reference), reference);
                    } catch (NotEstimableException none) {
                        return Figure.absent(none.reason());
                    }
                }))
                .notInSummary();
    }
}
