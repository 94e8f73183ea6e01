package org.seedsoil.statistics;

import java.util.Locale;
import org.seedsoil.elementary.Elementary;

/**
 * The scale on which an interval of a probability reaches as far up as down. Log-log is the default everywhere: it stays inside [0, 1] and
 * keeps its level in small samples (Borgan and Liestøl 1990). An interval is not reported without its scale.
 */
public enum IntervalScale {
    /** The probability itself, cut at 0 and 1. */
    PLAIN {
        @Override
        Interval around(double probability, double half) {
            return new Interval(probability - half, probability + half);
        }
    },
    /** Its logarithm, the default of R, cut at 1. */
    LOG {
        @Override
        Interval around(double probability, double half) {
            double factor = Elementary.exp(half / probability);
            return new Interval(probability / factor, probability * factor);
        }
    },
    /** ln(−ln p), the complementary log-log scale. */
    LOG_LOG {
        @Override
        Interval around(double probability, double half) {
            double log = Elementary.log(probability);
            double shift = Math.abs(half / (probability * log));
            return new Interval(
                    Elementary.exp(log * Elementary.exp(shift)), Elementary.exp(log * Elementary.exp(-shift)));
        }
    };

    abstract Interval around(double probability, double half);

    /**
     * Returns the interval of a probability.
     *
     * @param probability the estimate, from 0 to 1; at 0 and 1 it has no error and the interval is the point itself
     * @param standardError its standard error
     * @param confidence level, strictly between 0 and 1
     * @return the interval, inside [0, 1]
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Interval interval(double probability, double standardError, double confidence) {
        double half = Confidence.normal(confidence) * standardError;
        if (!(probability > 0 && probability < 1)) {
            return new Interval(probability, probability);
        }
        Interval free = around(probability, half);
        return new Interval(Math.max(0, free.low()), Math.min(1, free.high()));
    }

    /**
     * Returns the name that is printed beside an interval.
     *
     * @return "plain", "log" or "log-log"
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
