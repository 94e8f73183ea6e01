package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What regrows after an operation: every clonogen that does is a line of its own, given to survive. Births of .25 and deaths of
 * .18 a day, so that a line left to itself dies out with probability .72. Each figure is rejected at {@link Chance#ALARM}.
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
     * standard deviation √ψ′(k)/r; its third, fourth and sixth standardized moments follow from the further polygammas. Explicit and thinned mode are walked by 600 patients (a standard error of .2 to .8 d), the plain
     * engine by 400 (.2 to .9 d). One group given to survive would be 12 d late at k = 2, 22 d at 10.
     */
    @ParameterizedTest(name = "{0} clonogens, {1}")
    @CsvSource({
        "1, EXPLICIT", "2, EXPLICIT", "10, EXPLICIT",
        "1, THINNED", "2, THINNED", "10, THINNED",
        "1, REFERENCE", "2, REFERENCE", "10, REFERENCE"
    })
    @DisplayName("V81: k clonogens that regrow are k lines, each given to survive")
    void timeToVisible(String clonogens, Mode mode) {
        double[] law = switch (clonogens) {
            case "1" -> new double[] {286.107, 18.3221, 1.1395, 5.4, 91.41};
            case "2" -> new double[] {271.821, 11.4725, 0.7802, 4.1875, 46.66};
            default -> new double[] {245.694, 4.63277, 0.3240, 3.2098, 19.459};
        };
        double variance = law[1] * law[1];
        int n = mode == Mode.REFERENCE ? 400 : 600;
        double[] days = Runs.values(
                Runs.run(text("{one: 1e6}", r1(clonogens, "1"), 520), n, mode),
                o -> primary(o).vascularizedDay() - OPERATION);
        assertThat(Arrays.stream(days).allMatch(Double::isFinite))
                .as("every line comes")
                .isTrue();
        Chance.mean("days", days, new Law(law[0], variance, law[2]));
        Law square = Law.ofMoments(variance, law[3] * variance * variance, law[4] * StrictMath.pow(variance, 3));
        Chance.mean("variance", Runs.squareOff(days, law[0]), square);
    }

    /**
     * While they are small the lines are walked cell by cell: the mean and the variance of their sum are k times those of one
     * line, P(n cells | survives) ∝ P(n cells)·(1 − q<sup>n</sup>), which at 15 d has 13.6 cells. n = 3,000: a tenth of the
     * mean is found at k = 2. One group given to survive would have 30 % fewer.
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
        int n = 3_000;
        double days = 15;
        double[] cells = Runs.values(
                Runs.run(text("{one: 1e6}", r1("" + clonogens, "1"), OPERATION + days), n, mode),
                o -> primary(o).cells());
        double[] law = {1};
        for (int k = 0; k < clonogens; k++) {
            law = sum(law, survivingLine(days));
        }
        Law size = Law.ofProbabilities(law);
        Chance.mean("mean", cells, size);
        Chance.mean("variance", Runs.squareOff(cells, size.mean()), Law.squareOff(law, size.mean()));
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = new double[one.length + other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                sum[i + j] += one[i] * other[j];
            }
        }
        return sum;
    }

    /** Probabilities of the sizes of one line after some days, given that it survives for ever. */
    private static double[] survivingLine(double days) {
        double grown = StrictMath.exp(NET * days);
        double more = BIRTH * (grown - 1) / (BIRTH * grown - DEATH);
        double extinct = EXTINCT * more;
        double[] probability = new double[1000];
        for (int size = 1; size < probability.length; size++) {
            probability[size] =
                    (1 - extinct) * (1 - more) * StrictMath.pow(more, size - 1) * (1 - StrictMath.pow(EXTINCT, size));
        }
        double survives = Arrays.stream(probability).sum();
        return Arrays.stream(probability).map(p -> p / survives).toArray();
    }

    /**
     * Of 3 clonogens each regrows with probability .4, whatever its clone: recurrence 1 − .6³ = .784, not the .699 of a Poisson
     * number with that mean, and not the .52 of clones of which only the founder's would be given to survive. n = 3,000,
     * standard error .0075; .009 for the share of the smaller clone among the lines.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("V85: what regrows of any clone and of several is given to survive")
    void ofAnyClone(Mode mode) {
        int n = 3_000;
        List<Outcome> outcomes = Runs.run(text("{one: 6e5, other: 4e5}", r1("3", "0.4"), 35), n, mode);

        Runs.share("recurrence", outcomes, o -> primary(o).cells() > 0, 0.784);
        double without = StrictMath.pow(1 - 0.4 * 0.4, 3);
        Runs.share("without", outcomes, o -> primary(o).cellsByClone().get(1) == 0, without);
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
