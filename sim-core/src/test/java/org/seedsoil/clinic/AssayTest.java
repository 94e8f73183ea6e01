package org.seedsoil.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

/** The laws of what a laboratory reports, against closed forms. */
class AssayTest {
    private static final int DRAWS = 100_000;
    private static final int SIZES = 4_000;

    /** P(0), P(1), … of the negative binomial law with mean m and variance m + m²/k. */
    private static double[] negativeBinomial(double mean, double k) {
        double[] probability = new double[SIZES];
        probability[0] = StrictMath.pow(k / (k + mean), k);
        for (int n = 1; n < SIZES; n++) {
            probability[n] = probability[n - 1] * (n - 1 + k) / n * mean / (k + mean);
        }
        return probability;
    }

    /** n = 100,000 samples each: at m = 3, k = 1 a mean 2.7 % off, a variance 8 % off and a share of 0.24 that is 0.010 off are found. */
    @ParameterizedTest
    @CsvSource({"3, 1", "3, 0.5", "40, 2", "0.2, 0.3", "5, 1000000"})
    @DisplayName("counts of cells are negative binomial: mean, variance, and how often there are five or more")
    void counts(double mean, double k) {
        CellCount assay = new CellCount(0.0075, 0.8, k, 5);
        RandomStream random = TestKeys.of("counts of cells").child((long) (1000 * mean + k)).stream();
        double[] counts = new double[DRAWS];
        long positive = 0;
        for (int i = 0; i < DRAWS; i++) {
            Assay.Report report = assay.read(mean / 0.006, random);
            counts[i] = report.value();
            positive += report.positive() ? 1 : 0;
            assertThat(report.positive()).isEqualTo(report.value() >= 5);
        }
        double[] law = negativeBinomial(mean, k);
        Chance.mean("mean", counts, Chance.Law.ofProbabilities(law));
        double[] off = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            off[i] = (counts[i] - mean) * (counts[i] - mean);
        }
        Chance.mean("variance", off, Chance.Law.squareOff(law, mean));
        assertThat(Chance.Law.squareOff(law, mean).mean()).isCloseTo(mean + mean * mean / k, within(1e-6 * mean));
        double four = law[0] + law[1] + law[2] + law[3] + law[4];
        Chance.binomial("five or more", positive, DRAWS, 1 - four);
    }

    /** Two exponential means differ more than tenfold with probability 2/11. */
    @Test
    @DisplayName("at k = 1 the mean of an hour is ten times that of another in 18 % of pairs")
    void tenfold() {
        CellCount assay = new CellCount(1, 1, 1, 5);
        RandomStream random = TestKeys.of("tenfold").stream();
        long far = 0;
        for (int i = 0; i < DRAWS; i++) {
            double one = assay.read(1e6, random).value();
            double other = assay.read(1e6, random).value();
            far += Math.max(one, other) > 10 * Math.min(one, other) ? 1 : 0;
        }
        Chance.binomial("tenfold", far, DRAWS, 2.0 / 11);
    }

    /** n = 100,000 samples; a probability of 0.3 that is 0.011 off is found. */
    @ParameterizedTest
    @CsvSource({"0.05, 0", "0.15, 0.02", "0.3, 0.5", "0, 0.005"})
    @DisplayName("tumour DNA is detected as often as a Poisson number of molecules reaches the limit, or the test errs")
    void detection(double perMl, double falsePositive) {
        DnaAssay assay = new DnaAssay(1e-4, 0.02, 1500, 4, 16, 1e-4, falsePositive);
        double perLitre = perMl * 550;
        RandomStream random = TestKeys.of("detection").child((long) (1e4 * perMl)).stream();
        long positive = 0;
        for (int i = 0; i < DRAWS; i++) {
            Assay.Report report = assay.read(perLitre, random);
            positive += report.positive() ? 1 : 0;
            assertThat(report.positive()).isEqualTo(report.value() >= 1e-4);
        }
        double mean = perMl * 64;
        double all = 1500 * 64 + mean;
        int needed = (int) Math.ceil(1e-4 * all);
        double reached = mean > 0 ? PoissonDistribution.of(mean).survivalProbability(needed - 1) : 0;
        Chance.binomial("detected", positive, DRAWS, falsePositive + (1 - falsePositive) * reached);
        assertThat(assay.molecules(perLitre)).isCloseTo(mean, within(1e-12));
        assertThat(assay.expected(perLitre)).isCloseTo(perMl / (1500 + perMl), within(1e-15));
    }

    @Test
    @DisplayName("blood full of tumour DNA is full of it, and no more")
    void nothingElse() {
        DnaAssay assay = new DnaAssay(1e-4, 0.02, 1500, 4, 16, 1e-4, 0);
        Assay.Report report = assay.read(1e12, TestKeys.of("full").stream());
        assertThat(report.value()).isBetween(0.99, 1.0);
    }
}
