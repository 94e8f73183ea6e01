package org.seedsoil.engine;

import org.seedsoil.growth.Bottleneck;
import org.seedsoil.random.RandomStream;

/**
 * Walks a small colony event by event: births, deaths, mutations and immune kills, until it escapes, dies out or the step
 * ends. Waiting times have no memory, so stopping at the end of a step changes no law.
 *
 * <p>A colony whose survival is given follows Doob's transform of the same chain: every rate times h(next)/h(now), h the
 * probability to survive from a size. Its total rate stays the same, because h is harmonic; the first mutation fulfils
 * the condition, after which the colony is walked plainly.
 *
 * <p>Draws per event: the waiting time, then the event.
 */
final class ColonyWalk {
    private final Laws laws;
    private final int escapedAt;
    private final double[] birth;
    private final double[] death;
    private final double[] mutation;

    ColonyWalk(Laws laws) {
        this.laws = laws;
        this.escapedAt = laws.disease().escapedAt();
        this.birth = new double[laws.clones()];
        this.death = new double[laws.clones()];
        this.mutation = new double[laws.clones()];
    }

    /** Walks from the end of the lesion's path to a day, or to its escape or extinction if that comes first. */
    void advance(LesionState lesion, double until, RandomStream random, boolean everyEvent) {
        double day = lesion.path.end();
        double[] cells = lesion.cells;
        int size = (int) lesion.total();
        while (true) {
            double wait = random.nextWait(rates(lesion, size));
            if (!(day + wait <= until)) {
                lesion.path.add(until, cells, everyEvent);
                return;
            }
            day += wait;
            size += apply(lesion, random);
            if (size == 0) {
                lesion.endedDay = day;
            } else if (size >= escapedAt) {
                lesion.escaped = true;
                lesion.escapedDay = day;
            }
            boolean over = size == 0 || size >= escapedAt;
            if (everyEvent || over) {
                addEvent(lesion, day, everyEvent);
            }
            if (over) {
                return;
            }
        }
    }

    /** Level to this moment, then the new size. */
    private static void addEvent(LesionState lesion, double day, boolean level) {
        lesion.path.add(day, lesion.cells, level);
    }

    /** Sets the rates of every event and returns their sum. */
    private double rates(LesionState lesion, int size) {
        return lesion.destined ? conditioned(lesion, size) : plain(lesion, size);
    }

    private double plain(LesionState lesion, int size) {
        int organ = lesion.organ();
        double sum = 0;
        for (int c = 0; c < birth.length; c++) {
            double n = lesion.cells[c];
            double divisions = n == 0 ? 0 : laws.rates(c, organ).birth(size) * n;
            double kills = lesion.guarded && n > 0 ? laws.surveillance(c, organ) * n / size : 0;
            birth[c] = divisions * (1 - laws.mutates(c));
            mutation[c] = divisions * laws.mutates(c);
            death[c] = n == 0 ? 0 : laws.rates(c, organ).death(size) * n + kills;
            sum += birth[c] + mutation[c] + death[c];
        }
        return sum;
    }

    private double conditioned(LesionState lesion, int size) {
        double sum = plain(lesion, size);
        int clone = lesion.origin.cloneIndex();
        Bottleneck chain = laws.bottleneck(clone, lesion.organ(), lesion.guarded);
        double now = chain.survival(size);
        birth[clone] *= chain.survival(size + 1) / now;
        mutation[clone] /= now;
        death[clone] *= chain.survival(size - 1) / now;
        return sum;
    }

    /** Draws one event, changes the cells and returns the change of the total. */
    private int apply(LesionState lesion, RandomStream random) {
        double sum = 0;
        for (int c = 0; c < birth.length; c++) {
            sum += birth[c] + mutation[c] + death[c];
        }
        double at = random.nextOpen() * sum;
        for (int c = 0; c < birth.length; c++) {
            if (at < birth[c]) {
                lesion.cells[c]++;
                return 1;
            }
            at -= birth[c];
            if (at < death[c]) {
                lesion.cells[c]--;
                return -1;
            }
            at -= death[c];
            if (at < mutation[c]) {
                lesion.cells[daughter(c, at / mutation[c])]++;
                lesion.destined = false;
                return 1;
            }
            at -= mutation[c];
        }
        return 0;
    }

    private int daughter(int clone, double part) {
        double at = part * laws.mutates(clone);
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
