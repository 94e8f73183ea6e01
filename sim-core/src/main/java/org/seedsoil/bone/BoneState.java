package org.seedsoil.bone;

import org.seedsoil.elementary.Elementary;

/**
 * A site of bone at a moment.
 *
 * @param logOsteoclasts ln of the osteoclasts C
 * @param logOsteoblasts ln of the osteoblasts B
 * @param massPercent bone mass z, in percent of healthy bone, at least 0; formation may take it above 100
 * @param lossDays integral of {@link #lost()} over time so far, in days: what the hazard of skeletal events rests on
 */
public record BoneState(double logOsteoclasts, double logOsteoblasts, double massPercent, double lossDays) {
    /** Mass of healthy bone. */
    static final double WHOLE = 100;
    /** Of less than this resorption falls in proportion, so that mass stays above 0; assumed. */
    private static final double LAST = 5;

    /**
     * Returns the osteoclasts.
     *
     * @return C, in cells of a remodeling unit
     */
    public double osteoclasts() {
        return Elementary.exp(logOsteoclasts);
    }

    /**
     * Returns the osteoblasts.
     *
     * @return B, in cells of a remodeling unit
     */
    public double osteoblasts() {
        return Elementary.exp(logOsteoblasts);
    }

    /**
     * Returns how much bone is lost.
     *
     * @return part of healthy bone, in [0, 1]
     */
    public double lost() {
        return lost(massPercent);
    }

    /** Returns how much of what osteoclasts would resorb is there to be resorbed: all, but for the last of the bone. */
    static double withinReach(double massPercent) {
        return Math.min(1, massPercent / LAST);
    }

    /** Returns the part that is lost where so much is left. */
    static double lost(double massPercent) {
        return Math.max(0, Math.min(1, 1 - massPercent / WHOLE));
    }
}
