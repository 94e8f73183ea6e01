package org.seedsoil.engine;

import java.util.function.DoubleSupplier;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.elementary.Elementary;

/** When a covered lesion is met next: one law for each timing of ablation. */
interface AblationDays {
    /**
     * Finds the day.
     *
     * @param lesion the lesion
     * @param lot gives the lesion's own number in (0, 1): its place between two scans, or its patience
     * @param since day from which the rule is followed
     * @return the day; infinite for never, as far as is known
     */
    double next(LesionState lesion, DoubleSupplier lot, double since);

    /**
     * The law of a timing.
     *
     * @param rule the rule
     * @param cells size that it looks at
     */
    static AblationDays of(Ablation rule, double cells) {
        AblationTiming timing = rule.timing();
        if (timing instanceof AblationTiming.AtAge at) {
            return once((lesion, lot, since) -> Math.max(lesion.foundedDay + at.days(), since));
        }
        if (timing instanceof AblationTiming.AtSize) {
            return (lesion, lot, since) -> lesion.metDay() > Double.NEGATIVE_INFINITY
                    ? again(lesion, cells, rule.manner().againAfterDays())
                    : visible(lesion, since);
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return once((lesion, lot, since) ->
                    Math.max(lesion.foundedDay, since) - Elementary.log(lot.getAsDouble()) / at.perDay());
        }
        if (timing instanceof AblationTiming.Scans scans) {
            return (lesion, lot, since) -> scan(scans, lesion, lot, since);
        }
        return (lesion, lot, since) -> Double.POSITIVE_INFINITY;
    }

    /** When a lesion that was treated has the size again, or still: not before some days are over. */
    private static double again(LesionState lesion, double cells, double afterDays) {
        double since = lesion.metDay() + afterDays;
        double from = Math.max(lesion.path.start(), since);
        if (from > lesion.path.end() || lesion.endedBy(from)) {
            return Double.POSITIVE_INFINITY;
        }
        if (lesion.drawnAt(from) >= cells) {
            return from;
        }
        double day = lesion.path.passage(cells, from);
        return day >= from ? day : Double.POSITIVE_INFINITY;
    }

    private static AblationDays once(AblationDays first) {
        return (lesion, lot, since) ->
                lesion.metDay() > Double.NEGATIVE_INFINITY ? Double.POSITIVE_INFINITY : first.next(lesion, lot, since);
    }

    private static double visible(LesionState lesion, double since) {
        double day = lesion.visibleDay();
        return Double.isNaN(day) ? Double.POSITIVE_INFINITY : Math.max(day, since);
    }

    /** The first scan that could see it and has not been. */
    private static double scan(AblationTiming.Scans scans, LesionState lesion, DoubleSupplier lot, double since) {
        double earliest = visible(lesion, since);
        if (earliest == Double.POSITIVE_INFINITY) {
            return earliest;
        }
        double every = scans.everyDays();
        double phase = scans.phase().random()
                ? lot.getAsDouble() * every
                : scans.phase().firstDays();
        double first = lesion.foundedDay + phase;
        double number = Math.max(0, Math.ceil((earliest - first) / every));
        while (first + number * every < earliest || first + number * every <= lesion.metDay()) {
            number++;
        }
        return first + number * every;
    }
}
