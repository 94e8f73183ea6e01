package org.seedsoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;

class MomentsTest {
    @Test
    void textbookValuesAreExact() {
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.count()).isEqualTo(8);
        assertThat(moments.mean()).isEqualTo(5);
        assertThat(moments.variance()).isEqualTo(32.0 / 7, within(1e-14));
        assertThat(moments.standardError()).isEqualTo(Math.sqrt(32.0 / 56), within(1e-14));
        assertThat(moments.min()).isEqualTo(2);
        assertThat(moments.max()).isEqualTo(9);
    }

    /** t(0.975; 7) = 2.364624 (Student's table). */
    @Test
    void theIntervalIsStudents() {
        Interval interval = Moments.of(2, 4, 4, 4, 5, 5, 7, 9).interval(0.95);
        double half = 2.3646242510102993 * Math.sqrt(32.0 / 56);
        assertThat(interval.low()).isEqualTo(5 - half, within(1e-8));
        assertThat(interval.high()).isEqualTo(5 + half, within(1e-8));
    }

    /** The sum of squares loses every digit here: (1e9)² needs 60 bits. */
    @Test
    void aLargeOffsetCostsNoDigits() {
        Moments.Accumulator first = new Moments.Accumulator();
        Moments.Accumulator second = new Moments.Accumulator();
        for (int i = 0; i < 1000; i++) {
            (i < 300 ? first : second).accept(1e9 + (i % 2 == 0 ? 1 : -1));
        }
        first.combine(second);
        assertThat(first.result().variance()).isEqualTo(1000.0 / 999, within(1e-6));
        assertThat(first.result().mean()).isEqualTo(1e9);
    }

    @Test
    void nothingIsKnownWithoutValues() {
        Moments none = Moments.of();
        assertThat(none.count()).isZero();
        assertThat(none.mean()).isNaN();
        assertThat(none.variance()).isNaN();
        assertThat(none.interval(0.95)).isEqualTo(Interval.UNKNOWN);
        assertThat(Moments.of(3).standardError()).isNaN();
        assertThat(Moments.of(3).mean()).isEqualTo(3);
    }

    @Test
    void valuesThatAreNotFiniteAreRefused() {
        Moments.Accumulator moments = new Moments.Accumulator();
        assertThatIllegalArgumentException().isThrownBy(() -> moments.accept(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> moments.accept(Double.POSITIVE_INFINITY));
        assertThat(moments.count()).isZero();
    }

    @Test
    void aLevelOutsideZeroToOneIsRefused() {
        for (double level : new double[] {0, 1, 95, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Moments.of(1, 2).interval(level));
        }
    }

    /**
     * Ten uniform values, 20,000 times: the true mean is inside 90 % of the intervals. Student's interval is off by less
     * than 0.002 for uniform values (0.8984 in 300,000). Rejected at {@link Chance#ALARM} beyond; finds a normal quantile in
     * place of Student's (coverage 0.865).
     */
    @Test
    void intervalsCoverTheMean() {
        Proportion.Accumulator covered = new Proportion.Accumulator();
        for (int i = 0; i < 20_000; i++) {
            RandomStream random = TestKeys.of("coverage of the mean").child(i).stream();
            Moments.Accumulator moments = new Moments.Accumulator();
            for (int j = 0; j < 10; j++) {
                moments.accept(random.nextDouble());
            }
            covered.accept(moments.result().interval(0.9).contains(0.5));
        }
        Chance.binomial("covered", covered.result().successes(), 20_000, 0.898, 0.902);
    }
}
