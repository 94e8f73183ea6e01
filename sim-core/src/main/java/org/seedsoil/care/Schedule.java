package org.seedsoil.care;

import java.util.ArrayList;
import java.util.List;

/**
 * When a drug is given: in one or more equal cycles.
 *
 * @param after from where its days count; if that never comes, the drug is never given
 * @param fromDay first day of the first cycle, from 0
 * @param daysOn how long it is taken in each cycle, in days; infinite: for life; 0: at one moment
 * @param cycles how many there are, at least 1
 * @param everyDays time from one cycle to the next, in days
 * @param ramp how it comes on and wears off
 */
public record Schedule(TimeOrigin after, double fromDay, double daysOn, int cycles, double everyDays, Ramp ramp) {
    /** Checks that cycles do not run into each other. */
    public Schedule {
        boolean apart = cycles == 1 || everyDays > 0 && everyDays >= daysOn + ramp.washoutDays();
        if (!(fromDay >= 0 && daysOn >= 0 && cycles >= 1 && apart)) {
            throw new IllegalArgumentException("a drug is given in cycles that end before the next begins, not "
                    + cycles + " of " + daysOn + " days every " + everyDays);
        }
    }

    /**
     * A time in which a drug acts at one strength.
     *
     * @param fromDay first day
     * @param untilDay last day; infinite: for life
     * @param level part of the full effect, above 0, at most 1
     */
    record Span(double fromDay, double untilDay, double level) {}

    /**
     * Returns the first day of a cycle.
     *
     * @param cycle which, from 0
     * @return the day
     */
    public double day(int cycle) {
        return fromDay + cycle * everyDays;
    }

    /** The day on which a drug has been taken for so many days in all; infinite where it never is. */
    double dayOfExposure(double daysTaken) {
        if (cycles == 1 || Double.isInfinite(daysTaken)) {
            return daysTaken < daysOn ? fromDay + daysTaken : Double.POSITIVE_INFINITY;
        }
        double cycle = Math.floor(daysTaken / daysOn);
        return cycle < cycles ? fromDay + cycle * everyDays + (daysTaken - cycle * daysOn) : Double.POSITIVE_INFINITY;
    }

    /** The day on which the last cycle ends, wearing off not counted. */
    double untilDay() {
        return day(cycles - 1) + daysOn;
    }

    /** Whether it is given from day 0 for life, at full strength. */
    boolean forLife() {
        return after == TimeOrigin.START && fromDay == 0 && Double.isInfinite(daysOn) && ramp.onsetDays() == 0;
    }

    /**
     * Tells how strong a drug that is taken all the time acts, and when.
     *
     * @param stopDay the day on which it is given up; infinite: as planned
     */
    List<Span> spans(double stopDay) {
        List<Span> spans = new ArrayList<>();
        for (int cycle = 0; cycle < cycles && day(cycle) < stopDay; cycle++) {
            cycle(day(cycle), Math.min(day(cycle) + daysOn, stopDay), spans);
        }
        return spans;
    }

    private void cycle(double begin, double end, List<Span> spans) {
        double reached = 1;
        double full = begin;
        for (int step = 0; step < ramp.steps() && ramp.onsetDays() > 0 && full < end; step++) {
            double next = begin + ramp.onsetDays() * (step + 1) / ramp.steps();
            reached = ramp.level(step);
            spans.add(new Span(full, Math.min(next, end), reached));
            full = next;
        }
        if (full < end) {
            reached = 1;
            spans.add(new Span(full, end, 1));
        }
        for (int step = 0; step < ramp.steps() && ramp.washoutDays() > 0 && Double.isFinite(end); step++) {
            double from = end + ramp.washoutDays() * step / ramp.steps();
            double until = end + ramp.washoutDays() * (step + 1) / ramp.steps();
            spans.add(new Span(from, until, reached * ramp.level(ramp.steps() - 1 - step)));
        }
    }
}
