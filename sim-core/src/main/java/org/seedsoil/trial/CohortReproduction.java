package org.seedsoil.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.seedsoil.care.Ablation;
import org.seedsoil.observe.FollowedAges;
import org.seedsoil.observe.ReproductionEstimate;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.NotEstimableException;
import org.seedsoil.theory.ReproductionModel;

/**
 * The reproduction number of a cohort that was run for other ends: exact for the reference patient beside what the histories show, with
 * everything that keeps the two from being the same quantity.
 *
 * @param patients of the cohort; the estimate may rest on fewer of them, the first
 * @param types names of the types of lesions, in the order of the estimate
 * @param horizonDays H
 * @param exact R_m of the reference patient up to H
 * @param preDetection R_pre of the reference patient
 * @param estimate what the histories show; empty where theory knows no types of lesions
 * @param exactOfSameAges R_m of the reference patient, counted up to the ages to which the histories reach
 * @param caveats why exact and estimated differ beyond chance; empty where they do not
 */
public record CohortReproduction(
        long patients,
        List<String> types,
        double horizonDays,
        Figure exact,
        Figure preDetection,
        Optional<ReproductionEstimate> estimate,
        Figure exactOfSameAges,
        List<String> caveats) {
    /** Lesions and foundings from which on the histories of further patients are not kept. */
    public static final long MOST_LESIONS = 100_000;

    private static final int RESAMPLES = 200;

    /** Copies the lists. */
    public CohortReproduction {
        types = List.copyOf(types);
        caveats = List.copyOf(caveats);
    }

    /**
     * Tells which ages of lesions the estimate counts, and the exact number beside it.
     *
     * @return words that follow a number; empty without an estimate
     */
    public String ages() {
        return estimate.map(found -> FollowedAges.of(horizonDays, types, found.reachDays()))
                .orElse("");
    }

    /**
     * Says whether the estimate rests on the first patients only, since {@value #MOST_LESIONS} lesions and foundings were kept by then.
     *
     * @return false where it rests on all of them, or there is none
     */
    public boolean ofTheFirst() {
        return estimate.filter(found -> found.patients() < patients).isPresent();
    }

    /**
     * Asks for the number of a cohort. What theory answers, and what histories are kept, is settled once; a cohort may then be
     * recorded in parts.
     *
     * @param scenario what is run
     * @param treatment what is done to metastases in it
     * @return the question
     */
    public static Question question(Scenario scenario, Ablation treatment) {
        return new Question(scenario, treatment);
    }

    /** The question for the number of a cohort. Immutable. */
    public static final class Question {
        private final Scenario scenario;
        private final Ablation treatment;
        private final Patient reference;
        private final Optional<ReproductionModel> model;
        private final String obstacle;

        private Question(Scenario scenario, Ablation treatment) {
            this.scenario = scenario;
            this.treatment = treatment;
            this.reference = scenario.reference();
            Optional<ReproductionModel> known = Optional.empty();
            String reason = "";
            try {
                known = scenario.mixed() ? known : Optional.of(ReproductionModel.of(reference));
                reason = scenario.mixed() ? Scenario.MIXED : reason;
            } catch (NotEstimableException none) {
                reason = none.reason();
            }
            this.model = known;
            this.obstacle = reason;
        }

        /**
         * Begins to record some patients.
         *
         * @return a recorder of nobody
         */
        public FoundingRecorder open() {
            return new FoundingRecorder(
                    reference.disease(),
                    model.map(ReproductionModel::types).orElse(List.of()),
                    reference.timeFrame().horizonDays(),
                    MOST_LESIONS);
        }

        /**
         * Answers.
         *
         * @param patients how many were recorded
         * @param recorded what was recorded of them
         * @param randomSeed root of the bootstrap
         * @return what was found
         */
        public CohortReproduction answer(long patients, FoundingRecorder recorded, long randomSeed) {
            double days = reference.timeFrame().horizonDays();
            RandomKey key = RandomKey.root(randomSeed).child("bootstrap");
            Optional<ReproductionEstimate> estimate = model.filter(
                            known -> !known.types().isEmpty())
                    .map(known -> ReproductionEstimate.of(recorded.histories(), days, RESAMPLES, key));
            return new CohortReproduction(
                    patients,
                    model.map(ReproductionModel::names).orElse(List.of()),
                    days,
                    exactly(known -> known.number(treatment, days)),
                    exactly(known -> known.preDetection(treatment, days)),
                    estimate,
                    exactly(known -> estimate.map(e -> known.number(treatment, e.reachDays()))
                            .orElseGet(() -> Figure.absent("no type of lesion can descend from the primary"))),
                    caveats());
        }

        private Figure exactly(Function<ReproductionModel, Figure> question) {
            if (model.isEmpty()) {
                return Figure.absent(obstacle);
            }
            try {
                return question.apply(model.get());
            } catch (NotEstimableException none) {
                return Figure.absent(none.reason());
            }
        }

        private List<String> caveats() {
            List<String> caveats = new ArrayList<>();
            if (!scenario.variations().isEmpty()) {
                caveats.add("patients differ: the estimate weighs each by its lesions and is no one's number,"
                        + " the exact one is the reference patient's");
            }
            if (reference.care().courses().stream()
                    .anyMatch(course -> course.tolerance().varies())) {
                caveats.add(
                        "patients differ in what they have of a course; the exact number is that of who has all of it");
            }
            if (reference.mortality().disease()) {
                caveats.add("patients with many lesions die and are no longer followed");
            }
            if (reference.care().resections().stream().anyMatch(resection -> resection.dissection() > 0)) {
                caveats.add("nodes taken out with the primary count as removed, which the exact number leaves out");
            }
            if (treatment.acts() && reference.care().ablation().fromDiagnosis()) {
                caveats.add("metastases are ablated from the diagnosis on, while the exact number follows the rule"
                        + " from the first day");
            }
            return caveats;
        }
    }
}
