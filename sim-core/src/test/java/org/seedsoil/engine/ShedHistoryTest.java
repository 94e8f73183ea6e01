package org.seedsoil.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Shedding;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthLaw;

/** Who of what was shed is still there, against closed integrals and sums of ten thousand days' parts. */
class ShedHistoryTest {
    private static final double BIRTH = 0.25;
    private static final double DEATH = 0.18;
    private static final double KILLS = 0.6;
    private static final int ESCAPED_AT = 40;

    /** A source of which cells grow as e^{gt}, in steps of 30 d from day 0, and which sheds as they do. */
    private static ShedHistory shed(double g, double from, double until, double step) {
        ShedHistory history = new ShedHistory();
        Shedding shedding = new Shedding(1, 1, 0);
        for (double day = from; day < until; day = Math.min(until, day + step)) {
            Path path = new Path(1);
            path.begin(day, new double[] {Math.exp(g * day)});
            double end = Math.min(until, day + step);
            path.add(end, new double[] {Math.exp(g * end)}, Piece.Plain.EXPONENTIAL);
            DetachmentProcess offer = new DetachmentProcess();
            offer.along(path, 0, shedding, day, end);
            history.add(offer);
            history.endStep();
        }
        return history;
    }

    /** ∫ e^{gs} e^{−(T − s)/τ} ds. */
    @ParameterizedTest
    @CsvSource({"0, 10, 100", "0.01, 10, 100", "0.01, 3, 100", "-0.02, 40, 130", "0.2, 5, 90", "0.05, 25, 90"})
    void whoLeavesAfterAnExponentialTime(double g, double meanDays, double day) {
        double a = g + 1 / meanDays;
        double exact = Math.exp(-day / meanDays) * Math.expm1(a * 90) / a;
        assertThat(shed(g, 0, 90, 30).remaining(day, meanDays)).isCloseTo(exact, within(1e-9 * exact));
    }

    @Test
    void ofTwoSourcesWhichEndTogetherTheLastIntensitiesAdd() {
        ShedHistory both = new ShedHistory();
        for (double g : new double[] {0.02, 0.02}) {
            Path path = new Path(1);
            path.begin(0, new double[] {1});
            path.add(30, new double[] {Math.exp(g * 30)}, Piece.Plain.EXPONENTIAL);
            DetachmentProcess offer = new DetachmentProcess();
            offer.along(path, 0, new Shedding(1, 1, 0), 0, 30);
            both.add(offer);
        }
        both.endStep();
        double one = shed(0.02, 0, 30, 30).remaining(30, 7);
        assertThat(both.remaining(30, 7)).isCloseTo(2 * one, within(1e-9 * one));
    }

    private static final Growth GROWTH = new Growth(GrowthLaw.EXPONENTIAL, BIRTH, DEATH / BIRTH, 1e12, false);

    private static Bottleneck whole(double kills) {
        return Bottleneck.of(GROWTH, kills, 0, ESCAPED_AT);
    }

    /** The likelihood at each of ten thousand parts of the days of shedding, from the matrix exponential. */
    @ParameterizedTest
    @CsvSource({"0, 0, 92", "0.01, 0, 90", "0.03, 4, 91", "0.1, 0, 100", "-0.05, 2.5, 95"})
    void whoStandsByTheLawOfTheChain(double g, double delay, double day) {
        DoomedLives lives = DoomedLives.of(ColonyRates.of(GROWTH, ESCAPED_AT), KILLS, 0, whole(KILLS), 2);
        SmallChain chain = new SmallChain(BIRTH, DEATH, KILLS, 0, ESCAPED_AT);
        double[] doomed = chain.survival();
        for (int i = 0; i < doomed.length; i++) {
            doomed[i] = 1 - doomed[i];
        }
        double length = 0.01;
        double[] then = chain.after(doomed, Math.max(0, day - 90 - delay) + length / 2);
        double[][] on = chain.exponential(length);
        double[] sum = new double[2];
        double first = Math.min(90, day - delay);
        for (double s = first - length / 2; s > 0; s -= length) {
            for (int n = 0; n < 2; n++) {
                sum[n] += Math.exp(g * s) * then[n] * length;
            }
            then = SmallChain.times(on, then);
        }
        for (int n = 1; n <= 2; n++) {
            assertThat(shed(g, 0, 90, 30).standing(day, lives, n, delay))
                    .isCloseTo(sum[n - 1], within(5e-4 * sum[n - 1]));
        }
    }

    /** On day 60 the law changes and a pulse comes. Colonies of less than three cells: each law is a matrix of two rows. */
    @Test
    void whoseLawsHaveChangedAndWasNotDrawn() {
        double day = 63;
        Bottleneck before = Bottleneck.of(GROWTH, 0.5, 0, 3);
        Bottleneck after = Bottleneck.of(GROWTH, 0.1, 0, 3);
        Rise strict = Rise.of(ColonyRates.of(GROWTH, 3), GROWTH, 0.5, 0, before);
        Rise mild = Rise.of(ColonyRates.of(GROWTH, 3), GROWTH, 0.1, 0, after);
        UndrawnLives lives = new UndrawnLives(
                Unfollowed.ASKED,
                new double[] {0, 60},
                new Rise[] {strict, mild},
                new Dormancy[] {Dormancy.NONE, Dormancy.NONE},
                new double[] {1, 0.9},
                day);
        SmallChain old = new SmallChain(BIRTH, DEATH, 0.5, 0, 3);
        SmallChain now = new SmallChain(BIRTH, DEATH, 0.1, 0, mild.size());
        double[] rest = complement(now.survival());
        double[] later = now.after(rest, day - 60);
        double[] pulsed = pulsed(later, 0.9);
        double[] fails = complement(old.survival());
        double[] weight = {fails[0] * pulsed[0], fails[1] * pulsed[1]};
        double length = 0.002;
        double[][] on = old.exponential(length);
        double sum = 0;
        double[] then = old.after(weight, length / 2);
        for (double s = 60 - length / 2; s > 0; s -= length) {
            sum += Math.exp(0.02 * s) * then[0] * length;
            then = SmallChain.times(on, then);
        }
        for (double delay : List.of(0.0, 1e-9)) {
            assertThat(shed(0.02, 0, 60, 30).undrawn(lives, new ShedHistory.Begins(0, 1, delay, false)))
                    .as("settled %g d later", delay)
                    .isCloseTo(sum, within(1e-4 * sum));
        }
    }

    private static double[] pulsed(double[] v, double survival) {
        double second = v.length > 1 ? v[1] : 0;
        return new double[] {survival * v[0], 2 * survival * (1 - survival) * v[0] + survival * survival * second};
    }

    private static double[] complement(double[] of) {
        double[] rest = new double[of.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = 1 - of[i];
        }
        return rest;
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 30, 90})
    void theLengthOfStepsHardlyMatters(double step) {
        DoomedLives lives = DoomedLives.of(ColonyRates.of(GROWTH, ESCAPED_AT), KILLS, 0, whole(KILLS), 1);
        double fine = shed(0.02, 0, 90, 1).standing(91, lives, 1, 0);
        assertThat(shed(0.02, 0, 90, step).standing(91, lives, 1, 0)).isCloseTo(fine, within(1e-3 * fine));
    }
}
