package org.seedsoil.statistics;

import java.util.Arrays;

/** Who was at risk and who had the event, at each different event time: what every estimate is made of. */
final class RiskTable {
    private final double[] times;
    private final long[] atRisk;
    private final long[] events;

    private RiskTable(double[] times) {
        this.times = times;
        this.atRisk = new long[times.length];
        this.events = new long[times.length];
    }

    /**
     * Counts at the event times of the data themselves.
     *
     * @param data the subjects
     * @return a row per different event time, of any cause
     */
    static RiskTable of(SurvivalTimes data) {
        return of(data, eventTimes(data));
    }

    /**
     * Counts at given times.
     *
     * @param data the subjects
     * @param times the times of the rows, ascending and different; every event falls on one
     * @return a row per time
     */
    static RiskTable of(SurvivalTimes data, double[] times) {
        RiskTable table = new RiskTable(times);
        for (int cause = 1; cause <= data.causes(); cause++) {
            long[] own = table.eventsAmong(data.times(cause));
            for (int i = 0; i < own.length; i++) {
                table.events[i] += own[i];
            }
        }
        for (int i = 0; i < times.length; i++) {
            table.atRisk[i] = data.atRisk(times[i]);
        }
        return table;
    }

    /**
     * Returns the different times at which anybody had an event.
     *
     * @param groups one or more groups of subjects
     * @return event times of any group and cause, ascending
     */
    static double[] eventTimes(SurvivalTimes... groups) {
        double[] all = new double
                [Math.toIntExact(
                        Arrays.stream(groups).mapToLong(SurvivalTimes::events).sum())];
        int size = 0;
        for (SurvivalTimes group : groups) {
            for (int cause = 1; cause <= group.causes(); cause++) {
                double[] times = group.times(cause);
                System.arraycopy(times, 0, all, size, times.length);
                size += times.length;
            }
        }
        Arrays.sort(all);
        return distinct(all);
    }

    private static double[] distinct(double[] ascending) {
        int size = 0;
        for (double time : ascending) {
            if (size == 0 || time != ascending[size - 1]) {
                ascending[size++] = time;
            }
        }
        return Arrays.copyOf(ascending, size);
    }

    /**
     * Counts the events of one cause.
     *
     * @param ends its times, ascending
     * @return how many fall on each row
     */
    long[] eventsAmong(double[] ends) {
        long[] found = new long[times.length];
        int position = 0;
        for (int i = 0; i < times.length; i++) {
            while (position < ends.length && ends[position] < times[i]) {
                position++;
            }
            found[i] = equal(ends, position, times[i]);
            position += (int) found[i];
        }
        return found;
    }

    private static long equal(double[] ascending, int from, double time) {
        int to = from;
        while (to < ascending.length && ascending[to] == time) {
            to++;
        }
        return (long) to - from;
    }

    int size() {
        return times.length;
    }

    double time(int i) {
        return times[i];
    }

    long atRisk(int i) {
        return atRisk[i];
    }

    long events(int i) {
        return events[i];
    }

    /** The last row whose time is at most a time, or −1. */
    int rowAt(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }
}
