package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Moments;

/**
 * What regrows after an operation: every clonogen that does is a line of its own, given to survive. Births of .25 and deaths of
 * .18 a day, so that a line left to itself dies out with probability .72. Bands are four standard errors, 6e-5 an assertion
 * where the sums are normal enough for that (the means of sizes and times here have a skewness below .2).
 */
class RegrowthTest {
    private static final double BIRTH = 0.25;
    private static final double DEATH = 0.18;
    private static final double NET = BIRTH - DEATH;
    private static final double EXTINCT = DEATH / BIRTH;
    private static final double OPERATION = 5;

    private static String text(String cells, String operation, double horizon) {
        String clone = "{growth: {law: exponential, birth: 0.25 /d, turnover: 0.72},"
                + " shedding: {rate: 0, exponent: 1, vascularized-at: 1e9}}";
        return """
                seedsoil: 1
                name: regrowth
                title: What an operation leaves
                horizon: %s d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: %s, establishes: on}
                clones: {one: %s, other: %s}
                care: {interventions: [%s]}
                mortality: {disease: off, other-causes: off}
                """.formatted(horizon, Runs.NO_SECONDARY, cells, clone, clone, operation);
    }

    private static String r1(String clonogens, String regrowth) {
        return "{resect: {at: 5 d, margins: {R1: 1}, residual: {R1: %s}, regrowth: %s}}".formatted(clonogens, regrowth);
    }

    private static LesionRecord primary(Outcome outcome) {
        return outcome.lesions().get(0);
    }

    /**
     * By ln M the lines have grown as a gamma variate of shape k: the time to M cells has mean (ln M + ln(1 − q) − ψ(k))/r and
     * standard deviation √ψ′(k)/r. Explicit mode is walked by 4,000 patients (a standard error of .07 to .3 d), the plain
     * engine by 400 (.2 to .9 d). One group given to survive would be 12 d late at k = 2, 22 d at 10.
     */
    @ParameterizedTest(name = "{0} clonogens, {3}")
    @CsvSource({
        "1, 286.107, 18.322, EXPLICIT", "2, 271.821, 11.473, EXPLICIT", "10, 245.694, 4.633, EXPLICIT",
        "1, 286.107, 18.322, THINNED", "2, 271.821, 11.473, THINNED", "10, 245.694, 4.633, THINNED",
        "1, 286.107, 18.322, REFERENCE", "2, 271.821, 11.473, REFERENCE", "10, 245.694, 4.633, REFERENCE"
    })
    @DisplayName("V81: k clonogens that regrow are k lines, each given to survive")
    void timeToVisible(String clonogens, double mean, double deviation, Mode mode) {
        int n = mode == Mode.REFERENCE ? 400 : 4000;
        Moments days = Runs.moments(
                Runs.run(text("{one: 1e6}", r1(clonogens, "1"), 520), n, mode),
                o -> primary(o).vascularizedDay() - OPERATION);
        assertThat(days.count()).isEqualTo(n);
        assertThat(days.mean()).isCloseTo(mean, within(4 * deviation / StrictMath.sqrt(n)));
        // The fourth moment of a log-gamma variate is at most 5.4 deviations: that of a Gumbel one, at k = 1.
        assertThat(days.standardDeviation())
                .isCloseTo(deviation, within(4 * deviation * StrictMath.sqrt((5.4 - 1) / (4 * n))));
    }

    /**
     * While they are small the lines are walked cell by cell: the mean and the variance of their sum are k times those of one
     * line, P(n cells | survives) ∝ P(n cells)·(1 − q<sup>n</sup>), which at 15 d has 13.6 cells. n = 20,000. One group given
     * to survive would have 30 % fewer at k = 2.
     */
    @ParameterizedTest(name = "{0} clonogens, {1}")
    @CsvSource({
        "1, THINNED",
        "2, THINNED",
        "3, THINNED",
        "7, THINNED",
        "2, EXPLICIT",
        "3, EXPLICIT",
        "2, REFERENCE",
        "3, REFERENCE"
    })
    @DisplayName("V81: while small, k lines have k times the mean and variance of one")
    void sizesWhileSmall(int clonogens, Mode mode) {
        int n = 20_000;
        double days = 15;
        Moments cells = Runs.moments(
                Runs.run(text("{one: 1e6}", r1("" + clonogens, "1"), OPERATION + days), n, mode),
                o -> primary(o).cells());
        double[] moments = survivingLine(days);
        double variance = clonogens * moments[1];
        assertThat(cells.mean()).isCloseTo(clonogens * moments[0], within(4 * StrictMath.sqrt(variance / n)));
        // A line's size is close to exponential, with an excess kurtosis of at most 6 that falls as 1/k.
        double spread = StrictMath.sqrt((2 + 6.0 / clonogens) / (4 * n));
        assertThat(cells.standardDeviation() / StrictMath.sqrt(variance)).isCloseTo(1, within(4 * spread));
    }

    /** Mean and variance of the size of one line after some days, given that it survives for ever. */
    private static double[] survivingLine(double days) {
        double grown = StrictMath.exp(NET * days);
        double more = BIRTH * (grown - 1) / (BIRTH * grown - DEATH);
        double extinct = EXTINCT * more;
        double sum = 0;
        double first = 0;
        double second = 0;
        for (int size = 1; size < 2000; size++) {
            double weight =
                    (1 - extinct) * (1 - more) * StrictMath.pow(more, size - 1) * (1 - StrictMath.pow(EXTINCT, size));
            sum += weight;
            first += weight * size;
            second += weight * size * size;
        }
        double mean = first / sum;
        return new double[] {mean, second / sum - mean * mean};
    }

    /**
     * Of 3 clonogens each regrows with probability .4, whatever its clone: recurrence 1 − .6³ = .784, not the .699 of a Poisson
     * number with that mean, and not the .52 of clones of which only the founder's would be given to survive. n = 10,000,
     * standard error .004; .005 for the share of the smaller clone among the lines.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("V85: what regrows of any clone and of several is given to survive")
    void ofAnyClone(Mode mode) {
        int n = 10_000;
        List<Outcome> outcomes = Runs.run(text("{one: 6e5, other: 4e5}", r1("3", "0.4"), 35), n, mode);

        double again = Runs.fraction(outcomes, o -> primary(o).cells() > 0);
        assertThat(again).isCloseTo(0.784, within(4 * Runs.error(0.784, n)));
        double without = Runs.fraction(outcomes, o -> primary(o).cellsByClone().get(1) == 0);
        double expected = StrictMath.pow(1 - 0.4 * 0.4, 3);
        assertThat(without).isCloseTo(expected, within(4 * Runs.error(expected, n)));
    }

    /** Without chance: a clone that is not given to survive is gone by day 60 in 71 of 100 patients. */
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{one: 1, other: 1}|THINNED",
                "{one: 1, other: 1}|EXPLICIT",
                "{one: 1, other: 1}|REFERENCE",
                "{one: 2, other: 1}|THINNED"
            })
    @DisplayName("V85: each clone of a primary that is given to establish does")
    void everyCloneOfAPrimary(String cells, Mode mode) {
        List<Outcome> outcomes = Runs.run(text(cells, "", 60).replace("interventions: []", ""), 100, mode);
        assertThat(outcomes).allMatch(o -> primary(o).cellsByClone().stream().allMatch(clone -> clone > 0));
    }
}
