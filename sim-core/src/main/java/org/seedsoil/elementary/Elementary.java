package org.seedsoil.elementary;

/**
 * Elementary functions with the same bits on every machine. Their arguments and results are as those of {@link Math}'s functions of the
 * same names, NaN, infinities and zeros included. Errors are held against numbers of 40 digits by a test; they are told in units in the
 * last place (ulp) of the exact value.
 */
public final class Elementary {
    private Elementary() {}

    /**
     * Returns e<sup>x</sup>.
     *
     * @param x any number
     * @return the exponential, to 0.55 ulp; to 1 ulp where it is no normal number
     */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /**
     * Returns e<sup>x</sup> − 1 without cancellation.
     *
     * @param x any number
     * @return the difference, to 0.7 ulp
     */
    public static double expm1(double x) {
        return Exponential.expm1(x);
    }

    /**
     * Returns ln x.
     *
     * @param x any number
     * @return the natural logarithm, to 0.65 ulp; NaN below 0
     */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /**
     * Returns ln(1 + x) without cancellation.
     *
     * @param x any number
     * @return the logarithm, to 0.8 ulp; NaN below −1
     */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /**
     * Returns the logarithm to base 10.
     *
     * @param x any number
     * @return the logarithm, to 0.65 ulp; exact for powers of ten; NaN below 0
     */
    public static double log10(double x) {
        return Logarithm.log10(x);
    }

    /**
     * Returns a power as e<sup>y·ln x</sup>: for sizes and exponents, not for every base that {@link Math#pow} takes.
     *
     * @param x the base, at least 0
     * @param y the exponent, finite
     * @return x<sup>y</sup>, to a relative 3e-16·(1 + |y·ln x|), which is below 1e-14 up to results of 1e12; 1 for y = 0, x for y = 1, 0 for x = 0 and
     *     y above 0; NaN for x below 0
     */
    public static double pow(double x, double y) {
        return y == 0 ? 1 : y == 1 ? x : Exponential.exp(y * Logarithm.log(x));
    }

    /**
     * Returns the sine.
     *
     * @param x an angle in radians
     * @return its sine, to 0.8 ulp
     */
    public static double sin(double x) {
        return Circular.sin(x);
    }

    /**
     * Returns the cosine.
     *
     * @param x an angle in radians
     * @return its cosine, to 0.8 ulp
     */
    public static double cos(double x) {
        return Circular.cos(x);
    }

    /**
     * Returns the cube root.
     *
     * @param x any number
     * @return the root, to 0.7 ulp
     */
    public static double cbrt(double x) {
        return CubeRoot.cbrt(x);
    }
}
