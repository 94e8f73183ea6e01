package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.ClusteredIncidence;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CoxModel;
import org.seedsoil.statistics.CoxSubject;
import org.seedsoil.statistics.CumulativeIncidence;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.IncidenceComparison;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.LogRank;
import org.seedsoil.statistics.NumberNeeded;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * One endpoint of patients with one arm each: those with the first arm and those with another, analysed as they were randomized, within the
 * strata of the randomization.
 *
 * @param arm number of the other arm
 * @param endpoint number of the endpoint
 * @param first those with the first arm
 * @param second those with the other
 * @param probability p of the test, on the sides of the design: log-rank, or Gray's where something competes, or Wald's with errors by patient where
 *     lesions are waited for; NaN without an event
 * @param times at each time of the design that both reach: survival, or incidence where something competes, with the difference
 * @param restrictedMean time without event up to the last time of the design, in days; empty as in {@link PairedComparison}
 * @param hazard ratio of hazards, of the cause where something competes
 */
public record RandomizedComparison(
        int arm,
        int endpoint,
        SurvivalTimes first,
        SurvivalTimes second,
        double probability,
        List<AtTime> times,
        Optional<Effect> restrictedMean,
        CoxFit hazard) {
    /**
     * A number in both arms at a time.
     *
     * @param days the time
     * @param first with the first arm
     * @param second with the other
     * @param needed patients to treat for one event less by then
     */
    public record AtTime(double days, Effect first, Effect second, NumberNeeded needed) {}

    /** Copies the list. */
    public RandomizedComparison {
        times = List.copyOf(times);
    }

    /**
     * Analyses.
     *
     * @param trial what the trial sees
     * @param arm number of the other arm
     * @param endpoint number of the endpoint
     * @param whom of which patients
     * @return the comparison with the first arm
     */
    public static RandomizedComparison of(
            RandomizedTrial trial, int arm, int endpoint, Predicate<RandomizedTrial.Subject> whom) {
        return new Work(trial, arm, endpoint).compare(whom);
    }

    private static final class Work {
        private final RandomizedTrial trial;
        private final TrialDesign design;
        private final int arm;
        private final int endpoint;
        private final boolean competing;
        private final boolean byLesion;
        private final List<ClusteredIncidence> lesions =
                List.of(new ClusteredIncidence(EndpointTime.EVENT), new ClusteredIncidence(EndpointTime.EVENT));
        private final List<CoxSubject> rows = new ArrayList<>();
        private final SurvivalTimes.Accumulator first = new SurvivalTimes.Accumulator();
        private final SurvivalTimes.Accumulator second = new SurvivalTimes.Accumulator();
        private final List<List<SurvivalTimes.Accumulator>> strata = new ArrayList<>();

        Work(RandomizedTrial trial, int arm, int endpoint) {
            this.trial = trial;
            this.design = trial.design();
            this.arm = arm;
            this.endpoint = endpoint;
            this.competing = design.endpoints().get(endpoint).event().competing();
            this.byLesion = design.endpoints().get(endpoint).event().byLesion();
            for (int i = 0; i < trial.strata(); i++) {
                strata.add(List.of(new SurvivalTimes.Accumulator(), new SurvivalTimes.Accumulator()));
            }
        }

        RandomizedComparison compare(Predicate<RandomizedTrial.Subject> whom) {
            for (RandomizedTrial.Subject subject : trial.subjects()) {
                if ((subject.arm() == 0 || subject.arm() == arm) && whom.test(subject)) {
                    trial.seen(subject, endpoint).forEach(course -> take(subject, course));
                }
            }
            SurvivalTimes one = first.result();
            SurvivalTimes other = second.result();
            CoxModel model = byLesion ? CoxModel.of("arm").withClusters() : CoxModel.of("arm");
            CoxFit hazard = model.fit(rows);
            return new RandomizedComparison(
                    arm,
                    endpoint,
                    one,
                    other,
                    hazard.events() == 0 ? Double.NaN : byLesion ? ofLesions(hazard) : probability(),
                    times(one, other),
                    mean(one, other),
                    hazard);
        }

        private void take(RandomizedTrial.Subject subject, FollowUp course) {
            int side = subject.arm() == 0 ? 0 : 1;
            (side == 0 ? first : second).accept(course);
            strata.get(subject.stratum()).get(side).accept(course);
            int patient = Math.toIntExact(subject.participant().patient());
            lesions.get(side).accept(course, patient);
            rows.add(new CoxSubject(course.ofCause(EndpointTime.EVENT), subject.stratum(), patient, side));
        }

        /** Tests for independent subjects would count the lesions of one patient as so many patients. */
        private double ofLesions(CoxFit hazard) {
            double two = hazard.wald().probability();
            return sided(two, hazard.coefficient(0).value() < 0);
        }

        private double probability() {
            List<List<SurvivalTimes>> data = strata.stream()
                    .map(sides -> sides.stream()
                            .map(SurvivalTimes.Accumulator::result)
                            .toList())
                    .filter(sides ->
                            sides.stream().mapToLong(SurvivalTimes::count).sum() > 0)
                    .toList();
            if (competing) {
                IncidenceComparison gray = IncidenceComparison.of(EndpointTime.EVENT, data);
                return sided(gray.test().probability(), gray.excess()[1] < 0);
            }
            LogRank test = LogRank.of(weight(), data);
            return sided(test.probability(), test.observed()[1] < test.expected()[1]);
        }

        private double sided(double two, boolean better) {
            double one = better ? two / 2 : 1 - two / 2;
            return design.observation().sides() == 2 ? two : one;
        }

        private LogRank.Weight weight() {
            return switch (design.observation().test()) {
                case "early" -> new LogRank.Weight(1, 0);
                case "late" -> new LogRank.Weight(0, 1);
                default -> LogRank.Weight.NONE;
            };
        }

        private List<AtTime> times(SurvivalTimes one, SurvivalTimes other) {
            List<AtTime> times = new ArrayList<>();
            for (double days : design.timesDays()) {
                if (PairedComparison.known(one, days) && PairedComparison.known(other, days)) {
                    Effect under = byLesion ? lesions.get(0).at(days) : at(one, days);
                    Effect beside = byLesion ? lesions.get(1).at(days) : at(other, days);
                    Effect spared = competing ? Effect.between(beside, under) : Effect.between(under, beside);
                    times.add(new AtTime(days, under, beside, new NumberNeeded(spared)));
                }
            }
            return times;
        }

        private Effect at(SurvivalTimes data, double days) {
            if (competing) {
                CumulativeIncidence curve = CumulativeIncidence.of(data, EndpointTime.EVENT);
                return new Effect(curve.incidence(days), curve.standardError(days));
            }
            KaplanMeier curve = KaplanMeier.of(data);
            return new Effect(curve.survival(days), curve.standardError(days));
        }

        private Optional<Effect> mean(SurvivalTimes one, SurvivalTimes other) {
            double limit = design.lastDays();
            boolean late = one.lateEntries() + other.lateEntries() > 0;
            return competing || late || !PairedComparison.known(one, limit) || !PairedComparison.known(other, limit)
                    ? Optional.empty()
                    : Optional.of(KaplanMeier.of(one).restrictedMeanDifferenceTo(KaplanMeier.of(other), limit));
        }
    }
}
