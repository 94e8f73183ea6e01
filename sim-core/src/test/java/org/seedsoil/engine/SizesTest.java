package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** A colony that is walked in one go has, at every moment, the size that it has where every event is kept. */
class SizesTest {
    private static final Growth GROWTH = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.72, 1e5, false);
    private static final Growth RESISTANT = new Growth(GrowthLaw.GOMPERTZ, 0.25, 0.3, 1e5, false);
    private static final Growth FAST = new Growth(GrowthLaw.GOMPERTZ, 0.4, 0.7, 1e5, false);
    private static final double END = 30;
    private static final double CUT = 9;

    /** Colonies of one step: too small for ticks, or large enough; the mutations of some make them mixed. */
    enum Kind {
        SMALL,
        LARGE,
        LARGE_AND_MUTATING;

        private Colonies colonies() {
            return switch (this) {
                case SMALL -> new Colonies(60, GROWTH, 0.02, 3);
                case LARGE -> new Colonies(2000, FAST, 0, 60);
                case LARGE_AND_MUTATING -> new Colonies(2000, FAST, 2e-4, 60);
            };
        }
    }

    /** Founds and grows colonies of one kind. */
    private static final class Colonies {
        private final int founders;
        private final LesionLaws laws;
        private final ColonyWalk walk;
        private final Sizes sizes;

        Colonies(int escapedAt, Growth growth, double mutates, int founders) {
            this.laws = new ColonySketch(escapedAt)
                    .clone("wild", growth, 0.6, mutates > 0 ? Map.of("mutant", mutates) : Map.of())
                    .clone("mutant", RESISTANT, 0.6, Map.of())
                    .laws()
                    .lesions();
            this.founders = founders;
            this.walk = new ColonyWalk(laws);
            this.sizes = new Sizes(laws);
        }

        private LesionState found(boolean destined, int mutants) {
            return ColonySketch.colony(destined, founders, mutants);
        }

        private void grow(LesionState colony, RandomKey key, boolean everyEvent) {
            colony.path.setOut(new Departure(key, colony.promise(), colony.guarded(), laws));
            walk.advance(colony, END, key.stream(), everyEvent);
        }
    }

    /** 300 colonies, conditioned and plain, of one clone and of two; twenty moments each, in any order, so that each is walked again alone and told event by event. */
    @ParameterizedTest
    @CsvSource({
        "SMALL, true, 0",
        "SMALL, false, 0",
        "SMALL, false, 2",
        "LARGE, true, 0",
        "LARGE, false, 0",
        "LARGE_AND_MUTATING, true, 0",
        "LARGE_AND_MUTATING, false, 0",
    })
    void momentsInsideAStep(Kind kind, boolean destined, int mutants) {
        Colonies colonies = kind.colonies();
        int largest = 0;
        int mixed = 0;
        for (int i = 0; i < 300; i++) {
            RandomKey key = TestKeys.of("moments").child(i);
            LesionState whole = colonies.found(destined, mutants);
            LesionState told = colonies.found(destined, mutants);
            colonies.grow(whole, key, false);
            colonies.grow(told, key, true);
            RandomStream days = key.child("days").stream();
            for (int k = 0; k < 20; k++) {
                assertSame(colonies.sizes, whole, told, END * days.nextOpen());
            }
            assertSame(colonies.sizes, whole, told, 0);
            assertSame(colonies.sizes, whole, told, whole.path.end());
            assertThat(whole.path.points()).isEqualTo(2);
            largest = Math.max(largest, (int) whole.total());
            mixed += whole.cells[1] > 0 ? 1 : 0;
        }
        assertThat(largest > 200).isEqualTo(kind != Kind.SMALL);
        assertThat(mixed > 0).isEqualTo(kind != Kind.LARGE);
    }

    /** Cut short on a day, redrawn from there on with other numbers: both walks are walked again. */
    @ParameterizedTest
    @CsvSource({"SMALL, true", "SMALL, false", "LARGE, true", "LARGE_AND_MUTATING, false"})
    void momentsBeforeAndAfterACut(Kind kind, boolean destined) {
        Colonies colonies = kind.colonies();
        int both = 0;
        for (int i = 0; i < 300; i++) {
            RandomKey key = TestKeys.of("cut").child(i);
            LesionState whole = colonies.found(destined, 0);
            LesionState told = colonies.found(destined, 0);
            for (LesionState colony : new LesionState[] {whole, told}) {
                colonies.grow(colony, key, colony == told);
                if (colony.path.end() > CUT) {
                    cut(colonies.sizes, colony);
                    colonies.grow(colony, key.child(1), colony == told);
                }
            }
            RandomStream days = key.child("days").stream();
            for (int k = 0; k < 20; k++) {
                assertSame(colonies.sizes, whole, told, END * days.nextOpen());
            }
            both += whole.path.points() == 4 ? 1 : 0;
        }
        assertThat(both).isPositive();
    }

    private static void cut(Sizes sizes, LesionState colony) {
        Path then = sizes.told(colony, CUT);
        for (int c = 0; c < colony.cells.length; c++) {
            colony.cells[c] = then.cellsAt(CUT, c);
        }
        colony.path.cut(CUT, colony.cells);
        colony.forgetAfter(CUT);
        colony.path.add(CUT, colony.cells, true);
    }

    private static void assertSame(Sizes sizes, LesionState whole, LesionState told, double day) {
        assertThat(whole.existsAt(day)).isEqualTo(told.existsAt(day));
        for (int c = 0; c < whole.cells.length; c++) {
            double exact = told.existsAt(day) ? told.path.cellsAt(day, c) : 0;
            assertThat(sizes.cells(whole, day, c)).isEqualTo(exact);
        }
        assertThat(sizes.total(whole, day)).isEqualTo(told.existsAt(day) ? told.path.totalAt(day) : 0);
    }
}
