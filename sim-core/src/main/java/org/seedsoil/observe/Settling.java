package org.seedsoil.observe;

import java.util.function.ToDoubleFunction;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.outcome.LesionRecord;

/**
 * How long it takes until a shed seed has shown whether it founds a lesion that escapes: what was shed so shortly before the end of
 * following is left out, since counting it only where it succeeded in time would bias an estimate towards parents that shed early.
 *
 * @param escapeDays days by which a colony that will escape has nearly always done so, arrival included
 * @param wakeDays days more, for groups that sleep; one that woke in time stands for those that would have woken later and counts 1/P(it
 *     wakes in time | it wakes), so these days keep weights small
 * @param leavesSleep rate at which groups like that of a lesion wake or die, per day
 */
public record Settling(double escapeDays, double wakeDays, ToDoubleFunction<LesionRecord> leavesSleep) {
    /** Nobody sleeps, and colonies show at once whether they escape. */
    public static final Settling AT_ONCE = new Settling(0, 0, lesion -> 0);

    /** Checks the days. */
    public Settling {
        if (!(escapeDays >= 0 && wakeDays >= 0 && escapeDays + wakeDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "days to settle are at least 0 and finite, but are " + escapeDays + " and " + wakeDays);
        }
    }

    /** How much a founding counts that was shed early enough: 0 if it woke after the days were over. */
    double weight(LesionRecord child, double endDay) {
        if (Double.isNaN(child.escapedDay())) {
            return 0;
        }
        double last = endDay - escapeDays;
        if (!child.slept()) {
            return 1;
        }
        double inTime = -Elementary.expm1(-leavesSleep.applyAsDouble(child) * (last - child.shedDay()));
        return child.foundedDay() <= last && inTime > 0 ? 1 / inTime : 0;
    }
}
