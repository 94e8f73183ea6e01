package org.seedsoil.cascade;

import java.util.Arrays;
import java.util.Set;

/** Probabilities and expected times of fates, being summed up for one source and clone. */
final class FateSums {
    private final double[][] probability = new double[Fate.values().length][];
    private final double[][] days = new double[Fate.values().length][];
    private double flowingDays;

    FateSums(int organs) {
        for (Fate fate : Fate.values()) {
            begin(fate, organs);
        }
    }

    /** Takes over what is summed up already; what some fates get from now on, the other does not. */
    FateSums(FateSums before, int organs, Set<Fate> toCome) {
        System.arraycopy(before.probability, 0, probability, 0, probability.length);
        System.arraycopy(before.days, 0, days, 0, days.length);
        this.flowingDays = before.flowingDays;
        toCome.forEach(fate -> begin(fate, organs));
    }

    private void begin(Fate fate, int organs) {
        probability[fate.ordinal()] = new double[organs];
        days[fate.ordinal()] = new double[organs];
    }

    /**
     * Adds to a fate.
     *
     * @param fate what becomes of them
     * @param organ where
     * @param weight their probability
     * @param weightDays E[time; this]
     */
    void add(Fate fate, int organ, double weight, double weightDays) {
        probability[fate.ordinal()][organ] += weight;
        days[fate.ordinal()][organ] += weightDays;
    }

    void flow(double weightDays) {
        flowingDays += weightDays;
    }

    double probability(Fate fate, int organ) {
        return probability[fate.ordinal()][organ];
    }

    double probability(Fate fate) {
        return Arrays.stream(probability[fate.ordinal()]).sum();
    }

    double days(Fate fate, int organ) {
        return days[fate.ordinal()][organ];
    }

    double days() {
        return Arrays.stream(days).flatMapToDouble(Arrays::stream).sum();
    }

    double flowingDays() {
        return flowingDays;
    }

    /** Whether another has the same probabilities and times, to the last bit. */
    boolean alike(FateSums other) {
        return flowingDays == other.flowingDays
                && Arrays.deepEquals(probability, other.probability)
                && Arrays.deepEquals(days, other.days);
    }
}
