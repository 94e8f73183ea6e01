package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.engine.Doomed.Found;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** What is kept from thaw to thaw, against the same worked out alone, to the last bit. */
class ProspectsTest {
    private static final int END = 200;
    private static final int CELLS = 5;
    private static final int DRAWS = 200;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
    private static final Rise WEAK = rise(0.5);
    private static final Rise STRONG = rise(1.5);

    private static Rise rise(double kills) {
        Bottleneck whole = Bottleneck.of(GROWTH, kills, 0, END);
        return Rise.of(ColonyRates.of(GROWTH, END), GROWTH, kills, 0, whole);
    }

    /** One number for each stretch: its days, which laws of colonies hold, and what is left by a pulse at its beginning. */
    private record Course(double[] days, boolean[] weak, double[] left) {
        Doomed upTo(int now, Prospects all) {
            double[] from = new double[now + 1];
            Rise[] rises = new Rise[now + 1];
            for (int k = 0; k <= now; k++) {
                from[k] = k == 0 ? 0 : from[k - 1] + days[k - 1];
                rises[k] = weak[k] ? WEAK : STRONG;
            }
            Dormancy[] sleep = new Dormancy[now + 1];
            Arrays.fill(sleep, Dormancy.NONE);
            return new Doomed(from, rises, sleep, Arrays.copyOf(left, now + 1), all);
        }
    }

    /** Courses of which each has stretches that differ in one thing only: laws, pulses or days. */
    @ParameterizedTest
    @CsvSource({"laws", "pulses", "days", "cycles"})
    void asIfWorkedOutAlone(String differs) {
        double[] days = differs.equals("days") ? new double[] {64, 7, 14, 7, 21, 7} : new double[] {64, 16, 16, 16, 16};
        int last = 4;
        boolean[] weak = new boolean[last + 1];
        double[] left = new double[last + 1];
        for (int k = 0; k <= last; k++) {
            weak[k] = !differs.equals("laws") || k % 3 != 1;
            left[k] = differs.equals("pulses") && k % 3 == 1 ? 0.9 : 0.4;
        }
        Course course = new Course(days, weak, left);
        Prospects kept = new Prospects();
        for (int now = 1; now <= last; now++) {
            Doomed one = course.upTo(now, kept);
            Doomed alone = course.upTo(now, new Prospects());
            for (int stretch = 0; stretch < now; stretch++) {
                for (int cells = 1; cells <= CELLS; cells++) {
                    assertThat(one.bound(stretch, cells, false))
                            .as("%d cells of stretch %d, thawed after %d", cells, stretch, now)
                            .isEqualTo(alone.bound(stretch, cells, false));
                }
                assertThat(found(one, stretch, stretch == 0 ? 60 : 64 + 7))
                        .isEqualTo(found(alone, stretch, stretch == 0 ? 60 : 64 + 7));
            }
        }
    }

    /** How many cells of as many candidates are found. */
    private static int found(Doomed doomed, int stretch, double settles) {
        int cells = 0;
        for (int i = 0; i < DRAWS; i++) {
            double bound = doomed.bound(stretch, 3, false);
            Found found = doomed.fades(
                    bound, stretch, settles, 3, false, TestKeys.of("prospects").child(i).stream());
            cells = 31 * cells + (found == null ? 0 : found.cells());
        }
        return cells;
    }

    /** Days of cycles come as differences of days, which are rounded. */
    @Test
    void cyclesThatRepeatAreWorkedOutOnce() {
        Prospects all = new Prospects();
        Prospects.Prospect cycle = all.now(WEAK).earlier(WEAK, 0.5, 14).earlier(WEAK, 0.5, 14);
        assertThat(all.now(WEAK).earlier(WEAK, 0.5, 14 + 2e-13).earlier(WEAK, 0.5, 14 - 2e-13))
                .isSameAs(cycle);
        assertThat(all.now(WEAK).earlier(WEAK, 0.5, 14).earlier(WEAK, 0.5, 14.001))
                .isNotSameAs(cycle);
    }
}
