package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;

/**
 * The sizes of lesions at a moment. Of a small colony a path often keeps the ends alone; then it is walked again, from where
 * it set out and with the same numbers: the same words lead the same way, so what is read is the size that it had, whatever
 * the step. The first moments of a walk are read one by one; whoever asks for more has it kept event by event. One owner at a
 * time.
 */
final class Sizes {
    /** A walk told event by event costs about as much as two that are not. */
    private static final int ONE_BY_ONE = 2;

    private ColonyWalk colony;
    private LesionLaws laws;
    private @Nullable Departure walked;
    private int walks;
    private double known;
    private Path path;

    Sizes(LesionLaws laws) {
        this.laws = laws;
        this.colony = new ColonyWalk(laws);
        this.path = new Path(laws.clones());
    }

    /** Cells of a lesion at a moment of the current step: 0 before it began and after it ended. */
    double total(LesionState lesion, double day) {
        return lesion.existsAt(day) ? told(lesion, day).totalAt(day) : 0;
    }

    /** Cells of one clone at a moment of the current step. */
    double cells(LesionState lesion, double day, int clone) {
        return lesion.existsAt(day) ? told(lesion, day).cellsAt(day, clone) : 0;
    }

    /** A path that is true at a moment (what sets out is known by its object): that of the lesion, unless the moment lies within a piece kept by its ends alone. */
    @SuppressWarnings("ReferenceEquality")
    Path told(LesionState lesion, double day) {
        int point = lesion.path.untold(day);
        if (point < 0) {
            return lesion.path;
        }
        Departure departure = lesion.path.departure(point);
        if (departure != walked) {
            walked = departure;
            walks = 0;
            known = Double.NaN;
        }
        if (walks <= ONE_BY_ONE && day != known) {
            walks++;
            boolean everyEvent = walks > ONE_BY_ONE;
            path = again(lesion, point, everyEvent ? lesion.path.day(point) : day, everyEvent);
            known = day;
        }
        return path;
    }

    @SuppressWarnings("ReferenceEquality") // each epoch has laws of its own
    private void follow(LesionLaws those) {
        if (those != laws) {
            laws = those;
            colony = new ColonyWalk(those);
        }
    }

    private Path again(LesionState lesion, int point, double until, boolean everyEvent) {
        Departure departure = lesion.path.departure(point);
        LesionState twin = lesion.at(point - 1, departure);
        follow(departure.laws());
        colony.advance(twin, until, departure.key().stream(), everyEvent);
        return twin.path;
    }
}
