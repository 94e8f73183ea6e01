package org.seedsoil.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DomainTest {
    @Test
    void endsBelongToItWhereTheyAreClosed() {
        assertThat(Domain.PROBABILITY.contains(0)).isTrue();
        assertThat(Domain.PROBABILITY.contains(1)).isTrue();
        assertThat(Domain.PROBABILITY.contains(Math.nextUp(1.0))).isFalse();
        assertThat(Domain.POSITIVE.contains(0)).isFalse();
        assertThat(Domain.POSITIVE.contains(Double.MIN_VALUE)).isTrue();
        assertThat(new Domain(0, 1, false, true, false).contains(1)).isFalse();
    }

    @Test
    void nanAndInfinitiesAreNeverInside() {
        for (Domain domain : new Domain[] {Domain.ANY, Domain.POSITIVE, Domain.wholeBetween(1, 9)}) {
            assertThat(domain.contains(Double.NaN)).isFalse();
            assertThat(domain.contains(Double.POSITIVE_INFINITY)).isFalse();
            assertThat(domain.contains(Double.NEGATIVE_INFINITY)).isFalse();
        }
    }

    @Test
    void wholeNumbersOnlyWhereItSaysSo() {
        assertThat(Domain.wholeBetween(2, 100).contains(3)).isTrue();
        assertThat(Domain.wholeBetween(2, 100).contains(3.5)).isFalse();
        assertThat(Domain.between(2, 100).contains(3.5)).isTrue();
    }

    @Test
    void saysInWordsWhatIsInside() {
        assertThat(Domain.ANY.describe(Dimension.NUMBER)).isEmpty();
        assertThat(Domain.POSITIVE.describe(Dimension.TIME)).isEqualTo("above 0 d");
        assertThat(Domain.NOT_NEGATIVE.describe(Dimension.RATE)).isEqualTo("at least 0 /d");
        assertThat(Domain.PROBABILITY.describe(Dimension.FRACTION)).isEqualTo("from 0 to 1");
        assertThat(Domain.wholeBetween(2, 100).describe(Dimension.NUMBER)).isEqualTo("a whole number from 2 to 100");
        assertThat(new Domain(0, 1e6, true, false, false).describe(Dimension.NUMBER))
                .isEqualTo("above 0 to 1e6");
    }
}
