package org.seedsoil.engine;

import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.BoneSolver;
import org.seedsoil.bone.TumourPath;
import org.seedsoil.disease.Disease;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.RateChange;

/**
 * How lesions in bone grow with the bone around them. A lesion from the coupling size on takes strides: bone is followed along the path
 * that the lesion would take at today's births, and the lesion grows by its exact law of birth and death with births as the mean excess of
 * osteoclasts over the stride makes them.
 *
 * <p>Neglected is that births change within a stride h, so that the lesion leaves that path: by O(h²) in ln N, which moves osteoclasts by O(h³).
 * The error of a given time is of order h². With strides of 10 days it is below 0.2 % of ln N's growth in bone that a tumour has wholly
 * turned (held by a test).
 */
final class BoneGrowth {
    /** Longest stride of a lesion that bone speeds up: bone cells swing with a period of 160 days. */
    static final double LONGEST_DAYS = 10;

    /** Faster than this no lesion vanishes as far as bone can tell. */
    private static final double FASTEST = -50;

    private final boolean[] bone;
    private final BoneCycle cycle;
    private final BoneSolver solver = new BoneSolver();

    BoneGrowth(Disease disease, BoneCycle cycle) {
        this.bone = new boolean[disease.anatomy().size()];
        for (int organ = 0; organ < bone.length; organ++) {
            bone[organ] = disease.anatomy().organ(organ).isBone();
        }
        this.cycle = cycle;
    }

    /** Whether a lesion lies in bone. */
    boolean holds(LesionState lesion) {
        return bone[lesion.organ()];
    }

    /** The longest stride of a lesion: none is bound where bone gives nothing back, and none passes the coupling size unseen. */
    double longest(double cells, Growth growth) {
        if (cycle.feedback() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return cells < cycle.coupledAt() ? growth.daysTo(cells, cycle.coupledAt()) : LONGEST_DAYS;
    }

    /** Follows bone for a stride, and returns what births of the lesion are multiplied by in it. */
    double births(LesionState lesion, double end, Growth growth) {
        return lesion.total() < cycle.coupledAt()
                ? 1
                : births(lesion, end, factor -> {
                    Growth now = factor == 1 ? growth : growth.under(new RateChange(factor, 1, 0));
                    double days = end - lesion.path.end();
                    return Elementary.log(now.after(lesion.total(), days) / lesion.total()) / days;
                });
    }

    /** The same for several clones. */
    double births(LesionState lesion, double end, NetRate rate) {
        double from = lesion.path.end();
        double cells = lesion.total();
        if (cells < cycle.coupledAt()) {
            return 1;
        }
        BoneSite site = lesion.bone(cycle, from);
        double now = cycle.births(BoneSolver.excess(cycle, site.at(from, solver)));
        TumourPath path = new TumourPath(cells, Math.max(FASTEST, rate.under(now)));
        return cycle.births(site.follow(from, end, cycle, path, solver));
    }

    /** How fast a lesion grows. */
    interface NetRate {
        /**
         * Returns its net rate.
         *
         * @param births what births are multiplied by
         * @return per day
         */
        double under(double births);
    }
}
