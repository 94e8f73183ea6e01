package org.seedsoil.statistics;

/**
 * How often something happened.
 *
 * @param successes how often
 * @param trials out of how many
 */
public record Proportion(long successes, long trials) {
    /** Checks the counts. */
    public Proportion {
        if (successes < 0 || successes > trials) {
            throw new IllegalArgumentException(successes + " successes in " + trials + " trials");
        }
    }

    /**
     * Returns the fraction.
     *
     * @return successes per trial; NaN without trials
     */
    public double value() {
        return (double) successes / trials;
    }

    /**
     * Returns the binomial standard error of the fraction.
     *
     * @return √(p(1−p)/n); NaN without trials
     */
    public double standardError() {
        return Math.sqrt(value() * (1 - value()) / trials);
    }

    /**
     * Returns the score interval of Wilson 1927 (doi:10.1080/01621459.1927.10502953). It stays inside [0, 1] and has a width
     * at 0 and 1. Its coverage swings about the level with p and n, as that of every interval of a discrete number must.
     *
     * @param confidence level, such as 0.95
     * @return the interval; unknown without trials
     */
    public Interval interval(double confidence) {
        double z = Confidence.normal(confidence);
        if (trials == 0) {
            return Interval.UNKNOWN;
        }
        double n = trials;
        double stretch = 1 + z * z / n;
        double centre = (value() + z * z / (2 * n)) / stretch;
        double half = z * Math.sqrt(value() * (1 - value()) / n + z * z / (4 * n * n)) / stretch;
        double low = successes == 0 ? 0 : Math.max(0, centre - half);
        double high = successes == trials ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }

    /** Takes in trials. Constant memory; merges exactly. */
    public static final class Accumulator implements Statistic<Accumulator, Proportion> {
        private long successes;
        private long trials;

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in a trial.
         *
         * @param success whether it succeeded
         */
        public void accept(boolean success) {
            trials++;
            if (success) {
                successes++;
            }
        }

        @Override
        public void combine(Accumulator later) {
            successes += later.successes;
            trials += later.trials;
        }

        @Override
        public void save(StateWriter to) {
            to.put(successes);
            to.put(trials);
        }

        @Override
        public void load(StateReader from) {
            successes = from.next();
            trials = from.next();
        }

        @Override
        public long count() {
            return trials;
        }

        @Override
        public Proportion result() {
            return new Proportion(successes, trials);
        }
    }
}
