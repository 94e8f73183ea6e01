package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;

/**
 * The sizes of lesions at a moment. Of a small colony a path often keeps the ends alone; then it is walked again, from where
 * it set out and with the same numbers: the same words lead the same way, so what is read is the size that it had, whatever
 * the step. The last colony read is kept, event by event, for further moments of the same walk. One owner at a time.
 */
final class Sizes {
    private final ColonyWalk colony;
    private @Nullable Departure walked;
    private Path events;

    Sizes(Laws laws) {
        this.colony = new ColonyWalk(laws);
        this.events = new Path(laws.clones());
    }

    /** Cells of a lesion at a moment of the current step: 0 before it began and after it ended. */
    double total(LesionState lesion, double day) {
        return lesion.existsAt(day) ? told(lesion, day).totalAt(day) : 0;
    }

    /** Cells of one clone at a moment of the current step. */
    double cells(LesionState lesion, double day, int clone) {
        return lesion.existsAt(day) ? told(lesion, day).cellsAt(day, clone) : 0;
    }

    /** A path that knows the size at a moment: that of the lesion, unless the moment lies within a piece that is not told. */
    Path told(LesionState lesion, double day) {
        int point = lesion.path.untold(day);
        if (point < 0) {
            return lesion.path;
        }
        Departure departure = lesion.path.departure(point);
        if (!departure.equals(walked)) {
            events = again(lesion, point, departure);
            walked = departure;
        }
        return events;
    }

    private Path again(LesionState lesion, int point, Departure departure) {
        LesionState twin = lesion.at(point - 1);
        twin.destined = departure.destined();
        twin.guarded = departure.guarded();
        colony.advance(twin, lesion.path.day(point), departure.key().stream(), true);
        return twin.path;
    }
}
