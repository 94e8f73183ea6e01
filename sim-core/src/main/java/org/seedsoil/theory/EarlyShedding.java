package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;

/**
 * What a colony sheds before it reaches the top of its {@link FirstPassage}: E[∫<sub>0</sub><sup>x ∧ top</sup>
 * e<sup>−r·u</sup>e<sup>−θ·(shed until u)</sup> f du], by numerical inversion of the exact transform (fixed Talbot contour of Abate and
 * Valkó 2004, doi:10.1002/nme.995). Every singularity of the transform lies on the negative real axis, where the method is at
 * its best; its error is near 1e-11 of the value.
 */
final class EarlyShedding {
    private static final int NODES = 24;

    private final FirstPassage passage;
    private final int founders;
    private final double killing;

    EarlyShedding(FirstPassage passage, int founders, double killing) {
        this.passage = passage;
        this.founders = founders;
        this.killing = killing;
    }

    /**
     * Returns the expectation.
     *
     * @param days x, at least 0, may be infinite
     * @param rate r, per day
     * @return potential detachments per unit of shedding rate
     */
    double until(double days, double rate) {
        if (days == 0) {
            return 0;
        }
        synchronized (passage) {
            if (days == Double.POSITIVE_INFINITY) {
                passage.evaluate(rate, 0, killing);
                return passage.earlyRe[founders];
            }
            return invert(days, rate);
        }
    }

    /** Sums along the contour, which is moved to the right where a negative rate moves singularities beyond 0. */
    private double invert(double days, double rate) {
        double moved = rate < 0 ? Math.max(0, -rate - passage.tailRate()) : 0;
        double scale = 2.0 * NODES / (5 * days);
        passage.evaluate(scale + moved + rate, 0, killing);
        double sum = Elementary.exp(scale * days) * passage.earlyRe[founders] / (scale + moved) / 2;
        for (int k = 1; k < NODES; k++) {
            sum += node(k * Math.PI / NODES, scale, moved, days, rate);
        }
        return Elementary.exp(moved * days) * sum * scale / NODES;
    }

    private double node(double angle, double scale, double moved, double days, double rate) {
        double cotangent = Elementary.cos(angle) / Elementary.sin(angle);
        double re = scale * angle * cotangent;
        double im = scale * angle;
        double slope = angle + (angle * cotangent - 1) * cotangent;
        passage.evaluate(re + moved + rate, im, killing);
        double norm = (re + moved) * (re + moved) + im * im;
        double valueRe = (passage.earlyRe[founders] * (re + moved) + passage.earlyIm[founders] * im) / norm;
        double valueIm = (passage.earlyIm[founders] * (re + moved) - passage.earlyRe[founders] * im) / norm;
        double weightRe = Elementary.cos(im * days) - slope * Elementary.sin(im * days);
        double weightIm = Elementary.sin(im * days) + slope * Elementary.cos(im * days);
        return Elementary.exp(re * days) * (valueRe * weightRe - valueIm * weightIm);
    }
}
