package org.seedsoil.theory;

/**
 * First passages one size up in a birth and death chain, as Laplace transforms. With rates u<sub>i</sub> up and d<sub>i</sub> down, s
 * the argument, and potential detachments at rate f<sub>i</sub>, each of which ends the chain with probability θ ("killing"):
 *
 * <p>φ<sub>i</sub> = E[e<sup>−s·time</sup>; gets to i + 1] = u<sub>i</sub>/D<sub>i</sub>, g<sub>i</sub> = E[∫ e<sup>−s·t</sup> f dt
 * until then] = (f<sub>i</sub> + d<sub>i</sub>·g<sub>i−1</sub>)/D<sub>i</sub>, D<sub>i</sub> = s + θ·f<sub>i</sub> + u<sub>i</sub> +
 * d<sub>i</sub>·(1 − φ<sub>i−1</sub>), φ<sub>0</sub> = g<sub>0</sub> = 0.
 */
final class BirthDeathLadder {
    private final double[] up;
    private final double[] down;
    final double[] passRe;
    final double[] passIm;
    final double[] shedRe;
    final double[] shedIm;

    /** Entries 1 to length − 1 are the rates at that size. */
    BirthDeathLadder(double[] up, double[] down) {
        this.up = up;
        this.down = down;
        this.passRe = new double[up.length];
        this.passIm = new double[up.length];
        this.shedRe = new double[up.length];
        this.shedIm = new double[up.length];
    }

    /** Fills the arrays for one argument, without shedding. */
    void climb(double sRe, double sIm) {
        double re = 0;
        double im = 0;
        for (int i = 1; i < up.length; i++) {
            double denominatorRe = sRe + up[i] + down[i] * (1 - re);
            double denominatorIm = sIm - down[i] * im;
            double scale = up[i] / (denominatorRe * denominatorRe + denominatorIm * denominatorIm);
            re = denominatorRe * scale;
            im = -denominatorIm * scale;
            passRe[i] = re;
            passIm[i] = im;
        }
    }

    /** Fills the arrays for one argument, with shedding and killing. */
    void climb(double sRe, double sIm, double[] sheds, double killing) {
        double re = 0;
        double im = 0;
        double gRe = 0;
        double gIm = 0;
        for (int i = 1; i < up.length; i++) {
            double denominatorRe = sRe + killing * sheds[i] + up[i] + down[i] * (1 - re);
            double denominatorIm = sIm - down[i] * im;
            double norm = denominatorRe * denominatorRe + denominatorIm * denominatorIm;
            double topRe = sheds[i] + down[i] * gRe;
            double topIm = down[i] * gIm;
            gRe = (topRe * denominatorRe + topIm * denominatorIm) / norm;
            gIm = (topIm * denominatorRe - topRe * denominatorIm) / norm;
            re = up[i] * denominatorRe / norm;
            im = -up[i] * denominatorIm / norm;
            passRe[i] = re;
            passIm[i] = im;
            shedRe[i] = gRe;
            shedIm[i] = gIm;
        }
    }

    /** Says whether E[e<sup>λ·time</sup>] is finite for every passage. */
    boolean isFiniteAt(double lambda) {
        double pass = 0;
        for (int i = 1; i < up.length; i++) {
            double denominator = up[i] + down[i] * (1 - pass) - lambda;
            if (!(denominator > 0)) {
                return false;
            }
            pass = up[i] / denominator;
        }
        return true;
    }
}
