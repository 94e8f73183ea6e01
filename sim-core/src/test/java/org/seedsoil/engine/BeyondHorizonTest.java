package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.random.RandomKey;

/** Whoever would settle after the horizon is counted where it stands then. */
class BeyondHorizonTest {
    private static final int ORGANS = 3;

    private final BeyondHorizon beyond = new BeyondHorizon(100, ORGANS);
    private final SeedTally tally = new SeedTally(1, ORGANS);

    @Test
    void onlyDaysAfterTheHorizonAreNeverReached() {
        assertThat(beyond.holds(100)).isFalse();
        assertThat(beyond.holds(Math.nextUp(100.0))).isTrue();
        assertThat(beyond.holds(Double.POSITIVE_INFINITY)).isTrue();
    }

    @Test
    void travellersAreCountedByFateAndSleepersByOrgan() {
        beyond.travels(Fate.FOUNDED, seedling(1, false));
        beyond.travels(Fate.FOUNDED, seedling(2, false));
        beyond.travels(Fate.DORMANT, seedling(2, false));
        beyond.sleeps(seedling(2, false));
        beyond.book(tally);
        assertThat(tally.underWay(Fate.FOUNDED)).isEqualTo(2);
        assertThat(tally.underWay(Fate.DORMANT)).isEqualTo(1);
        assertThat(tally.colony(Colony.ASLEEP)).isEqualTo(1);
    }

    @Test
    void whatWasGivenIsNoSeed() {
        beyond.travels(Fate.DORMANT, seedling(1, true));
        beyond.sleeps(seedling(1, true));
        beyond.book(tally);
        assertThat(tally.underWay(Fate.DORMANT)).isZero();
        assertThat(tally.colony(Colony.ASLEEP)).isZero();
    }

    private static Seedling seedling(int organ, boolean given) {
        return new Seedling(RandomKey.root(1), null, false, given, 0, organ, 1, Double.NaN, true, Promise.NONE);
    }
}
