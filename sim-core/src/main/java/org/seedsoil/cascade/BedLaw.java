package org.seedsoil.cascade;

import java.util.Arrays;

/**
 * What becomes of a seed of one clone and size, cloaked or not, that comes to a capillary bed, organ by organ: the stages of arrest, joining
 * and extravasation put together. Probabilities per arrival.
 */
final class BedLaw {
    private final double[] extravasates;
    private final double[] dies;
    private final double[] joins;
    private final double[] released;
    private final double[] passes;
    private final double[] meanDays;

    private BedLaw(int organs) {
        this.extravasates = new double[organs];
        this.dies = new double[organs];
        this.joins = new double[organs];
        this.released = new double[organs];
        this.passes = new double[organs];
        this.meanDays = new double[organs];
    }

    static BedLaw of(Cascade cascade, double[] joining, int clone, int cells, boolean shielded) {
        BedLaw law = new BedLaw(joining.length);
        Extravasation bed = cascade.extravasation();
        for (int o = 0; o < joining.length; o++) {
            double arrests = cascade.arrest().arrests(cells, o);
            double competes = arrests * (1 - joining[o]);
            law.joins[o] = arrests * joining[o];
            law.extravasates[o] = competes * bed.extravasates(clone, cells, shielded, o);
            law.dies[o] = competes * bed.dies(clone, cells, shielded, o);
            law.released[o] = competes * bed.released(clone, cells, shielded, o);
            law.passes[o] = cascade.arrest().passes(cells, o);
            double rate = bed.rate(clone, cells, shielded, o);
            law.meanDays[o] = rate > 0 ? 1 / rate : 0;
        }
        return law;
    }

    double extravasates(int organ) {
        return extravasates[organ];
    }

    double dies(int organ) {
        return dies[organ];
    }

    double joins(int organ) {
        return joins[organ];
    }

    double released(int organ) {
        return released[organ];
    }

    /** Returns the probability of flowing on, at once or after release. */
    double onward(int organ) {
        return passes[organ] + released[organ];
    }

    /** Returns the mean time in the bed of those that stopped and did not join. */
    double meanDays(int organ) {
        return meanDays[organ];
    }

    /** Returns the probability of an end in the bed. */
    double ends(int organ) {
        return extravasates[organ] + dies[organ] + joins[organ];
    }

    /** Says whether every number is the same. */
    boolean sameAs(BedLaw other) {
        return Arrays.equals(extravasates, other.extravasates)
                && Arrays.equals(dies, other.dies)
                && Arrays.equals(joins, other.joins)
                && Arrays.equals(released, other.released)
                && Arrays.equals(passes, other.passes)
                && Arrays.equals(meanDays, other.meanDays);
    }
}
