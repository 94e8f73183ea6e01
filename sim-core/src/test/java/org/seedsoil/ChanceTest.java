package org.seedsoil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance.Law;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.random.RandomStream;

/** Who judges the judge: tails that are known, and faults that must be seen. Exact, but for one test. */
class ChanceTest {
    private static void rejected(ThrowingCallable judgement) {
        assertThatThrownBy(judgement).isInstanceOf(AssertionError.class).hasMessageContaining("rejected below 4.0E-7");
    }

    /** Of 23 coins all heads has the probability 1.2e-7 on one side, 2.4e-7 on both; of 22 it is allowed. */
    @Test
    void sharesByTheBinomialLaw() {
        rejected(() -> Chance.binomial("heads", 23, 23, 0.5));
        rejected(() -> Chance.binomial("heads", 0, 23, 0.5));
        assertThatCode(() -> Chance.binomial("heads", 22, 22, 0.5)).doesNotThrowAnyException();
        assertThatCode(() -> Chance.binomial("certain", 7, 7, 1)).doesNotThrowAnyException();
        rejected(() -> Chance.binomial("impossible", 1, 7, 0));
        assertThatCode(() -> Chance.binomial("between", 5200, 10_000, 0.5, 0.54))
                .doesNotThrowAnyException();
        rejected(() -> Chance.binomial("between", 5800, 10_000, 0.5, 0.54));
    }

    /** P(0) = e^(−2), P(X ≥ 2) = 1 − 3e^(−2). */
    @Test
    void numbersByThePoissonLaw() {
        assertThat(Chance.ofPoisson(0, 2)).isCloseTo(2 * StrictMath.exp(-2), within(1e-15));
        assertThat(Chance.ofPoisson(2, 2)).isGreaterThan(1);
        assertThat(Chance.ofPoisson(1, 1e-9)).isCloseTo(2e-9, within(1e-15));
        for (double mean : new double[] {1e4, 9.9e5, 1.1e6, 6e11}) {
            for (int side : new int[] {-1, 1}) {
                double far = 5.07
                        + side * 4.05 / Math.sqrt(mean); // (z² − 1)/6 times the skewness more on the side of the tail
                rejected(() -> Chance.poisson("events", mean + side * (far + 0.02) * Math.sqrt(mean), mean));
                assertThatCode(() -> Chance.poisson("events", mean + side * (far - 0.02) * Math.sqrt(mean), mean))
                        .doesNotThrowAnyException();
            }
        }
    }

    /** One exponential draw has the tail e^(−x), and the sum of ten that of ten Poisson events. */
    @Test
    void meansByThreeMomentsAreExactForExponentialDraws() {
        for (double z : new double[] {-0.9, 0, 3, 10}) {
            assertThat(Chance.tail(z, 2)).isCloseTo(StrictMath.exp(-1 - z), within(1e-14));
            assertThat(Chance.tail(-z, -2)).isCloseTo(1 - StrictMath.exp(-1 - z), within(1e-14));
        }
        rejected(() -> Chance.mean("one", 15.5, 1, Law.exponential(1)));
        assertThatCode(() -> Chance.mean("one", 15.3, 1, Law.exponential(1))).doesNotThrowAnyException();
        rejected(() -> Chance.mean("normal", 5.08, 1, new Law(0, 1, 0)));
        assertThatCode(() -> Chance.mean("normal", 5.06, 1, new Law(0, 1, 0))).doesNotThrowAnyException();
    }

    @Test
    void lawsHaveTheirMoments() {
        double[] three = Chance.lineOfFounder(0, 3, 2_000);
        Law law = Law.ofProbabilities(three);
        assertThat(law.mean()).isCloseTo(Law.geometric(3).mean(), within(1e-12));
        assertThat(law.variance()).isCloseTo(Law.geometric(3).variance(), within(1e-11));
        assertThat(law.skewness()).isCloseTo(Law.geometric(3).skewness(), within(1e-10));
        assertThat(Law.squareOff(three, 3).mean()).isCloseTo(6, within(1e-11));
        assertThat(Law.ofMoments(1, 2, 6)).isEqualTo(Law.exponential(1));
        assertThat(Law.squareOfNormal(4).variance())
                .isEqualTo(Law.ofMoments(4, 3 * 16, 15 * 64).variance());
        assertThat(Law.squareOfNormal(4).skewness())
                .isCloseTo(Law.ofMoments(4, 3 * 16, 15 * 64).skewness(), within(1e-14));
    }

    /** Pairs that all differ to one side: n = 30 are enough, 2e^(−15) = 6e-7, to be nearly sure. */
    @Test
    void samplesOfOneMean() {
        double[] zeros = new double[31];
        double[] ones = zeros.clone();
        Arrays.fill(ones, 1);
        rejected(() -> Chance.sameMean("ones", zeros, ones));
        assertThatCode(() -> Chance.sameMean("few", Arrays.copyOf(zeros, 30), Arrays.copyOf(ones, 30)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Chance.sameMean("same", ones, ones)).doesNotThrowAnyException();
    }

    /** However far a mean is off and however skew the draws are, it is seen. */
    @Test
    void meansByTheirOwnSpread() {
        RandomStream random = TestKeys.of("own spread").stream();
        double[] draws = new double[1000];
        Arrays.setAll(draws, i -> random.nextWait(1));
        Chance.estimatedMean("exponential", draws, 1);
        for (double expected : new double[] {0, 0.5, 1.5, 4, 100, 1e9}) {
            rejected(() -> Chance.estimatedMean("exponential", draws, expected));
        }
        draws[0] = 1e6;
        assertThatThrownBy(() -> Chance.estimatedMean("one of them", draws, 1)).hasMessageContaining("skewness");
    }

    /** An outcome that is expected once in a thousand samples, seen twice in one. */
    @Test
    void rareOutcomesAreNotLostAmongTheMany() {
        double[] law = {0.4, 1e-9, 0.6 - 1e-9};
        assertThat(GoodnessOfFit.chiSquare(new long[] {400_000, 0, 600_000}, law))
                .isCloseTo(1, within(1e-9));
        assertThat(GoodnessOfFit.chiSquare(new long[] {400_000, 2, 599_998}, law))
                .isLessThan(3e-6);
        assertThat(GoodnessOfFit.chiSquare(new long[] {402_700, 0, 597_300}, law))
                .isLessThan(Chance.ALARM);
    }
}
