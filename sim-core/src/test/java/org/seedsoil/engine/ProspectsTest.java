package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.engine.Doomed.Found;
import org.seedsoil.engine.Prospects.Prospect;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomStream;

/** What is kept from thaw to thaw, against the same worked out alone, to the last bit. */
class ProspectsTest {
    private static final int END = 200;
    private static final int CELLS = 5;
    private static final int DRAWS = 50;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, 0.25, 0.72, 1e12, false);
    private static final Rise WEAK = rise(0.5);
    private static final Rise STRONG = rise(1.5);

    private static Rise rise(double kills) {
        Bottleneck whole = Bottleneck.of(GROWTH, kills, 0, END);
        return Rise.of(ColonyRates.of(GROWTH, END), GROWTH, kills, 0, whole);
    }

    /** One number for each stretch: its days, which laws of colonies hold, and what is left by a pulse at its beginning. */
    private record Course(double[] days, boolean[] weak, double[] left) {
        double from(int stretch) {
            return Arrays.stream(days, 0, stretch).sum();
        }

        Rise rise(int stretch) {
            return weak[stretch] ? WEAK : STRONG;
        }

        /** From the first stretch on. */
        List<Prospect> prospects(int now, Prospects all) {
            List<Prospect> prospects = new ArrayList<>(List.of(all.now(rise(now))));
            for (int k = now - 1; k >= 0; k--) {
                prospects.add(0, prospects.get(0).earlier(rise(k), left[k + 1], days[k]));
            }
            return prospects;
        }

        Doomed upTo(int now, Prospects all) {
            double[] from = new double[now + 1];
            Rise[] rises = new Rise[now + 1];
            Dormancy[] sleep = new Dormancy[now + 1];
            Arrays.setAll(from, this::from);
            Arrays.setAll(rises, this::rise);
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
            List<Prospect> shared = course.prospects(now, kept);
            List<Prospect> alone = course.prospects(now, new Prospects());
            for (int stretch = 0; stretch < now; stretch++) {
                String what = "stretch %d, thawed after %d".formatted(stretch, now);
                assertThat(shared.get(stretch).worth())
                        .as(what)
                        .isEqualTo(alone.get(stretch).worth());
                for (int cells = 1; cells <= CELLS; cells++) {
                    int n = cells;
                    double most = alone.subList(stretch, now).stream()
                            .mapToDouble(prospect -> prospect.fading().most(n))
                            .max()
                            .orElseThrow();
                    assertThat(shared.get(stretch).most(n)).as(what).isEqualTo(most);
                }
                double settles = course.from(stretch + 1) - 1;
                assertThat(found(course.upTo(now, kept), stretch, settles))
                        .as(what)
                        .isEqualTo(found(course.upTo(now, new Prospects()), stretch, settles));
            }
        }
    }

    /** How many cells of as many candidates are found, where one in ten thousand would be enough. */
    private static List<Integer> found(Doomed doomed, int stretch, double settles) {
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            RandomStream random = TestKeys.of("prospects").child(i).stream();
            Found found = doomed.fades(1e-4, stretch, settles, 3, false, random);
            cells.add(found == null ? 0 : found.cells());
        }
        return cells;
    }

    /** Only colonies of six cells and more are worth anything: those of one come to it later. */
    @Test
    void noAgeIsWorthMoreThanTheMost() {
        double[] last = new double[WEAK.size()];
        Arrays.fill(last, 6, last.length, 1);
        for (int cells = 1; cells <= CELLS; cells++) {
            Fading fading = new Fading(WEAK, last, 300);
            double most = fading.most(cells);
            double seen = 0;
            for (double age = 0.25; age < 300; age *= 1.02) {
                seen = Math.max(seen, fading.after(cells, age));
            }
            assertThat(most).isBetween(seen, 2 * seen);
        }
    }

    /** Days of cycles come as differences of days, which are rounded. */
    @Test
    void cyclesThatRepeatAreWorkedOutOnce() {
        Prospects all = new Prospects();
        Prospect cycle = all.now(WEAK).earlier(WEAK, 0.5, 14).earlier(WEAK, 0.5, 14);
        assertThat(all.now(WEAK).earlier(WEAK, 0.5, 14 + 2e-13).earlier(WEAK, 0.5, 14 - 2e-13))
                .isSameAs(cycle);
        assertThat(all.now(WEAK).earlier(WEAK, 0.5, 14).earlier(WEAK, 0.5, 14.001))
                .isNotSameAs(cycle);
    }
}
