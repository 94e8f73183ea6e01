package org.seedsoil.bone;

/**
 * The vicious cycle of a lesion in bone: it stirs osteoclasts, they resorb bone, and what bone sets free speeds the lesion up.
 *
 * @param remodeling how bone cells regulate each other, and what a tumour does to that
 * @param feedback φ: births per cell of the lesion are multiplied by 1 + φ·max(0, C/C* − 1); 0 for none
 * @param coupledAt size from which a lesion and its bone feel each other, in cells
 * @param scale L, size at which the tumour has half its full effect, in cells
 * @param tumourFactor factor on the tumour's effect, in [0, 1]: what a drug against RANKL lowers
 * @param skeletalHazard skeletal-related events per day and site where all of its bone is lost
 */
public record BoneCycle(
        Remodeling remodeling,
        double feedback,
        double coupledAt,
        double scale,
        double tumourFactor,
        double skeletalHazard) {
    /** Checks the numbers. */
    public BoneCycle {
        if (!(feedback >= 0
                && coupledAt > 0
                && scale > 0
                && tumourFactor >= 0
                && tumourFactor <= 1
                && skeletalHazard >= 0)) {
            throw new IllegalArgumentException("feedback " + feedback + " and hazard " + skeletalHazard
                    + " are at least 0, sizes " + coupledAt + " and " + scale + " above 0, the factor " + tumourFactor
                    + " in [0, 1]");
        }
    }

    /**
     * Returns the same cycle under a further treatment.
     *
     * @param factor on the tumour's effect, in [0, 1]
     * @return the cycle
     */
    public BoneCycle withTumourTimes(double factor) {
        return new BoneCycle(remodeling, feedback, coupledAt, scale, tumourFactor * factor, skeletalHazard);
    }

    /**
     * Returns t, the share of the tumour's full effect.
     *
     * @param cells size of the lesion
     * @return factor·N/(N + L)
     */
    public double effect(double cells) {
        return tumourFactor * cells / (cells + scale);
    }

    /**
     * Returns what births are multiplied by.
     *
     * @param excess mean of max(0, C/C* − 1)
     * @return 1 + φ·excess
     */
    public double births(double excess) {
        return 1 + feedback * excess;
    }
}
