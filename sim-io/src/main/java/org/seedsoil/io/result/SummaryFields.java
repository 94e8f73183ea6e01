package org.seedsoil.io.result;

import java.util.List;
import java.util.function.Function;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.trial.CohortReproduction;
import tools.jackson.databind.node.ObjectNode;

/** What {@code summary.json} says beside the results of the cohort: what was run, the reproduction number, what was expected. */
final class SummaryFields {
    /** What was run, before the changes. */
    static final Fields<RunFacts> SCENARIO = new Fields<>(
            "",
            List.of(
                    Field.text(
                            "name",
                            "what the run is called: as the scenario, unless `--name` says otherwise",
                            RunFacts::name),
                    Field.text(
                            "scenario",
                            "name of the scenario",
                            facts -> facts.scenario().name()),
                    Field.text("title", "its title", facts -> facts.scenario().title())));

    /** How it was run. */
    static final Fields<RunFacts> RUN = new Fields<>(
            "",
            List.of(
                    Field.integer("random-seed", "root of all randomness", RunFacts::randomSeed),
                    Field.text("mode", "explicit or thinned: how seeds were followed", RunFacts::mode),
                    Field.text("mode-reason", "why", RunFacts::modeReason)));

    /** The reproduction number, exact and as the histories show it. */
    static final Fields<CohortReproduction> REPRODUCTION = new Fields<>(
            "reproduction.",
            List.of(
                    Field.number(
                            "horizon-days",
                            "H: age of a metastasis up to which its offspring count",
                            CohortReproduction::horizonDays),
                    Field.figure(
                            "exact",
                            "R_m of the reference patient up to H; `exact-absent`, as with the other numbers here, says why there is none",
                            CohortReproduction::exact),
                    Field.figure(
                            "before-detection",
                            "R_pre: the same if every metastasis were removed when it can first be seen: by the scans of `ablate`, else from"
                                    + " `care.detection` on; as `seedsoil reproduction` tells it",
                            CohortReproduction::preDetection),
                    estimated(Field.figure(
                            "estimated",
                            "R_m estimated from the histories of the cohort, up to the ages to which 50 lesions of a type were followed",
                            ReproductionEstimate::number)),
                    estimated(Field.figure("low", "lower end of its 95 % interval", ReproductionEstimate::low)),
                    estimated(Field.figure("high", "upper end", ReproductionEstimate::high)),
                    estimated(Field.flag(
                            "reliable",
                            "whether at least 30 patients' worth carry the estimate",
                            ReproductionEstimate::reliable)),
                    estimated(Field.integer(
                            "patients",
                            "patients that it rests on: the first ones where the cohort had more than 100,000 lesions and foundings",
                            ReproductionEstimate::patients)),
                    estimated(Field.integer(
                            "foundings",
                            "metastases founded by metastases that it rests on",
                            ReproductionEstimate::foundings)),
                    new Field<CohortReproduction>(
                                    "reach-days.TYPE",
                                    ColumnType.NUMBER.label(),
                                    "age up to which lesions of the type were followed and count, at most H",
                                    SummaryFields::reach)
                            .when(SummaryFields::isEstimated),
                    Field.<CohortReproduction>figure(
                                    "exact-of-same-ages",
                                    "exact R_m of the reference patient, counted up to the same ages",
                                    CohortReproduction::exactOfSameAges)
                            .when(SummaryFields::isEstimated),
                    Field.texts(
                            "caveats",
                            "why exact and estimated differ beyond chance; empty where they are the same quantity",
                            CohortReproduction::caveats)));

    /** An entry of what the scenario expects. */
    static final Fields<ExpectationResult> EXPECTATION = new Fields<>(
            "expects[].",
            List.of(
                    Field.text(
                            "what", "entry of the scenario's `expects`: path, time and clock", ExpectationResult::what),
                    Field.number("expected", "expected value", ExpectationResult::expected),
                    Field.number("found", "value of this run", ExpectationResult::found),
                    Field.number("standard-error", "its standard error", ExpectationResult::standardError),
                    Field.number("tolerance", "tolerance of the scenario", ExpectationResult::tolerance),
                    Field.number("band", "tolerance + 4 standard errors", ExpectationResult::band),
                    Field.<ExpectationResult>flag(
                                    "held",
                                    "whether the difference is within the band; absent where that is not judged",
                                    ExpectationResult::held)
                            .when(ExpectationResult::judged),
                    Field.<ExpectationResult>text("not-judged", "why it is not judged", ExpectationResult::obstacle)
                            .when(result -> !result.judged())));

    private SummaryFields() {}

    /** Returns what stands before the results of the cohort. */
    static List<Fields<?>> before() {
        return List.of(SCENARIO, ChangeList.FIELDS, RUN);
    }

    /** Returns what stands after them. */
    static List<Fields<?>> after() {
        return List.of(REPRODUCTION, EXPECTATION);
    }

    private static boolean isEstimated(CohortReproduction found) {
        return found.estimate().isPresent();
    }

    /** What is read off the estimate, where there is one. */
    private static Field<CohortReproduction> estimated(Field<ReproductionEstimate> field) {
        Function<CohortReproduction, ReproductionEstimate> estimate =
                found -> found.estimate().orElseThrow();
        return new Field<CohortReproduction>(
                        field.name(),
                        field.type(),
                        field.meaning(),
                        (node, found) -> field.put().into(node, estimate.apply(found)))
                .when(SummaryFields::isEstimated);
    }

    private static void reach(ObjectNode node, CohortReproduction found) {
        ObjectNode reach = node.putObject("reach-days");
        List<Double> days = found.estimate().orElseThrow().reachDays();
        for (int type = 0; type < found.types().size(); type++) {
            reach.put(found.types().get(type), days.get(type));
        }
    }
}
