package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** The doomed by what they come to: those that fade, and those that linger. */
class RiseTest {
    private static final int ESCAPED_AT = 60;
    private static final double BIRTH = 0.25;
    private static final double DEATH = 0.18;
    private static final double KILLS = 0.6;

    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e12, false);

    private static Rise rise(double mutates) {
        Bottleneck whole = Bottleneck.of(GROWTH, KILLS, mutates, ESCAPED_AT);
        return Rise.of(ColonyRates.of(GROWTH, ESCAPED_AT), GROWTH, KILLS, mutates, whole);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-3, 0.2})
    void whoDoesNotSurviveFadesOrLingers(double mutates) {
        Rise rise = rise(mutates);
        assertThat(rise.size()).isBetween(2, 31);
        for (int n = 1; n < ESCAPED_AT; n++) {
            assertThat(1 - rise.rises(n) + rise.lingers(n)).isCloseTo(1 - rise.survives(n), within(1e-13));
        }
    }

    /** Two sizes below the third: a matrix of two rows, whose exponential is closed. */
    @Test
    void weightsAreThoseOfTheMatrixExponential() {
        Growth growth = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e12, false);
        Bottleneck whole = Bottleneck.of(growth, 0.5, 0, 3);
        Rise rise = Rise.of(ColonyRates.of(growth, 3), growth, 0.5, 0, whole);
        int size = rise.size();
        assertThat(size).isEqualTo(3);
        double[] last = {0, 0.3, 0.7};
        Fading fading = new Fading(rise, last, 100);
        double a = -(BIRTH + DEATH + 0.5);
        double b = BIRTH;
        double c = 2 * DEATH + 0.5;
        double d = -(2 * BIRTH + 2 * DEATH + 0.5);
        double mean = (a + d) / 2;
        double root = Math.sqrt((a - d) * (a - d) / 4 + b * c);
        for (double days : new double[] {0, 0.01, 1, 10, 40}) {
            double cosh = Math.exp(mean * days) * Math.cosh(root * days);
            double sinh = Math.exp(mean * days) * Math.sinh(root * days) / root;
            double one = cosh * last[1] + sinh * ((a - mean) * last[1] + b * last[2]);
            double two = cosh * last[2] + sinh * (c * last[1] + (d - mean) * last[2]);
            assertThat(fading.after(1, days)).isCloseTo(one, within(1e-12));
            assertThat(fading.after(2, days)).isCloseTo(two, within(1e-12));
            assertThat(fading.most(1)).isGreaterThanOrEqualTo(one);
        }
    }

    /**
     * n = 200,000 colonies of three cells walked plainly for 4 days, those counted that have not come to the size: a weight 1 % off is 8 standard
     * errors off; so is a share of one size that is drawn 2 % too often.
     */
    @Test
    void sizesAreDrawnInProportionToTheirWeight() {
        Rise rise = rise(0.01);
        double[] last = new double[rise.size()];
        Arrays.setAll(last, n -> n == 0 ? 0 : n < 4 ? 0.2 : 0.9);
        Fading fading = new Fading(rise, last, 50);
        RandomKey key = TestKeys.of("fading");
        double[] drawn = new double[200_000];
        double[] weights = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            weights[i] = last[plain(rise, 3, 4, rise.size(), key.child("plain").child(i).stream())];
            drawn[i] = fading.sample(3, 4, key.child("drawn").child(i).stream());
        }
        Chance.estimatedMean("weight", weights, fading.after(3, 4));
        double[] timesSize = new double[last.length];
        Arrays.setAll(timesSize, n -> n * last[n]);
        double mean = new Fading(rise, timesSize, 50).after(3, 4) / fading.after(3, 4);
        Chance.estimatedMean("size", drawn, mean);
    }

    /** Cells after some days; 0 for those that died out, mutated or came to an end. */
    private static int plain(Rise rise, int founders, double days, int end, RandomStream random) {
        int n = founders;
        double day = 0;
        while (n > 0 && n < end) {
            double all = rise.up(n) + rise.down(n) + rise.mutation(n);
            day += random.nextWait(all);
            if (day > days) {
                return n;
            }
            double draw = random.nextOpen() * all;
            if (draw < rise.mutation(n)) {
                return 0;
            }
            n += draw < rise.mutation(n) + rise.up(n) ? 1 : -1;
        }
        return 0;
    }

    /**
     * Of plain colonies of eight cells those that come to the size and die out: a third of 100,000. Their mean size after 20 days is known to
     * 1 % then; a step of the conditioned chain that is not conditioned moves it by 10 % and more.
     */
    @Test
    void thoseThatLingerHaveTheSizesOfSuchColonies() {
        Rise rise = rise(0);
        RandomKey key = TestKeys.of("lingering");
        double[] walked = new double[100_000];
        int found = 0;
        for (int i = 0; i < walked.length; i++) {
            double then = lingering(rise, 8, 20, key.child("plain").child(i).stream());
            if (then >= 0) {
                walked[found++] = then;
            }
        }
        Chance.binomial("linger", found, walked.length, rise.lingers(8));
        double[] drawn = new double[found];
        Arrays.setAll(drawn, i -> rise.lingering(8, 20, key.child("drawn").child(i).stream()));
        Chance.sameMean("size", drawn, Arrays.copyOf(walked, found));
    }

    /** Cells after some days of a plain colony, if it comes to the size and then dies out; else −1. */
    private static int lingering(Rise rise, int founders, double days, RandomStream random) {
        int n = founders;
        int then = -1;
        double day = 0;
        boolean risen = false;
        while (n > 0 && n < ESCAPED_AT) {
            day += random.nextWait(rise.up(n) + rise.down(n));
            then = then < 0 && day > days ? n : then;
            n += random.nextOpen() * (rise.up(n) + rise.down(n)) < rise.up(n) ? 1 : -1;
            risen |= n >= rise.size();
        }
        return n == 0 && risen ? Math.max(0, then) : -1;
    }
}
