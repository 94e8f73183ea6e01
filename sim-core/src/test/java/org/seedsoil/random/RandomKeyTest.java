package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;

class RandomKeyTest {
    /** These words are a promise: results stored today must be reproduced by every later version. */
    @Test
    void wordsAreThoseOfTheFirstVersion() {
        RandomKey key = RandomKey.root(42).child(7).child("arrest");
        assertThat(key).isEqualTo(new RandomKey(0x1BB9B84CCC351D5EL, 0x2BEFCFB6241E1C2AL));
        RandomStream stream = key.stream();
        assertThat(new long[] {stream.nextLong(), stream.nextLong(), stream.nextLong()})
                .containsExactly(0xD1E2D1C4BE0D4AC9L, 0x9259534499E04A5FL, 0xC7797F772C3A7BB1L);
    }

    @Test
    void openingTwiceGivesTheSameNumbersTwice() {
        RandomKey key = TestKeys.of("twice");
        assertThat(words(key.stream(), 1000)).isEqualTo(words(key.stream(), 1000));
    }

    @Test
    void aChildDependsOnItsParentAndOnItsWordAlone() {
        RandomKey parent = TestKeys.of("parent");
        RandomKey expected = parent.child(3).child("grow");
        parent.child(4);
        words(parent.stream(), 10);
        assertThat(parent.child(3).child("grow")).isEqualTo(expected);
    }

    @Test
    void relativesAllDiffer() {
        RandomKey key = TestKeys.of("relatives");
        Set<RandomKey> keys = new HashSet<>();
        keys.add(key);
        for (int i = -500; i < 500; i++) {
            keys.add(key.child(i));
            keys.add(key.child(Integer.toString(i)));
            keys.add(key.child(0).child(i));
            keys.add(key.child(i).child("x"));
        }
        assertThat(keys).hasSize(4001);
    }

    @Test
    void orderOfWordsMatters() {
        RandomKey key = TestKeys.of("order");
        assertThat(key.child(1).child(2)).isNotEqualTo(key.child(2).child(1));
        assertThat(key.child("ab").child("c")).isNotEqualTo(key.child("a").child("bc"));
    }

    /** n = 64,000 flips of 128 bits that change with probability one half: a bias of 1.3e-3 is found with 99 % power. */
    @Test
    void everyBitOfAWordMovesHalfOfTheBitsOfTheChild() {
        RandomKey parent = TestKeys.of("avalanche");
        double changed = 0;
        RandomStream words = TestKeys.of("avalanche of words").stream();
        for (int i = 0; i < 1000; i++) {
            long word = words.nextLong(); // neighbours would share their flips
            RandomKey child = parent.child(word);
            for (int bit = 0; bit < 64; bit++) {
                RandomKey other = parent.child(word ^ (1L << bit));
                changed += Long.bitCount(child.high() ^ other.high()) + Long.bitCount(child.low() ^ other.low());
            }
        }
        Chance.binomial("bits that changed", changed, 64_000 * 128, 0.5);
    }

    /**
     * First words of children 0, 1, 2, …: pairs of neighbours fall evenly on 64 × 64 cells. n = 400,000; finds, with 99 % power, a serial dependence that moves about 1.5 % of the pairs.
     */
    @ParameterizedTest
    @ValueSource(strings = {"first word", "second word", "grandchild", "negative", "stride"})
    void childrenOfNeighboursAreUnrelated(String which) {
        RandomKey key = TestKeys.of("neighbours" + which);
        LongFunction<RandomStream> open = switch (which) {
            case "grandchild" -> i -> key.child(i).child("arrest").stream();
            case "negative" -> i -> key.child(-i).stream();
            case "stride" -> i -> key.child(i << 32).stream();
            default -> i -> key.child(i).stream();
        };
        int skip = which.equals("second word") ? 1 : 0;
        long[] cells = new long[64 * 64];
        int before = 0;
        for (int i = 0; i < 400_000; i++) {
            RandomStream stream = open.apply(i);
            words(stream, skip);
            int now = (int) (stream.nextLong() >>> 58);
            cells[before * 64 + now]++;
            before = now;
        }
        double[] even = new double[64 * 64];
        Arrays.fill(even, 1.0 / even.length);
        Chance.accept(which, GoodnessOfFit.chiSquare(cells, even));
    }

    /** n = 1e6 pairs of words of two streams: a correlation of 0.0074 is found with 99 % power. */
    @Test
    void streamsOfNeighboursAreUncorrelated() {
        RandomKey key = TestKeys.of("streams");
        double sum = 0;
        for (int i = 0; i < 1000; i++) {
            RandomStream one = key.child(i).stream();
            RandomStream other = key.child(i + 1).stream();
            for (int j = 0; j < 1000; j++) {
                sum += (one.nextOpen() - 0.5) * (other.nextOpen() - 0.5) * 12;
            }
        }
        Chance.mean("correlation", sum / 1e6, 1e6, new Law(0, 1, 0));
    }

    /** Either half of a key alone makes another stream, never a stretch of the same one. */
    @Test
    void streamsThatShareHalfTheirKeyShareNoWords() {
        Set<Long> words = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            for (long word : words(new RandomKey(RandomKey.mix(i), 5).stream(), 100)) {
                words.add(word);
            }
            for (long word : words(new RandomKey(RandomKey.mix(5), 100 + i).stream(), 100)) {
                words.add(word);
            }
        }
        assertThat(words).hasSize(20_000);
    }

    /** 256 bins for each byte of a word, n = 256,000. */
    @Test
    void everyByteOfAStreamIsUniform() {
        RandomStream stream = TestKeys.of("bytes").stream();
        long[][] seen = new long[8][256];
        for (int i = 0; i < 256_000; i++) {
            long word = stream.nextLong();
            for (int b = 0; b < 8; b++) {
                seen[b][(int) (word >>> 8 * b) & 0xFF]++;
            }
        }
        double[] even = new double[256];
        Arrays.fill(even, 1.0 / 256);
        for (long[] bytes : seen) {
            Chance.accept("bytes", GoodnessOfFit.chiSquare(bytes, even));
        }
    }

    @Test
    void openNumbersAreInsideTheUnitIntervalAndWaitsArePositive() {
        RandomStream stream = TestKeys.of("open").stream();
        double waited = 0;
        for (int i = 0; i < 100_000; i++) {
            assertThat(stream.nextOpen()).isGreaterThan(0).isLessThan(1);
            waited += stream.nextWait(0.5);
        }
        Chance.mean("wait", waited / 100_000, 100_000, Law.exponential(2));
        assertThat(stream.nextWait(0)).isInfinite();
    }

    private static long[] words(RandomStream stream, int n) {
        long[] words = new long[n];
        for (int i = 0; i < n; i++) {
            words[i] = stream.nextLong();
        }
        return words;
    }
}
