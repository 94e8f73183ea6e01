package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.seedsoil.elementary.Elementary;

/**
 * Lag laws from their Laplace transforms, for all numbers of founders at once. The characteristic function is summed at
 * equal distances: for a smooth density that converges faster than any power. The period is long enough that by Chernoff's
 * bound less than 1e-14 of the law lies beyond it, and the sum stops where the function has fallen below 1e-16.
 */
final class LagInversion {
    private static final double BEYOND = 1e-14;
    private static final double NEGLIGIBLE = 1e-16;
    private static final double NOISE = 1e-13;
    private static final double TAIL = 1e-11;
    private static final int MOST_TERMS = 1 << 17;
    /** Half a minute: a law that takes more work is no use to anybody. */
    private static final long MOST_RUNGS = 4_000_000_000L;

    private static final int OVERSAMPLING = 8;
    private static final double DEVIATIONS = 9;

    private final FirstPassage passage;
    private final ResidualNoise noise;
    private final int fewest;
    private final int most;
    private final double killing;
    private final double start;
    private final double period;
    private final double tailRate;

    private LagInversion(FirstPassage passage, ResidualNoise noise, int fewest, int most, double killing) {
        this.passage = passage;
        this.noise = noise;
        this.fewest = fewest;
        this.most = most;
        this.killing = killing;
        double deviation = Math.sqrt(noise.variance());
        this.start = Math.min(0, noise.meanDays() - DEVIATIONS * deviation);
        this.tailRate = passage.tailRate();
        this.period = latest() - start;
    }

    /**
     * Inverts.
     *
     * @param passage transforms of the time to the top
     * @param noise the shift from there on
     * @param fewest the smallest number of founders asked for
     * @param most the largest
     * @param killing probability that a potential detachment before the top ends the lesion's count
     * @return the law for each number of founders; entry 0 is that of the fewest
     */
    static List<LagLaw> of(FirstPassage passage, ResidualNoise noise, int fewest, int most, double killing) {
        return new LagInversion(passage, noise, fewest, most, killing).laws();
    }

    /** The lag beyond which nearly nothing lies, by Chernoff's bound at 0.9 of the tail rate. */
    private double latest() {
        double c = 0.9 * tailRate;
        passage.evaluate(-c, 0, 0);
        double worst = 0;
        for (int k = fewest; k <= most; k++) {
            worst = Math.max(worst, passage.hitRe[k]);
        }
        double moment = Elementary.log(worst) + c * noise.meanDays() + c * c * noise.variance() / 2;
        return (moment - Elementary.log(BEYOND)) / c;
    }

    private List<LagLaw> laws() {
        List<double[]> terms = terms();
        int size = Integer.highestOneBit(Math.max(64, terms.size()) * OVERSAMPLING * 2 - 1);
        List<LagLaw> laws = new ArrayList<>();
        for (int k = fewest; k <= most; k++) {
            laws.add(law(terms, k, size));
        }
        return laws;
    }

    /** Values of the characteristic function at multiples of 2π/period: real and imaginary parts by founders. */
    private List<double[]> terms() {
        List<double[]> terms = new ArrayList<>();
        int small = 0;
        for (int n = 0; small < 3; n++) {
            if (n > MOST_TERMS || (long) n * passage.top() > MOST_RUNGS) {
                throw new NotEstimableException("the law of the time to escape is too rough to be inverted");
            }
            double omega = 2 * Math.PI * n / period;
            passage.evaluate(0, omega, killing);
            double damping = Elementary.exp(-omega * omega * noise.variance() / 2);
            double turn = omega * (start - noise.meanDays());
            double cos = damping * Elementary.cos(turn);
            double sin = damping * Elementary.sin(turn);
            double[] values = new double[2 * (most - fewest) + 2];
            double largest = 0;
            for (int k = fewest; k <= most; k++) {
                int i = 2 * (k - fewest);
                values[i] = passage.hitRe[k] * cos - passage.hitIm[k] * sin;
                values[i + 1] = passage.hitRe[k] * sin + passage.hitIm[k] * cos;
                largest = Math.max(largest, Math.abs(values[i]) + Math.abs(values[i + 1]));
            }
            small = largest < NEGLIGIBLE ? small + 1 : 0;
            terms.add(values);
        }
        return terms;
    }

    private LagLaw law(List<double[]> terms, int founders, int size) {
        double[][] spectrum = new double[2][size];
        for (int n = 0; n < terms.size(); n++) {
            double weight = (n == 0 ? 1 : 2) * size / period;
            spectrum[0][n] = weight * terms.get(n)[2 * (founders - fewest)];
            spectrum[1][n] = weight * terms.get(n)[2 * (founders - fewest) + 1];
        }
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.INVERSE);
        return cut(spectrum[0]);
    }

    /** Sets what is rounding error to 0 and ends the table where the exponential tail has taken over. */
    private LagLaw cut(double[] density) {
        int peak = 0;
        for (int i = 0; i < density.length; i++) {
            peak = density[i] > density[peak] ? i : peak;
        }
        double height = density[peak];
        int last = peak;
        while (last + 1 < density.length && density[last] > TAIL * height) {
            last++;
        }
        double[] table = new double[last + 1];
        for (int i = 0; i <= last; i++) {
            table[i] = density[i] > NOISE * height ? density[i] : 0;
        }
        double step = period / density.length;
        return new RandomLag(start, step, table, tailRate, width(table, peak) * step);
    }

    /** Half the width at half the height, in entries. */
    private static double width(double[] table, int peak) {
        int low = peak;
        while (low > 0 && table[low] > table[peak] / 2) {
            low--;
        }
        int high = peak;
        while (high + 1 < table.length && table[high] > table[peak] / 2) {
            high++;
        }
        return Math.max(1, (high - low) / 2.0);
    }
}
