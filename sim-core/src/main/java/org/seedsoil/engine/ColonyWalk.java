package org.seedsoil.engine;

import org.seedsoil.random.RandomStream;

/**
 * Walks a small colony event by event: births, deaths, mutations and immune kills, until it escapes, dies out or the step
 * ends. Waiting times have no memory, so stopping at the end of a step changes no law.
 *
 * <p>A colony of one clone follows a {@link ColonyChain}, conditioned if something of its fate is given; the first mutation
 * fulfils that condition, and so does the size to which it was to rise; and from then on the colony is walked plainly, clone by clone.
 *
 * <p>Draws: those of a {@link ColonyCourse}; after a mutation, the clone of the daughter; per event of several clones, the
 * waiting time, then the event. They are the same whether every event is told or not.
 */
final class ColonyWalk {
    private final LesionLaws laws;
    private final int escapedAt;
    private final ColonyCourse course = new ColonyCourse();
    private final MixedColony mixed;

    ColonyWalk(LesionLaws laws) {
        this.laws = laws;
        this.escapedAt = laws.escapedAt();
        this.mixed = new MixedColony(laws);
    }

    /** Walks from the end of the lesion's path to a day, or to its escape or extinction if that comes first. */
    void advance(LesionState lesion, double until, RandomStream random, boolean everyEvent) {
        course.begin(lesion.path.end(), (int) lesion.total());
        long most = everyEvent ? 1 : Long.MAX_VALUE;
        while (course.size > 0 && course.size < escapedAt) {
            if (!events(lesion, until, most, random)) {
                lesion.path.add(until, lesion.cells, everyEvent);
                return;
            }
            if (everyEvent) {
                lesion.path.add(course.day, lesion.cells, true);
            }
        }
        end(lesion);
        if (!everyEvent) {
            lesion.path.add(course.day, lesion.cells, false);
        }
    }

    private void end(LesionState lesion) {
        if (course.size == 0) {
            lesion.dieOut(course.day);
        } else {
            lesion.escape(course.day);
        }
    }

    /** Takes the colony through some events, and says whether the day is yet to come. */
    private boolean events(LesionState lesion, double until, long most, RandomStream random) {
        int clone = sole(lesion);
        if (clone < 0) {
            return mixedEvent(lesion, until, random);
        }
        ColonyChain chain = laws.chain(clone, lesion.organ(), lesion.guarded(), lesion.promise());
        boolean more = course.follow(chain, until, most, random);
        lesion.cells[clone] = course.size;
        if (course.mutated) {
            lesion.mutate();
            lesion.cells[mixed.daughter(clone, random)]++;
            course.size++;
        } else if (lesion.promise() == Promise.RISES
                && course.size >= laws.rise(clone, lesion.organ()).size()) {
            lesion.rise();
        }
        return more;
    }

    /** The clone that all cells belong to, or −1. */
    private int sole(LesionState lesion) {
        for (int c = 0; c < lesion.cells.length; c++) {
            if (lesion.cells[c] == course.size) {
                return c;
            }
        }
        return -1;
    }

    private boolean mixedEvent(LesionState lesion, double until, RandomStream random) {
        double rate = mixed.rate(lesion, course.size);
        double next = course.day + random.nextWait(rate);
        if (!(next <= until)) {
            return false;
        }
        course.day = next;
        course.size += mixed.event(lesion, rate, random);
        return true;
    }
}
