package org.seedsoil.engine;

import org.seedsoil.care.AblationTiming;

/** When a covered lesion is met next: one law for each timing of ablation. */
interface AblationDays {
    /**
     * Finds the day.
     *
     * @param lesion the lesion
     * @param history what was drawn for it, and when it was met
     * @param since day from which the rule is followed
     * @return the day; infinite for never, as far as is known
     */
    double next(LesionState lesion, AblationHistory history, double since);

    /** The law of a timing. */
    static AblationDays of(AblationTiming timing) {
        if (timing instanceof AblationTiming.AtAge at) {
            return once((lesion, history, since) -> Math.max(lesion.foundedDay + at.days(), since));
        }
        if (timing instanceof AblationTiming.AtSize) {
            return once((lesion, history, since) -> visible(history, since));
        }
        if (timing instanceof AblationTiming.AtRate at) {
            return once((lesion, history, since) ->
                    Math.max(lesion.foundedDay, since) - StrictMath.log(history.lot) / at.perDay());
        }
        if (timing instanceof AblationTiming.Scans scans) {
            return (lesion, history, since) -> scan(scans, lesion, history, since);
        }
        return (lesion, history, since) -> Double.POSITIVE_INFINITY;
    }

    private static AblationDays once(AblationDays first) {
        return (lesion, history, since) ->
                history.met() ? Double.POSITIVE_INFINITY : first.next(lesion, history, since);
    }

    private static double visible(AblationHistory history, double since) {
        return Double.isNaN(history.visibleDay) ? Double.POSITIVE_INFINITY : Math.max(history.visibleDay, since);
    }

    /** The first scan that could see it and has not been. */
    private static double scan(AblationTiming.Scans scans, LesionState lesion, AblationHistory history, double since) {
        double every = scans.everyDays();
        double phase =
                scans.phase().random() ? history.lot * every : scans.phase().firstDays();
        double first = lesion.foundedDay + phase;
        double earliest = visible(history, since);
        double number = Math.max(0, Math.ceil((earliest - first) / every));
        while (first + number * every < earliest || first + number * every <= history.metDay) {
            number++;
        }
        return first + number * every;
    }
}
