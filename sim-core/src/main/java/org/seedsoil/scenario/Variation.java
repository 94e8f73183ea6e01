package org.seedsoil.scenario;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.quantity.Domain;
import org.seedsoil.random.Gamma;
import org.seedsoil.random.RandomStream;

/**
 * How one number differs between patients. A draw outside the domain of the number is drawn again, so the distribution
 * is the stated one truncated to the domain; whole numbers are rounded before that.
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
     * Returns the path as text, which is also what the numbers of this variation are keyed by.
     *
     * @return the path
     */
    public String name() {
        return path.toString();
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

    /** Tells what a patient has of it. */
    DrawnNumber drawn(double value) {
        String unit = Variations.target(path).dimension().units().get(0).symbol();
        return new DrawnNumber(name(), unit, value);
    }

    private double once(RandomStream stream) {
        double value = switch (kind) {
            case LOGNORMAL -> first * Elementary.exp(second * stream.nextNormal());
            case NORMAL -> first + second * stream.nextNormal();
            case UNIFORM -> first + (second - first) * stream.nextOpen();
            case BETA -> beta(stream);
        };
        return domain.whole() ? Math.rint(value) : value;
    }

    private double beta(RandomStream stream) {
        double x = gamma(first, stream);
        double y = gamma(second, stream);
        return x / (x + y);
    }

    /** Shapes below 1 come from shape + 1 by a power of a uniform number (Marsaglia and Tsang 2000). */
    private static double gamma(double shape, RandomStream stream) {
        return shape >= 1
                ? Gamma.sample(shape, stream)
                : Gamma.sample(shape + 1, stream) * Elementary.pow(stream.nextOpen(), 1 / shape);
    }
}
