package org.seedsoil.clinic;

import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * Days of a patient's calendar, counted from the diagnosis. Between two of them lies the interval of the year in which the first of them falls.
 *
 * @param fromDays the first
 * @param untilDays none is later; infinite: as long as the patient is followed
 * @param everyDays the interval in the first, second, … year from the diagnosis, in days; the last holds on. Empty: there is one day only
 */
public record Timetable(double fromDays, double untilDays, List<Double> everyDays) {
    private static final double YEAR = 365;
    /** Sums of intervals are not exact. */
    private static final double ROUNDING = 1e-9;

    /** Copies the list, and checks that time goes on. */
    public Timetable {
        everyDays = List.copyOf(everyDays);
        if (!(fromDays >= 0) || everyDays.stream().anyMatch(every -> !(every > 0))) {
            throw new IllegalArgumentException(
                    "days begin at 0 or later and lie apart: " + fromDays + ", " + everyDays);
        }
    }

    /** Tells it, as part of a sentence. */
    String describe() {
        String first = "from " + time(fromDays);
        if (everyDays.isEmpty()) {
            return time(fromDays);
        }
        String last = untilDays < Double.POSITIVE_INFINITY ? " to " + time(untilDays) : " on";
        String every = everyDays.size() == 1
                ? "every " + time(everyDays.get(0))
                : "by year every " + everyDays.stream().map(Timetable::time).collect(Collectors.joining(", "));
        return first + last + ", " + every + ",";
    }

    private static String time(double days) {
        return Quantity.format(days, Dimension.TIME);
    }

    /**
     * Returns the day that follows one of these.
     *
     * @param day a day of the timetable, or NaN for the first one
     * @return days from the diagnosis; infinite if there is none
     */
    public double after(double day) {
        if (Double.isNaN(day)) {
            return fromDays <= untilDays ? fromDays : Double.POSITIVE_INFINITY;
        }
        if (everyDays.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        int year = (int) Math.min(everyDays.size() - 1.0, Math.floor((day + ROUNDING) / YEAR));
        double next = day + everyDays.get(year);
        return next <= untilDays + ROUNDING ? next : Double.POSITIVE_INFINITY;
    }
}
