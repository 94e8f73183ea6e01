package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;

class RandomWordsTest {
    @Test
    void wordsAreThoseOfTheStream() {
        for (int k = 0; k < 100; k++) {
            RandomKey key = TestKeys.of("words").child(k);
            RandomWords words = RandomWords.of(key);
            RandomStream stream = key.stream();
            for (int i = 0; i < 100; i++) {
                assertThat(words.word(i)).isEqualTo(stream.nextLong());
            }
        }
    }

    @Test
    void aWordTellsItsNumber() {
        for (int k = 0; k < 100; k++) {
            RandomWords words = RandomWords.of(TestKeys.of("numbers").child(k));
            for (long i : new long[] {0, 1, 2, 4095, 4096, 1L << 40, Long.MAX_VALUE, -1, Long.MIN_VALUE}) {
                assertThat(words.numberOf(words.word(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void mixingCanBeUndone() {
        RandomStream random = TestKeys.of("undone").stream();
        for (int i = 0; i < 10_000; i++) {
            long z = random.nextLong();
            assertThat(RandomKey.unmix(RandomKey.mix(z))).isEqualTo(z);
            assertThat(RandomKey.mix(RandomKey.unmix(z))).isEqualTo(z);
        }
        assertThat(RandomKey.unmix(RandomKey.mix(0))).isZero();
    }

    @Test
    void aChildTellsTheWordItWasDerivedBy() {
        RandomKey parent = TestKeys.of("parent");
        for (long word : new long[] {0, 1, -1, 1_825_000_000L, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(parent.wordOf(parent.child(word))).hasValue(word);
        }
        assertThat(parent.wordOf(parent)).isEmpty();
        assertThat(parent.wordOf(parent.child(3).child(4))).isEmpty();
        RandomKey child = parent.child(3);
        assertThat(parent.wordOf(new RandomKey(child.high(), child.low() + 1))).isEmpty();
    }
}
