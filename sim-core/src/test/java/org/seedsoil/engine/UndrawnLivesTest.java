package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomStream;

/**
 * The cells of those that were not drawn when laws changed or pulses came, against the chains of both laws multiplied out ({@link SmallChain}). n = 40,000 colonies: each share of
 * those that stand is rejected at {@link Chance#ALARM}, and one of .2 that is .015 off is found with 99 % power.
 */
class UndrawnLivesTest {
    private static final int N = 40_000;
    private static final int END = 12;
    private static final double BIRTH = 0.25;
    private static final double DEATH = 0.18;
    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e12, false);

    private static Rise rise(double kills) {
        Bottleneck whole = Bottleneck.of(GROWTH, kills, 0, END);
        return Rise.of(ColonyRates.of(GROWTH, END), GROWTH, kills, 0, whole);
    }

    /** Row v of e^{Qt} below the size of a law: by size, where a colony is after some days. */
    private static double[] after(double[] start, double kills, double days) {
        double[][] then = new SmallChain(BIRTH, DEATH, kills, 0, start.length + 1).exponential(days);
        double[] sizes = new double[start.length];
        for (int i = 0; i < sizes.length; i++) {
            for (int j = 0; j < sizes.length; j++) {
                sizes[j] += start[i] * then[i][j];
            }
        }
        return sizes;
    }

    private static double[] refused(double[] sizes, double kills) {
        double[] survives = new SmallChain(BIRTH, DEATH, kills, 0, sizes.length + 1).survival();
        double[] left = sizes.clone();
        for (int i = 0; i < left.length; i++) {
            left[i] *= 1 - survives[i];
        }
        return left;
    }

    /** Founded some days before the laws change, asked some days after that. */
    @ParameterizedTest
    @CsvSource({"2, 4, 3, 1, 0.5", "2, 2, 1, 0.6, 2", "3, 6, 0.5, 0.7, 1"})
    void theirCells(int founders, double before, double since, double pulse, double later) {
        double first = 1;
        Rise old = rise(first);
        Rise now = rise(later);
        UndrawnLives lives = new UndrawnLives(
                Unfollowed.ASKED,
                new double[] {0, before},
                new Rise[] {old, now},
                new Dormancy[] {Dormancy.NONE, Dormancy.NONE},
                new double[] {1, pulse},
                before + since);
        double[] start = new double[old.size() - 1];
        start[founders - 1] = 1;
        double[] there = refused(after(start, first, before), first);
        double[] thinned = new double[now.size() - 1];
        for (int i = 0; i < there.length; i++) {
            double[] kept = Doomed.kept(i + 1, pulse);
            for (int m = 1; m <= Math.min(i + 1, thinned.length); m++) {
                thinned[m - 1] += there[i] * kept[m];
            }
        }
        double[] exact = refused(after(thinned, later, since), later);
        double all = Arrays.stream(exact).sum() / (1 - old.rises(founders));
        RandomStream random = TestKeys.of("undrawn").child(founders).stream();
        int[] seen = new int[Rise.MOST];
        for (int i = 0; i < N; i++) {
            seen[lives.cells(0, founders, before, random)]++;
        }
        Chance.binomial("there", N - seen[0], N, all);
        for (int n = 1; n <= 3; n++) {
            Chance.binomial(n + " cells", seen[n], N, exact[n - 1] / (1 - old.rises(founders)));
        }
        assertThat(all).isBetween(0.02, 0.9);
        // Between ages of the table the line lies above the curve.
        assertThat(lives.lives(0).alive(founders, before)).isCloseTo(all * (1 - old.rises(founders)), within(2e-3));
    }

    /** Founded some days before a pulse that alone ever comes: who would die out without it. */
    @ParameterizedTest
    @CsvSource({"2, 4, 3, 0.6", "1, 2, 1, 0.9", "4, 6, 0.5, 0.3"})
    void theirCellsWherePulsesAloneCome(int founders, double before, double since, double pulse) {
        double kills = 0.4;
        Rise rise = rise(kills);
        UndrawnLives lives = new UndrawnLives(
                Unfollowed.DECIDED,
                new double[] {0, before},
                new Rise[] {rise, rise},
                new Dormancy[] {Dormancy.NONE, Dormancy.NONE},
                new double[] {1, pulse},
                before + since);
        double[] start = new double[END - 1];
        start[founders - 1] = 1;
        double[] doomed = refused(after(start, kills, before), kills);
        double[] thinned = new double[END - 1];
        for (int i = 0; i < doomed.length; i++) {
            double[] kept = Doomed.kept(i + 1, pulse);
            for (int m = 1; m <= i + 1; m++) {
                thinned[m - 1] += doomed[i] * kept[m] / (1 - rise.survives(m));
            }
        }
        double[] exact = refused(after(thinned, kills, since), kills);
        double known = 1 - rise.survives(founders);
        double all = Arrays.stream(exact).sum() / known;
        RandomStream random = TestKeys.of("pulsed").child(founders).stream();
        int[] seen = new int[Rise.MOST];
        for (int i = 0; i < N; i++) {
            seen[lives.cells(0, founders, before, random)]++;
        }
        Chance.binomial("there", N - seen[0], N, all);
        for (int n = 1; n <= 3; n++) {
            Chance.binomial(n + " cells", seen[n], N, exact[n - 1] / known);
        }
        assertThat(all).isBetween(0.02, 0.9);
        assertThat(lives.lives(0).alive(founders, before)).isCloseTo(all * known, within(2e-3));
        assertThat(lives.waits(0, founders, false)).isEqualTo(1);
    }

    /** Followed, and given to die out: cells of the chain that is conditioned on that. A birth that is not made rarer is 12 to 60 standard errors off. */
    @ParameterizedTest
    @CsvSource({"2, 4", "4, 6", "7, 5"})
    void theirCellsWhereTheyAreGivenToDieOut(int founders, double days) {
        double kills = 0.4;
        Rise rise = rise(kills);
        ColonyChain chain = ColonyChain.of(ColonyRates.of(GROWTH, END), END, kills, 0, rise.dyingOut());
        double[] start = new double[END - 1];
        start[founders - 1] = 1;
        double[] exact = refused(after(start, kills, days), kills);
        RandomStream random = TestKeys.of("dying").child(founders).stream();
        ColonyCourse course = new ColonyCourse();
        int[] seen = new int[END + 1];
        for (int i = 0; i < N; i++) {
            course.begin(0, founders);
            course.follow(chain, days, Long.MAX_VALUE, random);
            seen[course.size]++;
        }
        assertThat(seen[END]).isZero();
        double known = 1 - rise.survives(founders);
        Chance.binomial("there", N - seen[0], N, Arrays.stream(exact).sum() / known);
        for (int n = 1; n <= 5; n++) {
            Chance.binomial(n + " cells", seen[n], N, exact[n - 1] / known);
        }
    }
}
