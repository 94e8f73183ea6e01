package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.random.RandomStream;

/**
 * Walks a small colony event by event: births, deaths, mutations and immune kills, until it escapes, dies out or the step
 * ends. Waiting times have no memory, so stopping at the end of a step changes no law.
 *
 * <p>A colony of one clone follows a {@link ColonyChain}, conditioned if its survival is given; the first mutation
 * fulfils that condition, and from then on the colony is walked plainly, clone by clone.
 *
 * <p>Draws per event: the waiting time, then the event; after a mutation, the clone of the daughter.
 */
final class ColonyWalk {
    private final Laws laws;
    private final int escapedAt;
    private final double[] birth;
    private final double[] death;

    ColonyWalk(Laws laws) {
        this.laws = laws;
        this.escapedAt = laws.disease().escapedAt();
        this.birth = new double[laws.clones()];
        this.death = new double[laws.clones()];
    }

    /** Walks from the end of the lesion's path to a day, or to its escape or extinction if that comes first. */
    void advance(LesionState lesion, double until, RandomStream random, boolean everyEvent) {
        double day = lesion.path.end();
        int size = (int) lesion.total();
        while (size > 0 && size < escapedAt) {
            ColonyChain chain = chain(lesion, size);
            double wait = random.nextWait(chain == null ? mixedRate(lesion, size) : chain.rate(size));
            if (!(day + wait <= until)) {
                lesion.path.add(until, lesion.cells, everyEvent);
                return;
            }
            day += wait;
            size += chain == null ? mixedEvent(lesion, random) : event(lesion, chain, size, random);
            if (everyEvent) {
                lesion.path.add(day, lesion.cells, true);
            }
        }
        end(lesion, day, size);
        if (!everyEvent) {
            lesion.path.add(day, lesion.cells, false);
        }
    }

    private static void end(LesionState lesion, double day, int size) {
        if (size == 0) {
            lesion.endedDay = day;
        } else {
            lesion.escape(day);
        }
    }

    /** The chain of a colony of one clone, or null for a mixed one. */
    private @Nullable ColonyChain chain(LesionState lesion, int size) {
        if (lesion.cells.length == 1) {
            return laws.chain(0, lesion.organ(), lesion.guarded, lesion.destined);
        }
        for (int c = 0; c < lesion.cells.length; c++) {
            if (lesion.cells[c] == size) {
                return laws.chain(c, lesion.organ(), lesion.guarded, lesion.destined);
            }
        }
        return null;
    }

    private int event(LesionState lesion, ColonyChain chain, int size, RandomStream random) {
        int clone = sole(lesion);
        double draw = random.nextOpen();
        if (draw < chain.birthBelow(size)) {
            lesion.cells[clone]++;
            return 1;
        }
        if (draw < chain.deathBelow(size)) {
            lesion.cells[clone]--;
            return -1;
        }
        lesion.destined = false;
        lesion.cells[daughter(clone, random)]++;
        return 1;
    }

    private static int sole(LesionState lesion) {
        int clone = 0;
        while (lesion.cells[clone] == 0) {
            clone++;
        }
        return clone;
    }

    /** Sets the rates of every clone and returns their sum; residents kill in proportion to cells, at the mean of v. */
    private double mixedRate(LesionState lesion, int size) {
        int organ = lesion.organ();
        double sum = 0;
        for (int c = 0; c < birth.length; c++) {
            double n = lesion.cells[c];
            double kills = lesion.guarded ? laws.surveillance(c, organ) * n / size : 0;
            birth[c] = n == 0 ? 0 : laws.rates(c, organ).birth(size) * n;
            death[c] = n == 0 ? 0 : laws.rates(c, organ).death(size) * n + kills;
            sum += birth[c] + death[c];
        }
        return sum;
    }

    private int mixedEvent(LesionState lesion, RandomStream random) {
        double sum = 0;
        for (int c = 0; c < birth.length; c++) {
            sum += birth[c] + death[c];
        }
        double at = random.nextOpen() * sum;
        int c = 0;
        while (c < birth.length - 1 && at >= birth[c] + death[c]) {
            at -= birth[c] + death[c];
            c++;
        }
        if (at >= birth[c] && lesion.cells[c] > 0) {
            lesion.cells[c]--;
            return -1;
        }
        boolean mutates = laws.mutates(c) > 0 && random.nextOpen() < laws.mutates(c);
        lesion.cells[mutates ? daughter(c, random) : c]++;
        return 1;
    }

    private int daughter(int clone, RandomStream random) {
        double at = random.nextOpen() * laws.mutates(clone);
        int last = clone;
        for (int c = 0; c < birth.length; c++) {
            double u = laws.mutation(clone, c);
            if (u > 0) {
                last = c;
                if (at < u) {
                    return c;
                }
                at -= u;
            }
        }
        return last;
    }
}
