package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DistributionTest {
    private static Estimate mean(double... values) {
        Distribution distribution = new Distribution();
        for (double value : values) {
            distribution.add(value);
        }
        return distribution.mean();
    }

    /** Student's t for four degrees of freedom is 2.776445; the standard error is 7/5. */
    @Test
    void theIntervalOfAMeanBeginsAtNothingWhereStudentsBeginsBelow() {
        Estimate few = mean(0, 0, 0, 0, 7);

        assertThat(few.value()).isCloseTo(1.4, within(1e-15));
        assertThat(few.standardError()).isCloseTo(1.4, within(1e-15));
        assertThat(few.low()).isZero();
        assertThat(few.high()).isCloseTo(1.4 + 2.776445105 * 1.4, within(1e-8));
    }

    @Test
    void anIntervalAboveNothingIsStudents() {
        Estimate mean = mean(4, 5, 6, 5, 5);

        assertThat(mean.low()).isCloseTo(5 - 2.776445105 * Math.sqrt(0.1), within(1e-8));
        assertThat(mean(3).low()).isNaN();
    }
}
