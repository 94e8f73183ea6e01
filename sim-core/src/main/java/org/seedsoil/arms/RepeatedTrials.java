package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.Proportion;

/**
 * The same trial many times over, each with as many patients drawn from one pool. The pool is the population: a trial never has a patient twice,
 * trials share patients as real ones do not, and what is true is what the pool says of all its patients in both arms. So power is exact, but for
 * the number of trials, for that population; what it says of all patients that the scenario could make is as exact as the pool is large.
 *
 * @param arm number of the arm that is compared with the first
 * @param size patients of each trial
 * @param trials how many
 * @param truth log hazard ratio of the primary endpoint in the pool, of all patients in both arms
 * @param significant how many found a difference at the level of the design
 * @param rightly how many of all found it in the true direction
 * @param reversed how many trials had a hazard ratio on the wrong side of 1, significant or not
 * @param undecided how many had no estimate, as with no event in an arm
 * @param logRatios estimates of those with one, ascending
 * @param exaggeration mean of |estimate| over |truth| among those with a significant difference; NaN without one (Gelman and Carlin 2014,
 *     doi:10.1177/1745691614551642)
 */
public record RepeatedTrials(
        int arm,
        int size,
        int trials,
        double truth,
        Proportion significant,
        Proportion rightly,
        Proportion reversed,
        long undecided,
        List<Double> logRatios,
        double exaggeration) {
    /** How many times as many patients as a trial a pool must have. */
    public static final int LEAST_POOL = 2;

    /** Copies the list. */
    public RepeatedTrials {
        logRatios = List.copyOf(logRatios);
    }

    /**
     * Repeats a trial.
     *
     * @param pool the patients
     * @param arm number of the arm that is compared with the first
     * @param size patients of each trial
     * @param trials how many, at least 1
     * @param key their randomness
     * @return what they find
     * @throws IllegalArgumentException if the pool has less than {@link #LEAST_POOL} times as many patients as a trial
     */
    public static RepeatedTrials of(TrialPool pool, int arm, int size, int trials, RandomKey key) {
        if (pool.participants().size() < (long) LEAST_POOL * size) {
            throw new IllegalArgumentException(
                    "a pool of " + pool.participants().size()
                            + " patients is too small for trials of " + size + "; allowed: at least " + LEAST_POOL
                            + " times as many");
        }
        double truth = PairedComparison.of(pool, arm, 0, each -> true)
                .hazard()
                .coefficient(0)
                .value();
        return new Work(pool, arm, size, truth).repeat(trials, key);
    }

    private static final class Work {
        private final TrialPool pool;
        private final int arm;
        private final int size;
        private final double truth;
        private final List<Double> ratios = new ArrayList<>();
        private long significant;
        private long rightly;
        private long reversed;
        private double excess;
        private long told;

        Work(TrialPool pool, int arm, int size, double truth) {
            this.pool = pool;
            this.arm = arm;
            this.size = size;
            this.truth = truth;
        }

        RepeatedTrials repeat(int trials, RandomKey key) {
            int[] order = new int[pool.participants().size()];
            Arrays.setAll(order, i -> i);
            for (int t = 0; t < trials; t++) {
                one(order, key.child(t));
            }
            long undecided = trials - (long) ratios.size();
            return new RepeatedTrials(
                    arm,
                    size,
                    trials,
                    truth,
                    new Proportion(significant, trials),
                    new Proportion(rightly, trials),
                    new Proportion(reversed, trials),
                    undecided,
                    ratios.stream().sorted().toList(),
                    excess / told);
        }

        private void one(int[] order, RandomKey key) {
            RandomizedTrial trial = RandomizedTrial.draw(pool.design(), pool.arms(), draw(order, key), key);
            RandomizedComparison found = RandomizedComparison.of(trial, arm, 0, each -> true);
            CoxFit hazard = found.hazard();
            boolean estimated = hazard.problem().isEmpty();
            double ratio = estimated ? hazard.coefficient(0).value() : Double.NaN;
            boolean differs = found.probability() < pool.design().observation().alpha();
            significant += differs ? 1 : 0;
            if (estimated) {
                ratios.add(ratio);
                reversed += ratio * truth < 0 ? 1 : 0;
                rightly += differs && ratio * truth > 0 ? 1 : 0;
                excess += differs ? Math.abs(ratio / truth) : 0;
                told += differs ? 1 : 0;
            }
        }

        /** A sample without repetition: the first steps of a shuffle, which may begin from any order. */
        private List<Participant> draw(int[] order, RandomKey key) {
            RandomStream stream = key.child("patients").stream();
            List<Participant> drawn = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                int j = i + (int) (stream.nextOpen() * (order.length - i));
                int which = order[j];
                order[j] = order[i];
                order[i] = which;
                drawn.add(pool.participants().get(which));
            }
            return drawn;
        }
    }
}
