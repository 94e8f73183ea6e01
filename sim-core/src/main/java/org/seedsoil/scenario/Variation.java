package org.seedsoil.scenario;

import org.seedsoil.quantity.Domain;
import org.seedsoil.random.RandomStream;

/**
 * How one number differs between patients. A draw outside the domain of the number is drawn again, so the distribution
 * is the stated one truncated to the domain.
 *
 * @param path the number
 * @param kind the distribution
 * @param first its first parameter: median (lognormal), mean (normal), smallest value (uniform), a (beta)
 * @param second its second parameter: σ of the logarithm, standard deviation, largest value, b
 * @param domain the values that the number may take
 */
public record Variation(KeyPath path, Kind kind, double first, double second, Domain domain) {
    private static final int DRAWS = 10_000;

    /** Kinds of distribution. */
    public enum Kind {
        /** Lognormal around the written value as median. */
        LOGNORMAL,
        /** Normal around the written value. */
        NORMAL,
        /** Uniform between two values. */
        UNIFORM,
        /** Beta on (0, 1). */
        BETA
    }

    /**
     * Draws a value.
     *
     * @param stream the numbers of this patient and path
     * @return a value inside the domain
     */
    public double draw(RandomStream stream) {
        for (int i = 0; i < DRAWS; i++) {
            double value = once(stream);
            if (domain.contains(value)) {
                return value;
            }
        }
        throw new IllegalStateException(path + ": no draw falls into its domain");
    }

    private double once(RandomStream stream) {
        return switch (kind) {
            case LOGNORMAL -> first * StrictMath.exp(second * gaussian(stream));
            case NORMAL -> first + second * gaussian(stream);
            case UNIFORM -> first + (second - first) * stream.nextOpen();
            case BETA -> beta(stream);
        };
    }

    private static double gaussian(RandomStream stream) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(stream.nextOpen()));
        return radius * StrictMath.cos(2 * Math.PI * stream.nextOpen());
    }

    private double beta(RandomStream stream) {
        double x = gamma(first, stream);
        double y = gamma(second, stream);
        return x / (x + y);
    }

    /** Gamma with scale 1 (Marsaglia and Tsang 2000, doi:10.1145/358407.358414). */
    private static double gamma(double shape, RandomStream stream) {
        if (shape < 1) {
            return gamma(shape + 1, stream) * StrictMath.pow(stream.nextOpen(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double z = gaussian(stream);
            double root = 1 + z / StrictMath.sqrt(9 * d);
            double v = root * root * root;
            if (v > 0 && StrictMath.log(stream.nextOpen()) < z * z / 2 + d * (1 - v + StrictMath.log(v))) {
                return d * v;
            }
        }
    }
}
