package org.seedsoil.engine;

import org.seedsoil.random.RandomStream;

/**
 * The events of a small colony of several clones, whose rates depend on its total size. Residents kill in proportion to
 * cells, at the mean of v.
 */
final class MixedColony {
    private final LesionLaws laws;
    private final double[] birth;
    private final double[] death;

    MixedColony(LesionLaws laws) {
        this.laws = laws;
        this.birth = new double[laws.clones()];
        this.death = new double[laws.clones()];
    }

    /** Works out the rates of every clone and returns their sum, in events per day. */
    double rate(LesionState lesion, int size) {
        int organ = lesion.organ();
        double sum = 0;
        for (int c = 0; c < birth.length; c++) {
            double n = lesion.cells[c];
            if (n == 0) {
                birth[c] = 0;
                death[c] = 0;
                continue;
            }
            ColonyRates rates = laws.rates(c, organ);
            double kills = lesion.guarded() ? laws.surveillance(c, organ) / size : 0;
            birth[c] = rates.birth(size) * n;
            death[c] = (rates.death(size) + kills) * n;
            sum += birth[c] + death[c];
        }
        return sum;
    }

    /** Draws what happens at rates just worked out, of a given sum, and returns the change in cells. */
    int event(LesionState lesion, double sum, RandomStream random) {
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

    /** Draws the clone of a mutant daughter. */
    int daughter(int clone, RandomStream random) {
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
