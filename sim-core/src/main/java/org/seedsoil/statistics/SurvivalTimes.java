package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How long each subject was followed, and what ended it: an event of some cause, or nothing yet (censoring). The input of
 * every survival estimate here. Where an event and a censoring fall on the same time, the event comes first. Subjects may enter late (left
 * truncation, {@link FollowUp}); they count among those at risk after their entry only.
 */
public final class SurvivalTimes {
    /** The cause of those whose event has not come. */
    public static final int CENSORED = 0;

    private final double[][] byCause;
    /** Entries above 0, ascending. */
    private final double[] entries;

    private final long count;

    private SurvivalTimes(double[][] byCause, double[] entries) {
        this.byCause = byCause;
        this.entries = entries;
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
     * Returns how many subjects were followed and without event just before a time. Who enters at that time is not yet one of them.
     *
     * @param time the time, at least 0
     * @return the number at risk
     */
    public long atRisk(double time) {
        long sum = countBelow(entries, time) - (long) entries.length;
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
     * @return the sum of all times, from the entry on
     */
    public double exposure() {
        double sum = 0;
        for (double[] times : byCause) {
            for (double time : times) {
                sum += time;
            }
        }
        for (double entry : entries) {
            sum -= entry;
        }
        return sum;
    }

    /**
     * Returns how many subjects entered late.
     *
     * @return those with an entry above 0
     */
    public long lateEntries() {
        return entries.length;
    }

    /**
     * Returns the subjects that a landmark analysis counts: those still at risk after a time, on a clock that starts there (Anderson, Cain
     * and Gelber 1983, doi:10.1200/JCO.1983.1.11.710). Groups may then differ by what became known up to the landmark, and by nothing
     * later.
     *
     * @param landmark the time, at least 0; who had an event or was lost up to then, that time included, is left out
     * @return the others, their times less the landmark; entries after it stay late
     * @throws IllegalArgumentException if the landmark is negative or not finite
     */
    public SurvivalTimes after(double landmark) {
        if (!(landmark >= 0 && landmark <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("a landmark is a finite time of at least 0, not " + landmark);
        }
        double[][] left = new double[byCause.length][];
        Arrays.setAll(left, cause -> beyond(byCause[cause], landmark));
        return new SurvivalTimes(left, beyond(entries, landmark));
    }

    /**
     * Picks one cause: events of others become censorings.
     *
     * @param cause which cause, at least 1
     * @return the same subjects with that cause alone
     */
    public SurvivalTimes ofCause(int cause) {
        double[] others = IntStream.range(0, byCause.length)
                .filter(other -> other != cause)
                .mapToObj(other -> byCause[other])
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        double[][] one = new double[cause + 1][0];
        one[CENSORED] = others;
        one[cause] = times(cause);
        return new SurvivalTimes(one, entries);
    }

    private static double[] beyond(double[] ascending, double time) {
        return Arrays.stream(ascending)
                .filter(each -> each > time)
                .map(each -> each - time)
                .toArray();
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
     * million; twice that for those that enter late. Merges exactly, in any order.
     */
    public static final class Accumulator implements Statistic<Accumulator, SurvivalTimes> {
        private TimeList[] byCause = {new TimeList()};
        private final TimeList entries = new TimeList();

        /** Opens an empty accumulator. */
        public Accumulator() {}

        /**
         * Takes in a subject.
         *
         * @param subject how it was followed, in any unit of time
         */
        public void accept(FollowUp subject) {
            list(subject.cause()).add(subject.end());
            if (subject.entry() > 0) {
                entries.add(subject.entry());
            }
        }

        /**
         * Takes in a subject that was followed from the start.
         *
         * @param time how long it was followed, finite and at least 0, in any unit
         * @param cause what ended it: {@link #CENSORED}, or a cause from 1 to 63
         * @throws IllegalArgumentException if the time is negative or not finite, or the cause out of range
         */
        public void accept(double time, int cause) {
            accept(new FollowUp(0, time, cause));
        }

        /**
         * Takes in a subject of a study with one kind of event.
         *
         * @param time how long it was followed, finite and at least 0, in any unit
         * @param event whether the event ended it, else it is censored
         * @throws IllegalArgumentException if the time is negative or not finite
         */
        public void accept(double time, boolean event) {
            accept(FollowUp.of(time, event));
        }

        private TimeList list(int cause) {
            int causes = byCause.length;
            if (cause >= causes) {
                byCause = Arrays.copyOf(byCause, cause + 1);
                for (int next = causes; next <= cause; next++) {
                    byCause[next] = new TimeList();
                }
            }
            return byCause[cause];
        }

        @Override
        public void combine(Accumulator later) {
            for (int cause = 0; cause < later.byCause.length; cause++) {
                list(cause).combine(later.byCause[cause]);
            }
            entries.combine(later.entries);
        }

        @Override
        public void save(StateWriter to) {
            to.put(byCause.length);
            for (TimeList times : byCause) {
                times.save(to);
            }
            entries.save(to);
        }

        @Override
        public void load(StateReader from) {
            int causes = from.nextSize();
            for (int cause = 0; cause < causes; cause++) {
                list(cause).load(from);
            }
            entries.load(from);
        }

        @Override
        public long count() {
            return Arrays.stream(byCause).mapToLong(TimeList::size).sum();
        }

        @Override
        public SurvivalTimes result() {
            double[][] sorted = Arrays.stream(byCause).map(TimeList::sorted).toArray(double[][]::new);
            return new SurvivalTimes(sorted, entries.sorted());
        }
    }
}
