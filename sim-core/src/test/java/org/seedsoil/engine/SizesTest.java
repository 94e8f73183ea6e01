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
    private static final double END = 30;

    private final Laws laws = new ColonySketch(60)
            .clone("wild", GROWTH, 0.6, Map.of("mutant", 0.02))
            .clone("mutant", RESISTANT, 0.6, Map.of())
            .laws();
    private final ColonyWalk walk = new ColonyWalk(laws);
    private final Sizes sizes = new Sizes(laws);

    private void grow(LesionState colony, RandomKey key, boolean everyEvent) {
        colony.path.setOut(new Departure(key, colony.destined, colony.guarded));
        walk.advance(colony, END, key.stream(), everyEvent);
    }

    /** 300 colonies, conditioned and plain, of one clone and of two; twenty moments each, in any order, so that each is walked again alone and told event by event. */
    @ParameterizedTest
    @CsvSource({"true, 0", "false, 0", "false, 2"})
    void momentsInsideAStep(boolean destined, int mutants) {
        for (int i = 0; i < 300; i++) {
            RandomKey key = TestKeys.of("moments").child(i);
            LesionState whole = ColonySketch.colony(destined, 3, mutants);
            LesionState told = ColonySketch.colony(destined, 3, mutants);
            grow(whole, key, false);
            grow(told, key, true);
            RandomStream days = key.child("days").stream();
            for (int k = 0; k < 20; k++) {
                assertSame(whole, told, END * days.nextOpen());
            }
            assertSame(whole, told, 0);
            assertSame(whole, told, whole.path.end());
            assertThat(whole.path.points()).isEqualTo(2);
        }
    }

    /** Cut short on day 17, redrawn from there on with other numbers: both walks are walked again. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void momentsBeforeAndAfterACut(boolean destined) {
        int both = 0;
        for (int i = 0; i < 300; i++) {
            RandomKey key = TestKeys.of("cut").child(i);
            LesionState whole = ColonySketch.colony(destined, 5, 0);
            LesionState told = ColonySketch.colony(destined, 5, 0);
            for (LesionState colony : new LesionState[] {whole, told}) {
                grow(colony, key, colony == told);
                if (colony.path.end() > 17) {
                    cut(colony);
                    grow(colony, key.child(1), colony == told);
                }
            }
            RandomStream days = key.child("days").stream();
            for (int k = 0; k < 20; k++) {
                assertSame(whole, told, END * days.nextOpen());
            }
            both += whole.path.points() == 4 ? 1 : 0;
        }
        assertThat(both).isPositive();
    }

    private void cut(LesionState colony) {
        Path then = sizes.told(colony, 17);
        for (int c = 0; c < colony.cells.length; c++) {
            colony.cells[c] = then.cellsAt(17, c);
        }
        colony.path.cut(17, colony.cells);
        colony.forgetAfter(17);
        colony.path.add(17, colony.cells, true);
    }

    private void assertSame(LesionState whole, LesionState told, double day) {
        assertThat(whole.existsAt(day)).isEqualTo(told.existsAt(day));
        for (int c = 0; c < whole.cells.length; c++) {
            double exact = told.existsAt(day) ? told.path.cellsAt(day, c) : 0;
            assertThat(sizes.cells(whole, day, c)).isEqualTo(exact);
        }
        assertThat(sizes.total(whole, day)).isEqualTo(told.existsAt(day) ? told.path.totalAt(day) : 0);
    }
}
