package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Soil;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** Whole colonies, of one clone or several. Shares are rejected at {@link Chance#ALARM}. */
class ColonyWalkTest {
    private static final int ESCAPED_AT = 60;
    private static final double KILLS = 0.6;
    private static final Growth GROWTH = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.72, 1e5, false);
    private static final Growth RESISTANT = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.3, 1e5, false);
    private static final double FOR_EVER = 1e9;

    private static void assertShare(double count, double n, double p) {
        Chance.binomial("share", count, n, p);
    }

    /** A neutral mutation changes no size: the colony escapes as if it had one clone. n = 100,000. */
    @Test
    void neutralMutantsLeaveTheFateOfTheWholeAsItIs() {
        LesionLaws laws = new ColonySketch(ESCAPED_AT)
                .clone("wild", GROWTH, KILLS, Map.of("mutant", 0.01))
                .clone("mutant", GROWTH, KILLS, Map.of("wild", 0.03))
                .laws()
                .lesions();
        ColonyWalk walk = new ColonyWalk(laws);
        RandomStream random = TestKeys.of("neutral").stream();
        Bottleneck plain = Bottleneck.of(GROWTH, KILLS, 0, ESCAPED_AT);
        double n = 100_000;
        double escapes = 0;
        double mixed = 0;
        for (int i = 0; i < n; i++) {
            LesionState colony = ColonySketch.colony(false, 3, 0);
            walk.advance(colony, FOR_EVER, random, false);
            assertThat(colony.escaped()).isNotEqualTo(colony.ended());
            escapes += colony.escaped() ? 1 : 0;
            mixed += colony.cells[0] > 0 && colony.cells[1] > 0 ? 1 : 0;
        }
        assertThat(mixed).isPositive();
        assertShare(escapes, n, plain.escape(3));
    }

    /** Two clones that never mutate, each at its own rates, in a colony that cannot escape: both lines die out on their own. */
    @Test
    void clonesTogetherLiveByTheirOwnRates() {
        Growth slow = new Growth(GrowthLaw.EXPONENTIAL, 0.1, 1, 1, false);
        Growth fast = new Growth(GrowthLaw.EXPONENTIAL, 0.4, 1, 1, false);
        ColonySketch sketch =
                new ColonySketch(5000).clone("slow", slow, 0, Map.of()).clone("fast", fast, 0, Map.of());
        ColonyWalk walk = new ColonyWalk(sketch.laws().lesions());
        RandomStream random = TestKeys.of("own rates").stream();
        double n = 100_000;
        double slowDead = 0;
        double fastDead = 0;
        for (int i = 0; i < n; i++) {
            LesionState colony = ColonySketch.colony(false, 1, 1);
            walk.advance(colony, 10, random, false);
            slowDead += colony.cells[0] == 0 ? 1 : 0;
            fastDead += colony.cells[1] == 0 ? 1 : 0;
        }
        assertShare(slowDead, n, 1.0 / 2); // critical lines: bt/(1 + bt)
        assertShare(fastDead, n, 4.0 / 5);
    }

    /** A survivor that mutates is from then on at the mercy of chance. n = 50,000. */
    @Test
    void aMutationFulfilsTheConditionAndEndsIt() {
        LesionLaws laws = new ColonySketch(ESCAPED_AT)
                .clone("wild", GROWTH, KILLS, Map.of("mutant", 0.01))
                .clone("mutant", RESISTANT, KILLS, Map.of())
                .laws()
                .lesions();
        ColonyWalk walk = new ColonyWalk(laws);
        RandomStream random = TestKeys.of("fulfilled").stream();
        Bottleneck fates = Bottleneck.of(GROWTH, KILLS, 0.01, ESCAPED_AT);
        double n = 50_000;
        double still = 0;
        double died = 0;
        for (int i = 0; i < n; i++) {
            LesionState colony = ColonySketch.colony(true, 1, 0);
            walk.advance(colony, FOR_EVER, random, false);
            still += colony.promise() == Promise.SURVIVES ? 1 : 0;
            died += colony.ended() ? 1 : 0;
            assertThat(colony.promise() == Promise.SURVIVES && colony.ended()).isFalse();
        }
        assertShare(still, n, fates.escape(1) / fates.survival(1));
        assertThat(died).isPositive();
    }

    /** Watched or not, in one go: the same colony, event by event. */
    @Test
    void watchingEveryEventChangesNothing() {
        LesionLaws laws = new ColonySketch(ESCAPED_AT)
                .clone("wild", GROWTH, KILLS, Map.of("mutant", 0.02))
                .clone("mutant", RESISTANT, KILLS, Map.of())
                .laws()
                .lesions();
        ColonyWalk walk = new ColonyWalk(laws);
        for (int i = 0; i < 300; i++) {
            RandomKey key = TestKeys.of("watched").child(i);
            LesionState watched = ColonySketch.colony(i % 2 == 0, 2, 0);
            LesionState unwatched = ColonySketch.colony(i % 2 == 0, 2, 0);
            double until = i % 3 == 0 ? FOR_EVER : 15;
            walk.advance(watched, until, key.stream(), true);
            walk.advance(unwatched, until, key.stream(), false);
            assertThat(watched.cells).containsExactly(unwatched.cells);
            assertThat(watched.path.end()).isEqualTo(unwatched.path.end());
            assertThat(watched.escaped()).isEqualTo(unwatched.escaped());
            assertThat(unwatched.path.points()).isEqualTo(2);
            for (int p = 1; p < watched.path.points(); p++) {
                assertThat(Math.abs(watched.path.total(p) - watched.path.total(p - 1)))
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void coloniesOfEqualRatesShareTheirChains() {
        Bed bed = new Bed(1, 0, 0, 0);
        Soil liver = new Soil(0.1, Dormancy.NONE, bed, GROWTH, KILLS);
        Soil lung = new Soil(0.9, Dormancy.NONE, bed, GROWTH, KILLS);
        Soil brain = new Soil(0.1, Dormancy.NONE, bed, GROWTH, 2 * KILLS);
        Soil bone = new Soil(0.1, Dormancy.NONE, bed, RESISTANT, KILLS);
        LesionLaws laws = new ColonySketch(ESCAPED_AT)
                .clone("one", Map.of(), liver, lung, brain, bone)
                .clone("other", Map.of(), liver, lung, brain, brain)
                .clone("mutant", Map.of("one", 1e-3), liver, lung, brain, brain)
                .laws()
                .lesions();
        for (Promise promise : Promise.values()) {
            ColonyChain shared = laws.chain(0, 0, true, promise);
            assertThat(laws.chain(0, 1, true, promise)).isSameAs(shared);
            assertThat(laws.chain(0, 2, true, promise)).isNotSameAs(shared);
            assertThat(laws.chain(0, 3, true, promise)).isNotSameAs(shared);
            assertThat(laws.chain(1, 1, true, promise)).isSameAs(shared);
            assertThat(laws.chain(1, 3, true, promise)).isSameAs(laws.chain(0, 2, true, promise));
            assertThat(laws.chain(2, 0, true, promise)).isNotSameAs(shared);
        }
        assertThat(laws.chain(0, 0, false, Promise.NONE)).isNotSameAs(laws.chain(0, 0, true, Promise.NONE));
        assertThat(laws.rates(0, 1)).isSameAs(laws.rates(0, 0));
        assertThat(laws.rates(0, 3)).isNotSameAs(laws.rates(0, 0));
    }
}
