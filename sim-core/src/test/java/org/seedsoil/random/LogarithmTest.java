package org.seedsoil.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.TestKeys;

class LogarithmTest {
    /** n = 1,000,000 over all magnitudes and around 1, against StrictMath. */
    @Test
    void agreesWithTheLibrary() {
        RandomStream stream = TestKeys.of("logarithm").stream();
        for (int i = 0; i < 500_000; i++) {
            double any = Math.scalb(1 + stream.nextOpen(), (int) (stream.nextOpen() * 2000) - 1000);
            double expected = StrictMath.log(any);
            assertThat(Math.abs(Logarithm.of(any) - expected)).isLessThan(4e-16 * Math.max(1, Math.abs(expected)));
            double near = 0.9 + 0.2 * stream.nextOpen();
            assertThat(Math.abs(Logarithm.of(near) - StrictMath.log(near))).isLessThan(4e-16);
        }
    }

    @Test
    void knowsPowersOfTwo() {
        for (int e = -1022; e <= 1023; e++) {
            assertThat(Logarithm.of(Math.scalb(1.0, e)))
                    .isCloseTo(e * StrictMath.log(2), within(4e-16 * Math.max(1, Math.abs(e))));
        }
        assertThat(Logarithm.of(Double.MIN_NORMAL)).isLessThan(-708);
        assertThat(Logarithm.of(Double.MAX_VALUE)).isGreaterThan(709);
    }
}
