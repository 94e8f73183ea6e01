package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.ExponentialHazard;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.statistics.PairedSurvival;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * One endpoint of the same patients under the first arm and under another. No test for independent samples stands here: all errors are those
 * of pairs, and hazards have their errors clustered by patient.
 *
 * @param arm number of the other arm
 * @param endpoint number of the endpoint
 * @param pairs the patients
 * @param times at each time of the design at which both arms are known: the chance to be without event, or, where something competes, the
 *     cumulative incidence
 * @param restrictedMean time without event up to the last time of the design, in days; empty where that is not known, where something
 *     competes, and where patients enter late
 * @param hazard ratio of hazards, of the cause where something competes
 * @param benefit how patients fare one by one
 */
public record PairedComparison(
        int arm,
        int endpoint,
        PairedSurvival pairs,
        List<AtTime> times,
        Optional<PairedEffect> restrictedMean,
        CoxFit hazard,
        Benefit benefit) {
    /**
     * A number in both arms at a time.
     *
     * @param days the time
     * @param effect the number and its difference
     */
    public record AtTime(double days, PairedEffect effect) {}

    /**
     * How patients fare under the second arm, one by one. It rests on how the arms share their luck, and no trial could see it: two
     * simulations with the same survival in each arm may differ here.
     *
     * @param longer how many wait longer for the event, as far as is known
     * @param shorter how many wait less
     * @param patients how many there are; of the rest both are the same or unknown
     */
    public record Benefit(long longer, long shorter, long patients) {}

    /** Copies the list. */
    public PairedComparison {
        times = List.copyOf(times);
    }

    /**
     * Returns how often the event comes under one of the arms, while it is waited for.
     *
     * @param second whether under the second arm
     * @return events per day at risk; the rates of causes that end the same waiting add up
     */
    public ExponentialHazard rate(boolean second) {
        PairedSurvival events = pairs.ofCause(EndpointTime.EVENT);
        return ExponentialHazard.of(second ? events.second() : events.first());
    }

    /**
     * Compares.
     *
     * @param pool the patients
     * @param arm number of the other arm
     * @param endpoint number of the endpoint
     * @param whom of which patients
     * @return the comparison with the first arm
     */
    public static PairedComparison of(TrialPool pool, int arm, int endpoint, Predicate<Participant> whom) {
        TrialDesign design = pool.design();
        boolean competing = design.endpoints().get(endpoint).event().competing();
        PairedSurvival pairs = pool.pairs(0, arm, endpoint, whom);
        List<AtTime> times = new ArrayList<>();
        for (double days : design.timesDays()) {
            if (known(pairs.first(), days) && known(pairs.second(), days)) {
                times.add(new AtTime(days, at(pairs, competing, days)));
            }
        }
        boolean late = pairs.first().lateEntries() > 0;
        boolean whole = known(pairs.first(), design.lastDays()) && known(pairs.second(), design.lastDays());
        Optional<PairedEffect> mean =
                competing || late || !whole ? Optional.empty() : Optional.of(pairs.restrictedMean(design.lastDays()));
        return new PairedComparison(
                arm,
                endpoint,
                pairs,
                times,
                mean,
                pairs.ofCause(EndpointTime.EVENT).hazardRatio(),
                benefit(pool, arm, endpoint, whom));
    }

    private static PairedEffect at(PairedSurvival pairs, boolean competing, double days) {
        return competing ? pairs.incidence(EndpointTime.EVENT, days) : pairs.survival(days);
    }

    /** The chance to be without event at any time, or the cumulative incidence. */
    PairedEffect at(TrialDesign design, double days) {
        return at(pairs, design.endpoints().get(endpoint).event().competing(), days);
    }

    /** Whether both arms are followed so far. */
    boolean known(double days) {
        return known(pairs.first(), days) && known(pairs.second(), days);
    }

    /**
     * Says whether a group tells of a time.
     *
     * @param data the group
     * @param days the time
     * @return true where somebody is followed so far, or nobody is left who could be
     */
    public static boolean known(SurvivalTimes data, double days) {
        return data.count() > 0 && (data.last() >= days || KaplanMeier.of(data).survival(data.last()) == 0);
    }

    private static Benefit benefit(TrialPool pool, int arm, int endpoint, Predicate<Participant> whom) {
        long longer = 0;
        long shorter = 0;
        long all = 0;
        for (Participant patient : pool.participants()) {
            List<FollowUp> first = patient.times(0, endpoint);
            List<FollowUp> other = patient.times(arm, endpoint);
            for (int i = 0; whom.test(patient) && first.size() == other.size() && i < first.size(); i++) {
                all++;
                longer += outlasts(other.get(i), first.get(i)) ? 1 : 0;
                shorter += outlasts(first.get(i), other.get(i)) ? 1 : 0;
            }
        }
        return new Benefit(longer, shorter, all);
    }

    /** Whether the event came under the other arm while the patient was still followed without it under the one. */
    private static boolean outlasts(FollowUp one, FollowUp other) {
        return other.cause() == EndpointTime.EVENT && one.end() > other.end();
    }
}
