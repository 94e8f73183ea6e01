package org.seedsoil.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;
import org.junit.jupiter.api.Test;
import org.seedsoil.quantity.Domain;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.NormalLaw;

class RangeTest {
    private static double number(Setting setting) {
        return ((Setting.Amount) setting).value();
    }

    @Test
    void aSpanIsEvenOnItsScaleAndKeepsItsEnds() {
        Span log = new Span(0.003, 0.3, Scale.LOG, false);
        assertThat(number(log.level(0, 3))).isEqualTo(0.003);
        assertThat(number(log.level(1, 3))).isEqualTo(0.03);
        assertThat(number(log.level(2, 3))).isEqualTo(0.3);
        Span linear = new Span(-1, 3, Scale.LINEAR, false);
        assertThat(number(linear.at(0.25))).isEqualTo(0);
        assertThat(number(linear.at(1))).isEqualTo(3);
        assertThat(number(linear.level(0, 1))).isEqualTo(1);
    }

    @Test
    void valuesHaveTenDigits() {
        assertThat(number(new Span(0, 1, Scale.LINEAR, false).at(1 / 3.0))).isEqualTo(0.3333333333);
    }

    @Test
    void wholeNumbersAreEquallyLikelyAndEndsAreReached() {
        Span whole = new Span(2, 5, Scale.LINEAR, true);
        int[] seen = new int[6];
        IntStream.range(0, 4000).forEach(i -> seen[(int) number(whole.at((i + 0.5) / 4000))]++);
        assertThat(seen).containsExactly(0, 0, 1000, 1000, 1000, 1000);
        assertThat(number(whole.at(1))).isEqualTo(5);
        assertThat(number(whole.level(2, 3))).isEqualTo(5);
    }

    @Test
    void singleValuesShareTheUnitInterval() {
        Choices words = new Choices(List.of(new Setting.Words("a"), new Setting.Words("b"), new Setting.Words("c")));
        assertThat(words.at(0)).isEqualTo(new Setting.Words("a"));
        assertThat(words.at(0.34)).isEqualTo(new Setting.Words("b"));
        assertThat(words.at(1)).isEqualTo(new Setting.Words("c"));
        assertThat(IntStream.range(0, 3).mapToObj(i -> words.level(i, 3))).containsExactlyElementsOf(words.values());
        Factor factor = new Factor("w", List.of(KeyPath.parse("w")), false, words, words.at(0));
        assertThat(factor.number(words.at(1))).isEqualTo(2);
    }

    /** Wichura's bound is 1e-16; the library's own is about 1e-15. */
    @Test
    void quantilesOfTheNormalAreThoseOfTheLibrary() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double p : new double[] {1e-300, 1e-20, 1e-9, 1e-4, 0.024, 0.075, 0.3, 0.5, 0.7, 0.93, 0.99, 1 - 1e-9}) {
            double expected = normal.inverseCumulativeProbability(p);
            assertThat(NormalLaw.quantile(p)).isEqualTo(expected, within(4e-15 * Math.max(1, Math.abs(expected))));
        }
    }

    @Test
    void aNormalIsTruncatedToItsDomain() {
        Law law = new Law(Law.Kind.NORMAL, 0.2, 0.3, Domain.PROBABILITY);
        TruncatedNormalDistribution truth = TruncatedNormalDistribution.of(0.2, 0.3, 0, 1);
        for (double u : new double[] {0.001, 0.2, 0.5, 0.9, 0.999}) {
            assertThat(number(law.at(u))).isEqualTo(truth.inverseCumulativeProbability(u), within(1e-9));
        }
        assertThat(number(law.at(0))).isBetween(0.0, 1e-8);
        assertThat(number(law.at(1))).isBetween(1 - 1e-8, 1.0);
    }

    @Test
    void aLognormalHasItsMedianInTheMiddle() {
        Law law = new Law(Law.Kind.LOGNORMAL, 0.01, 1, Domain.POSITIVE);
        assertThat(number(law.at(0.5))).isEqualTo(0.01);
        assertThat(number(law.at(0.8413447461))).isEqualTo(0.01 * Math.E, within(1e-10));
        assertThat(number(law.level(1, 3))).isEqualTo(0.01);
        assertThat(number(law.at(0))).isPositive();
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new Span(1, 1, Scale.LINEAR, false)).hasMessageContaining("below the second");
        assertThatThrownBy(() -> new Span(0, 1, Scale.LOG, false)).hasMessageContaining("scale: linear");
        assertThatThrownBy(() -> new Span(0.5, 1, Scale.LINEAR, true)).hasMessageContaining("whole ends");
        assertThatThrownBy(() -> new Choices(List.of())).hasMessageContaining("no values");
        assertThatThrownBy(() -> new Choices(List.of(new Setting.Amount(1), new Setting.Amount(1))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Law(Law.Kind.NORMAL, 9, 1, Domain.PROBABILITY))
                .hasMessageContaining("a hundredth");
        assertThatThrownBy(() -> new Law(Law.Kind.NORMAL, 0, 0, Domain.ANY)).hasMessageContaining("spread");
        assertThatThrownBy(() -> new Law(Law.Kind.LOGNORMAL, 0, 1, Domain.ANY)).hasMessageContaining("median");
    }
}
