package org.seedsoil.statistics;

import java.util.Arrays;

/**
 * How long each subject was followed, and what ended it: an event of some cause, or nothing yet (censoring). The input of
 * every survival estimate here. Where an event and a censoring fall on the same time, the event comes first.
 */
public final class SurvivalTimes {
    /** The cause of those whose event has not come. */
    public static final int CENSORED = 0;

    private final double[][] byCause;
    private final long count;

    private SurvivalTimes(double[][] byCause) {
        this.byCause = byCause;
        this.count = Arrays.stream(byCause).mapToLong(times -> times.length).sum();
    }

    /**
     * Returns how many subjects there are.
     *
     * @return events and censorings
     */
    public long count() {
        return count;
    }

    /**
     * Returns how many events there were.
     *
     * @return subjects not censored
     */
    public long events() {
        return count - times(CENSORED).length;
    }

    /**
     * Returns how many subjects ended by one cause.
     *
     * @param cause the cause, or {@link #CENSORED}
     * @return their number
     */
    public long count(int cause) {
        return times(cause).length;
    }

    /**
     * Returns when subjects were lost to sight.
     *
     * @return censoring times, ascending
     */
    public double[] censorings() {
        return times(CENSORED).clone();
    }

    /**
     * Returns how many subjects were followed and without event just before a time.
     *
     * @param time the time, at least 0
     * @return the number at risk
     */
    public long atRisk(double time) {
        long sum = 0;
        for (double[] times : byCause) {
            sum += times.length - countBelow(times, time);
        }
        return sum;
    }

    /**
     * Returns the time of the last subject, of whatever cause.
     *
     * @return how far the data reach; NaN without subjects
     */
    public double last() {
        double last = Double.NaN;
        for (double[] times : byCause) {
            if (times.length > 0 && !(last >= times[times.length - 1])) {
                last = times[times.length - 1];
            }
        }
        return last;
    }

    /**
     * Returns the time that all subjects spent at risk.
     *
     * @return the sum of all times
     */
    public double exposure() {
        double sum = 0;
        for (double[] times : byCause) {
            for (double time : times) {
                sum += time;
            }
        }
        return sum;
    }

    /** Times of one cause, ascending; readers in this package leave the array alone. */
    double[] times(int cause) {
        return cause < byCause.length ? byCause[cause] : new double[0];
    }

    /** The largest cause seen. */
    int causes() {
        return byCause.length - 1;
    }

    private static int countBelow(double[] ascending, double time) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Takes in subjects. Every time is kept, since the estimates need all of them: 8 to 12 bytes per subject, 12 MB for a
     * million. Merges exactly, in any order.
     */
    public static final class Accumulator implements Statistic<Accumulator, SurvivalTimes> {
        private static final int MOST_CAUSES = 64;

        private double[][] byCause = new double[1][0];
        private int[] sizes = new int[1];

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in a subject.
         *
         * @param time how long it was followed, finite and at least 0, in any unit
         * @param cause what ended it: {@link #CENSORED}, or a cause from 1 to 63
         * @throws IllegalArgumentException if the time is negative or not finite, or the cause out of range
         */
        public void accept(double time, int cause) {
            if (!(time >= 0 && time <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("a survival time is finite and at least 0, not " + time);
            }
            if (cause < 0 || cause >= MOST_CAUSES) {
                throw new IllegalArgumentException("a cause is a number from 0 to 63, not " + cause);
            }
            reserve(cause, 1);
            byCause[cause][sizes[cause]++] = time;
        }

        /**
         * Takes in a subject of a study with one kind of event.
         *
         * @param time how long it was followed, finite and at least 0, in any unit
         * @param event whether the event ended it, else it is censored
         * @throws IllegalArgumentException if the time is negative or not finite
         */
        public void accept(double time, boolean event) {
            accept(time, event ? 1 : CENSORED);
        }

        private void reserve(int cause, int more) {
            int causes = byCause.length;
            if (cause >= causes) {
                byCause = Arrays.copyOf(byCause, cause + 1);
                Arrays.fill(byCause, causes, cause + 1, new double[0]);
                sizes = Arrays.copyOf(sizes, cause + 1);
            }
            int needed = sizes[cause] + more;
            if (needed > byCause[cause].length) {
                byCause[cause] = Arrays.copyOf(byCause[cause], Math.max(needed, needed / 2 * 3));
            }
        }

        @Override
        public void combine(Accumulator later) {
            for (int cause = 0; cause < later.byCause.length; cause++) {
                int more = later.sizes[cause];
                reserve(cause, more);
                System.arraycopy(later.byCause[cause], 0, byCause[cause], sizes[cause], more);
                sizes[cause] += more;
            }
        }

        @Override
        public void save(StateWriter to) {
            to.put(byCause.length);
            for (int cause = 0; cause < byCause.length; cause++) {
                to.put(sizes[cause]);
                for (int i = 0; i < sizes[cause]; i++) {
                    to.put(byCause[cause][i]);
                }
            }
        }

        @Override
        public void load(StateReader from) {
            int causes = from.nextSize();
            for (int cause = 0; cause < causes; cause++) {
                int size = from.nextSize();
                reserve(cause, size);
                for (int i = 0; i < size; i++) {
                    byCause[cause][i] = from.nextDouble();
                }
                sizes[cause] = size;
            }
        }

        @Override
        public long count() {
            return Arrays.stream(sizes).asLongStream().sum();
        }

        @Override
        public SurvivalTimes result() {
            double[][] sorted = new double[byCause.length][];
            for (int cause = 0; cause < sorted.length; cause++) {
                sorted[cause] = Arrays.copyOf(byCause[cause], sizes[cause]);
                Arrays.sort(sorted[cause]);
            }
            return new SurvivalTimes(sorted);
        }
    }
}
