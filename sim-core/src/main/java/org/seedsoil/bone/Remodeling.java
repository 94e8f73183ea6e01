package org.seedsoil.bone;

import org.seedsoil.elementary.Elementary;

/**
 * How osteoclasts C and osteoblasts B of a site of bone regulate themselves and each other (Komarova 2003,
 * doi:10.1016/S8756-3282(03)00157-1), and what a tumour does to that (Ayati 2010, doi:10.1186/1745-6150-5-28):
 *
 * <pre>
 *   C' = a₁ C^(g₁₁(1 + r₁₁t)) B^(g₂₁(1 + r₂₁t)) − b₁C
 *   B' = a₂ C^(g₁₂/(1 + r₁₂t)) B^(g₂₂ − r₂₂t)   − b₂B
 *   z' = −k₁ max(0, C − C*) + k₂ max(0, B − B*)
 * </pre>
 *
 * <p>z is bone mass in percent of healthy bone, C* and B* are the cells of healthy bone at rest. Of the last 5 % resorption falls in
 * proportion to what is left, which the papers do not say: their z may become negative. Ayati has T/L for t, which destroys the
 * system once a tumour is larger than about 5 L; here t = N/(N + L) lies between 0 and 1.
 *
 * @param osteoclasts the numbers of osteoclasts: a₁, b₁, g₁₁, g₂₁, k₁
 * @param osteoblasts the numbers of osteoblasts: a₂, b₂, g₂₂, g₁₂, k₂
 * @param tumour r₁₁, r₂₁, r₁₂, r₂₂
 */
public record Remodeling(Line osteoclasts, Line osteoblasts, Tumour tumour) {
    /** The numbers of Komarova 2003 for one cycle of remodeling; of z those of Ayati. */
    public static final Remodeling KOMAROVA = of(0.5);
    /** The numbers of Ayati 2010 (BIOMD0000000402): healthy bone is never at rest, once it was moved. */
    public static final Remodeling AYATI = of(1.1);

    /** Nearer to 0 than this, growth of a disturbance is taken for none: the trace of Ayati's healthy bone is 0. */
    private static final double NONE = 1e-9;
    /** Steps in which t is taken from 0 to 1 when stability is asked for. */
    private static final int STEPS = 100;

    private static Remodeling of(double g11) {
        return new Remodeling(
                new Line(3, 0.2, g11, -0.5, 0.0748), new Line(4, 0.02, 0, 1, 0.0006395), new Tumour(0.005, 0, 0, 0.2));
    }

    /**
     * The numbers of one line of cells.
     *
     * @param formation new cells per day, where there is one cell of each line (a)
     * @param removal part of the cells that is removed per day (b), above 0
     * @param self exponent of their own number in formation (g₁₁, g₂₂)
     * @param other exponent of the other cells' number in formation (g₂₁, g₁₂)
     * @param work bone mass that a cell beyond those at rest resorbs or forms, in percent of healthy bone per day (k)
     */
    public record Line(double formation, double removal, double self, double other, double work) {}

    /**
     * What a tumour does to the exponents, where it is far larger than its scale.
     *
     * @param osteoclastSelf r₁₁: factor 1 + r₁₁ on g₁₁
     * @param osteoclastOther r₂₁: factor 1 + r₂₁ on g₂₁
     * @param osteoblastOther r₁₂: g₁₂ is divided by 1 + r₁₂
     * @param osteoblastSelf r₂₂: is taken from g₂₂
     */
    public record Tumour(
            double osteoclastSelf, double osteoclastOther, double osteoblastOther, double osteoblastSelf) {}

    /** Returns the exponent of C in the formation of osteoclasts. */
    double g11(double t) {
        return osteoclasts.self() * (1 + tumour.osteoclastSelf() * t);
    }

    /** Returns the exponent of B in the formation of osteoclasts. */
    double g21(double t) {
        return osteoclasts.other() * (1 + tumour.osteoclastOther() * t);
    }

    /** Returns the exponent of C in the formation of osteoblasts. */
    double g12(double t) {
        return osteoblasts.other() / (1 + tumour.osteoblastOther() * t);
    }

    /** Returns the exponent of B in the formation of osteoblasts. */
    double g22(double t) {
        return osteoblasts.self() - tumour.osteoblastSelf() * t;
    }

    /**
     * Returns the cells at rest: with logarithms the two equations are linear.
     *
     * @param t share of the tumour's full effect, in [0, 1]
     * @return bone with these cells, whole
     */
    public BoneState atRest(double t) {
        double p = Elementary.log(osteoclasts.removal() / osteoclasts.formation());
        double q = Elementary.log(osteoblasts.removal() / osteoblasts.formation());
        double det = determinant(t);
        double c = (p * (g22(t) - 1) - q * g21(t)) / det;
        double b = (q * (g11(t) - 1) - p * g12(t)) / det;
        return new BoneState(c, b, BoneState.WHOLE, 0);
    }

    /** Returns the determinant of the equations in ln C and ln B, rates apart: above 0 where cells at rest attract or circle. */
    private double determinant(double t) {
        return (g11(t) - 1) * (g22(t) - 1) - g21(t) * g12(t);
    }

    /**
     * Looks for a tumour with which the system would explode, or die out: because no cells at rest exist, or because a disturbance of them
     * grows.
     *
     * @return the least t, of a hundred steps from 0 to 1, with which it would; NaN if none of them does
     */
    public double unstableAt() {
        for (int i = 0; i <= STEPS; i++) {
            double t = (double) i / STEPS;
            double trace = osteoclasts.removal() * (g11(t) - 1) + osteoblasts.removal() * (g22(t) - 1);
            if (!(determinant(t) > NONE && trace <= NONE)) {
                return t;
            }
        }
        return Double.NaN;
    }
}
