package org.seedsoil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Judges whether chance may have done it. Every judgement rejects a true law with a probability of at most {@link #ALARM}: by
 * exact tails of the binomial and the Poisson law, by the third moment where a law is known, by a bound that holds for any law
 * where it is not. Judgements are counted, so that the rate of false alarms of a whole run is known (docs/validation/luck.md).
 */
public final class Chance {
    /** False-alarm rate of one judgement. A normal estimate lies 5.07 standard errors off so often; 2,400 of them are less than 1e-3 together. */
    public static final double ALARM = 4e-7;

    /** What is found with 99 % power, in standard errors of a normal estimate. */
    public static final double FOUND = 5.07 + 2.33;

    private static final AtomicInteger JUDGED = new AtomicInteger();
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Chance() {}

    /**
     * What is known of one draw.
     *
     * @param mean its mean
     * @param variance its variance
     * @param skewness its third central moment over its variance to 3/2
     */
    public record Law(double mean, double variance, double skewness) {
        /** Returns an exponential law. */
        public static Law exponential(double mean) {
            return new Law(mean, mean * mean, 2);
        }

        /** Returns a Poisson law. */
        public static Law poisson(double mean) {
            return new Law(mean, mean, 1 / Math.sqrt(mean));
        }

        /** Returns the law of a number 1, 2, 3, … of geometric probabilities. */
        public static Law geometric(double mean) {
            double success = 1 / mean;
            double failure = 1 - success;
            return new Law(mean, failure / (success * success), (2 - success) / Math.sqrt(failure));
        }

        /** Returns the law of the square of a normal number of mean 0. */
        public static Law squareOfNormal(double variance) {
            return new Law(variance, 2 * variance * variance, Math.sqrt(8));
        }

        /**
         * Returns the law of the time in which the line of a founder reaches a size, given that it does: nearly a Gumbel variate.
         * In 200,000 to 300,000 simulated lines to 100 or 200 cells, free, crowded or guarded, skewness was 1.09 to 1.21.
         */
        public static Law ofPassage(double mean, double variance) {
            return new Law(mean, variance, 1.21);
        }

        /** Returns the law of the squared distance of such a time from its mean; kurtosis was 5.14 to 5.63, E z⁶ 77 to 99. */
        public static Law squareOffPassage(double variance) {
            return ofMoments(variance, 5.63 * variance * variance, 99 * Math.pow(variance, 3));
        }

        /** Returns the law of 0, 1, 2, … until what is left does not matter. */
        public static Law ofProbabilities(double[] probability) {
            double[] moments = new double[4];
            for (int k = 0; k < probability.length; k++) {
                for (int power = 1; power <= 3; power++) {
                    moments[power] += probability[k] * Math.pow(k, power);
                }
            }
            return ofMoments(moments[1], moments[2], moments[3]);
        }

        /**
         * Returns the law of (X − mean)² for an X of whole numbers.
         *
         * @param probability of 0, 1, 2, … until what is left does not matter
         */
        public static Law squareOff(double[] probability, double mean) {
            double[] moments = new double[4];
            for (int k = 0; k < probability.length; k++) {
                double square = (k - mean) * (k - mean);
                for (int power = 1; power <= 3; power++) {
                    moments[power] += probability[k] * Math.pow(square, power);
                }
            }
            return ofMoments(moments[1], moments[2], moments[3]);
        }

        /** Returns the law with E X, E X² and E X³. */
        public static Law ofMoments(double first, double second, double third) {
            double variance = second - first * first;
            double central = third - 3 * first * second + 2 * first * first * first;
            return new Law(first, variance, central / Math.pow(variance, 1.5));
        }
    }

    /** Returns P(0), P(1), … for a line that is extinct with some probability and else has a geometric number of cells. */
    public static double[] lineOfFounder(double extinct, double meanOfLiving, int sizes) {
        double[] probability = new double[sizes];
        probability[0] = extinct;
        for (int k = 1; k < sizes; k++) {
            probability[k] = (1 - extinct) / meanOfLiving * Math.pow(1 - 1 / meanOfLiving, k - 1);
        }
        return probability;
    }

    /** Returns how many judgements there were in this JVM. */
    static int judged() {
        return JUDGED.get();
    }

    /**
     * Rejects a p-value below {@link #ALARM}.
     *
     * @param what was compared
     * @param p the probability under the law of what was seen or anything that departs as far
     */
    public static void accept(String what, double p) {
        JUDGED.incrementAndGet();
        assertThat(p)
                .as("%s: probability under the law, rejected below %s", what, ALARM)
                .isNotNaN()
                .isGreaterThan(ALARM);
    }

    /** Judges a number of successes among n draws with a success of probability p each. */
    public static void binomial(String what, double successes, double n, double p) {
        binomial(what, successes, n, p, p);
    }

    /** The same for a number that was counted. */
    public static void binomial(String what, long successes, double n, double p) {
        binomial(what, (double) successes, n, p);
    }

    /** The same for a number that was counted. */
    public static void binomial(String what, long successes, double n, double low, double high) {
        binomial(what, (double) successes, n, low, high);
    }

    /** Judges a number of successes of which the probability is known to lie between two numbers. */
    public static void binomial(String what, double successes, double n, double low, double high) {
        int k = Math.toIntExact((long) successes);
        accept(
                told(what, successes, n * (low + high) / 2, Math.sqrt(n * low * (1 - low))),
                2
                        * Math.min(
                                BinomialDistribution.of((int) n, low).cumulativeProbability(k),
                                BinomialDistribution.of((int) n, high).survivalProbability(k - 1)));
    }

    /** Judges a number of events that is Poisson. */
    public static void poisson(String what, double events, double mean) {
        accept(told(what, events, mean, Math.sqrt(mean)), ofPoisson(events, mean));
    }

    /** The same for a number that was counted. */
    public static void poisson(String what, long events, double mean) {
        poisson(what, (double) events, mean);
    }

    /** Returns the p-value of a number of events that is Poisson. */
    public static double ofPoisson(double events, double mean) {
        if (mean > 1e6) {
            double z = (events - mean) / Math.sqrt(mean);
            return 2 * Math.min(tail(z, 1 / Math.sqrt(mean)), tail(-z, -1 / Math.sqrt(mean)));
        }
        double fewer = events < 0 ? 0 : GammaDistribution.of(events + 1, 1).survivalProbability(mean);
        double more = events < 1 ? 1 : GammaDistribution.of(events, 1).cumulativeProbability(mean);
        return 2 * Math.min(fewer, more);
    }

    /**
     * Judges the mean of independent draws from a law by a shifted gamma law of the same three moments; exact for exponential
     * and normal draws, and for sums so large that the fourth moment no longer counts.
     */
    public static void mean(String what, double mean, double n, Law law) {
        double error = Math.sqrt(law.variance() / n);
        double skewness = law.skewness() / Math.sqrt(n);
        double z = (mean - law.mean()) / error;
        accept(told(what, mean, law.mean(), error), 2 * Math.min(tail(z, skewness), tail(-z, -skewness)));
    }

    /** The same for draws that are at hand. */
    public static void mean(String what, double[] draws, Law law) {
        mean(what, Arrays.stream(draws).sum() / draws.length, draws.length, law);
    }

    /** Returns P(X > z) for an X of mean 0, variance 1 and a skewness. */
    static double tail(double z, double skewness) {
        if (Math.abs(skewness) < 1e-4) {
            return NORMAL.survivalProbability(z);
        }
        double shape = 4 / (skewness * skewness);
        double x = shape + z * Math.sqrt(shape) * Math.signum(skewness);
        GammaDistribution law = GammaDistribution.of(shape, 1);
        if (x <= 0) {
            return skewness > 0 ? 1 : 0;
        }
        return skewness > 0 ? law.survivalProbability(x) : law.cumulativeProbability(x);
    }

    /**
     * Judges the mean of independent draws from an unknown law by their own spread. Where draws are skew, a mean that is low (for
     * a tail to the right) comes with an error that is small, so that the ratio has a heavier tail than the normal one, by
     * e^(skewness·z³/3) with the skewness of the mean. With e^(60·skewness²) for what that leaves out, tilted simulation of
     * exponential draws gives rates of false alarms of 2.6e-7 to 5e-7 at skewnesses of .02 to .15 (docs/validation/luck.md);
     * above .17 a mean is refused.
     */
    public static void estimatedMean(String what, double[] draws, double expected) {
        double n = draws.length;
        double mean = Arrays.stream(draws).sum() / n;
        double square = Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum();
        double cube = Arrays.stream(draws).map(x -> Math.pow(x - mean, 3)).sum();
        estimatedMean(what, new Estimate(mean, Math.sqrt(square) / n, cube / Math.pow(square, 1.5)), expected);
    }

    /**
     * A mean and what its draws tell of its error.
     *
     * @param mean the mean
     * @param error its standard error
     * @param skewness of the mean, which is that of a draw over √n
     */
    public record Estimate(double mean, double error, double skewness) {}

    /** The same for a mean of which error and skewness were estimated. */
    public static void estimatedMean(String what, Estimate estimate, double expected) {
        double skewness = Math.abs(estimate.skewness());
        assertThat(skewness).as(what + ": skewness of the mean").isLessThan(0.17);
        double z = Math.abs(estimate.mean() - expected) / estimate.error();
        double far = Math.min(z, 1 / skewness); // beyond, the correction would overtake the tail
        double heavier = Math.exp(skewness * far * far * far / 3 + 60 * skewness * skewness);
        accept(told(what, estimate.mean(), expected, estimate.error()), 2 * NORMAL.survivalProbability(far) * heavier);
    }

    /**
     * Judges a distance in standard errors that were estimated with some degrees of freedom: by Student's law or by that of a number with
     * the spread 1.1 and the skewness .5, whichever has the heavier tail, for that is what ratios of skew numbers were seen to have.
     */
    public static void student(String what, double distance, double freedom) {
        double z = Math.abs(distance);
        accept(
                String.format(Locale.ROOT, "%s: %.2f standard errors", what, distance),
                2 * Math.max(TDistribution.of(freedom).survivalProbability(z), tail(z / 1.1, 0.5)));
    }

    /**
     * Judges whether two samples of one size have one mean, whatever their law. If both have it, the difference of a pair is as
     * likely to be as large on the other side, and P(|Σd| ≥ z·√Σd²) ≤ 2e^(−z²/2), Hoeffding's
     * inequality for random signs.
     */
    public static void sameMean(String what, double[] some, double[] others) {
        assertThat(some).hasSameSizeAs(others);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] - others[i];
            squares += (some[i] - others[i]) * (some[i] - others[i]);
        }
        double z = squares == 0 ? 0 : sum / Math.sqrt(squares);
        accept("%s: sums differ by %.4g, %.2f standard errors".formatted(what, sum, z), 2 * Math.exp(-z * z / 2));
    }

    private static String told(String what, double found, double expected, double error) {
        return String.format(
                Locale.ROOT,
                "%s: %.7g, expected %.7g, %.2f standard errors",
                what,
                found,
                expected,
                (found - expected) / error);
    }
}
