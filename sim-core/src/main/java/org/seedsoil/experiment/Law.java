package org.seedsoil.experiment;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.quantity.Domain;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.NormalLaw;

/**
 * Numbers with a distribution, truncated to the domain of what they are set at.
 *
 * @param kind which distribution
 * @param middle its median
 * @param spread its standard deviation; of the natural logarithm for a lognormal
 * @param domain the values that may be taken
 */
public record Law(Kind kind, double middle, double spread, Domain domain) implements Range {
    /** Beyond this place from either end a normal has 6.2 standard deviations; infinite values are not asked for. */
    private static final double OUTERMOST = 0x1.0p-32;

    private static final double LEAST_USABLE = 0.01;

    /** Kinds of distribution. */
    public enum Kind {
        /** Normal. */
        NORMAL,
        /** Lognormal. */
        LOGNORMAL
    }

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if they give no distribution, or one of which less than 1 % is in range
     */
    public Law {
        if (!(spread > 0 && Double.isFinite(spread) && Double.isFinite(middle))) {
            throw new IllegalArgumentException("the spread is not above 0");
        }
        if (kind == Kind.LOGNORMAL && middle <= 0) {
            throw new IllegalArgumentException("a lognormal has a median above 0");
        }
        if (share(kind, middle, spread, domain) < LEAST_USABLE) {
            throw new IllegalArgumentException("less than a hundredth of this distribution is in range");
        }
    }

    private static double share(Kind kind, double middle, double spread, Domain domain) {
        return below(kind, middle, spread, domain.upper()) - below(kind, middle, spread, domain.lower());
    }

    /** Rounded, so that the last bits of a library do not get into a design. */
    private static double below(Kind kind, double middle, double spread, double value) {
        boolean log = kind == Kind.LOGNORMAL;
        double z = log ? (value <= 0 ? Double.NEGATIVE_INFINITY : Elementary.log(value / middle)) : value - middle;
        return Math.rint(NormalLaw.below(z / spread) * 1e12) / 1e12;
    }

    @Override
    public Setting at(double place) {
        double low = below(kind, middle, spread, domain.lower());
        double inside = Math.min(1 - OUTERMOST, Math.max(OUTERMOST, place));
        double z = NormalLaw.quantile(low + inside * share(kind, middle, spread, domain));
        double value = kind == Kind.LOGNORMAL ? middle * Elementary.exp(spread * z) : middle + spread * z;
        return new Setting.Amount(within(domain.whole() ? Math.rint(value) : Digits.ten(value)));
    }

    private double within(double value) {
        return Math.min(domain.upper(), Math.max(domain.lower(), value));
    }

    /** A distribution has no ends: the values are the medians of parts of equal probability. */
    @Override
    public Setting level(int index, int count) {
        return at((index + 0.5) / count);
    }

    @Override
    public int choices() {
        return 0;
    }
}
