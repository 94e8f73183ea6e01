package org.seedsoil.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomKey;

class SobolSequenceTest {
    @Test
    void withoutScramblingThePointsAreThoseOfTheLibrary() {
        SobolSequence own = new SobolSequence(21, TestKeys.of("sobol"));
        SobolSequenceGenerator library = new SobolSequenceGenerator(21);
        for (int i = 0; i < 1024; i++) {
            double[] vector = library.nextVector();
            long gray = i ^ (i >> 1);
            for (int d = 0; d < 21; d++) {
                assertThat(own.plain(gray, d)).isEqualTo(vector[d]);
            }
        }
    }

    @Test
    void theFirstPointIsKept() {
        assertThat(new SobolSequence(3, TestKeys.of("sobol")).plain(0, 2)).isZero();
    }

    /** Of 2^m points each of 2^m intervals has one, in every dimension; the first two dimensions make a (0, m, 2) net. */
    @Test
    void scramblingKeepsTheNet() {
        SobolSequence sequence = new SobolSequence(40, TestKeys.of("sobol net"));
        int points = 256;
        for (int d = 0; d < 40; d++) {
            int dimension = d;
            assertThat(IntStream.range(0, points)
                            .map(i -> (int) (points * sequence.coordinate(i, dimension)))
                            .distinct())
                    .hasSize(points);
        }
        for (int bits = 0; bits <= 8; bits++) {
            int across = 1 << bits;
            int along = points / across;
            assertThat(IntStream.range(0, points)
                            .map(i -> ((int) (across * sequence.coordinate(i, 0))) * along
                                    + (int) (along * sequence.coordinate(i, 1)))
                            .distinct())
                    .hasSize(points);
        }
    }

    @Test
    void numbersBeyondTheIntegersAreTheirOwn() {
        SobolSequence sequence = new SobolSequence(2, TestKeys.of("sobol far"));
        long last = (1L << 31) - 1;
        assertThat(sequence.plain(last, 0)).isGreaterThan(0.0);
        assertThat(LongStream.rangeClosed(last - 1000, last)
                        .mapToDouble(i -> sequence.coordinate(i, 1))
                        .distinct())
                .hasSize(1001);
    }

    /**
     * Coins of a digit are fair and those of two prefixes independent. n = 20,000 keys, for 12 digits: whether the digit of 0 is turned, and
     * whether that of 0 and that of a word that differs in the first digit are turned alike. Found: shares off by .026.
     */
    @Test
    void theCoinsOfScramblingAreFair() {
        int keys = 20_000;
        int digits = 12;
        int[] turned = new int[digits];
        int[] alike = new int[digits];
        int[] alikeNext = new int[digits];
        for (int k = 0; k < keys; k++) {
            RandomKey seed = TestKeys.of("coins").child(k);
            int zero = OwenScrambling.scramble(0, seed);
            int other = OwenScrambling.scramble(Integer.MIN_VALUE, seed);
            int quarter = OwenScrambling.scramble(1 << 30, seed);
            for (int d = 0; d < digits; d++) {
                turned[d] += zero >>> (31 - d) & 1;
                alike[d] += ~(zero ^ other) >>> (31 - d) & 1;
                alikeNext[d] += ~(zero ^ quarter) >>> (31 - d) & 1;
            }
        }
        for (int d = 0; d < digits; d++) {
            Chance.binomial("turned at digit " + d, turned[d], keys, 0.5);
            if (d > 0) {
                Chance.binomial("alike at digit " + d, alike[d], keys, 0.5);
            }
            if (d > 1) {
                Chance.binomial("alike after two at digit " + d, alikeNext[d], keys, 0.5);
            }
        }
        assertThat(alike[0]).as("one coin for the first digit, which differs").isZero();
        assertThat(alikeNext[0]).isEqualTo(keys);
    }

    @Test
    void scramblingIsABijection() {
        RandomKey seed = TestKeys.of("bijection");
        assertThat(IntStream.range(0, 1 << 16)
                        .map(i -> OwenScrambling.scramble(i << 16, seed) >>> 16)
                        .distinct())
                .hasSize(1 << 16);
    }

    @Test
    void otherNumbersAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> new Sobol(1000)).hasMessageContaining("nearest: 512 or 1024");
        assertThatThrownBy(() -> new Saltelli(0)).hasMessageContaining("nearest: 1 to 2147483648");
        assertThatThrownBy(() -> new Sobol(1L << 40)).hasMessageContaining("1 to 2147483648");
        assertThatThrownBy(() -> SobolSequence.requireDimensions(1001)).hasMessageContaining("1 to 1000");
        assertThat(Arrays.asList(1, 2, 4, 1 << 20))
                .allSatisfy(n -> assertThat(new Sobol(n).count()).isEqualTo((long) n));
    }
}
