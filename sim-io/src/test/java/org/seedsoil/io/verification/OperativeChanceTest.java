package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Margin;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What is left to chance in an operation. Every figure is a share or a count of known law, rejected at {@link Chance#ALARM}; with n = 4,000
 * a share near .3 that is .055 off is found with 99 % power. Births of .25 and deaths of .18 a day: the line of a cell dies out with .72.
 */
class OperativeChanceTest {
    private static final int N = 4000;

    private static String text(String care, String lesions, double horizon) {
        return """
                seedsoil: 1
                name: operative-chance
                horizon: %s d
                step: 30 d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0.72}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: {%s}
                oracle: {%s}
                mortality: {disease: off, other-causes: off}
                patients: {age: 75}
                """.formatted(horizon, Runs.ALL_OFF, care, lesions);
    }

    private static String resect(String more) {
        return "interventions: [{resect: {lesions: visible, visible: 0.3 mm, at: 5 d, %s}}]".formatted(more);
    }

    private static Outcome one(String care, String lesions, double horizon, Mode mode) {
        Outcome outcome = Runs.run(text(care, lesions, horizon), 1, mode).get(0);
        assertThat(outcome.seeds().imbalance()).isZero();
        return outcome;
    }

    private static String lesions(String organ) {
        return "lesions: [{organ: %s, cells: 20000, count: %d}]".formatted(organ, N);
    }

    private static double alive(Outcome outcome) {
        return outcome.metastases().stream()
                .filter(lesion -> lesion.cells() > 0)
                .count();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("V35: of n clonogens left by R1 some regrow with 1 − (1 − p)^n, at the rate of the site")
    void clonogens(Mode mode) {
        String care = resect("margins: {R1: 1}, residual: {R1: 3}, regrowth: 0.1, regrowth-in: {lung: 0.4}");
        Outcome lung = one(care, lesions("lung"), 60, mode);
        Chance.binomial("in the lung", alive(lung), N, 0.784);
        Chance.binomial("elsewhere", alive(one(care, lesions("brain"), 60, mode)), N, 0.271);
        assertThat(lung.excised()).hasSize(N).allMatch(excision -> excision.margin() == Margin.R1);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("R0 leaves what it is said to leave, and nothing unless it is")
    void afterR0(Mode mode) {
        Outcome some = one(resect("margins: {R0: 1}, residual: {R0: 2500}, regrowth: 3e-5"), lesions("lung"), 60, mode);
        Chance.binomial("recur", alive(some), N, 1 - StrictMath.pow(1 - 3e-5, 2500));
        assertThat(alive(one(resect("margins: {R0: 1}, regrowth: 1"), lesions("lung"), 60, mode)))
                .isZero();
    }

    /**
     * A drug adds deaths of .03 a day for life: the line of a cell escapes with .16 instead of .28, so that β = .5714 and .2·β = .1143 of single
     * clonogens regrow, whether it is given before the operation or from the same day on. Given to survive they would be .2. By day 405 those that
     * still live without having escaped are fewer than 1e-6.
     */
    @ParameterizedTest(name = "from day {0}, {1}")
    @CsvSource({"0, THINNED", "0, EXPLICIT", "0, REFERENCE", "5, THINNED", "5, EXPLICIT", "5, REFERENCE"})
    @DisplayName("where an epoch has a drug, beta is the survival that it gives")
    void beta(double from, Mode mode) {
        String care = "effects: [{from: %s d, kill: 0.03 /d}], ".formatted(from)
                + resect("margins: {R1: 1}, residual: {R1: 1}, regrowth: 0.2");
        Chance.binomial("regrow", alive(one(care, lesions("lung"), 405, mode)), N, 0.2 / 0.28 * 0.16);
    }

    /** One log of kill a day after the operation: the line of one cell lives through it and survives with .1·.28 and a little by what it had grown. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("a pulse after the operation kills of what it left, once")
    void pulse(Mode mode) {
        String care =
                "pulses: [{at: 6 d, survival: 0.1}], " + resect("margins: {R1: 1}, residual: {R1: 1}, regrowth: 0.2");
        double grown = StrictMath.exp(0.07);
        double more = 0.25 * (grown - 1) / (0.25 * grown - 0.18);
        double gone = 0.18 / 0.25 * more;
        double lost = 1 - 0.1 * 0.28; // of a cell there on day 6
        double extinct = gone + (1 - gone) * (1 - more) * lost / (1 - more * lost);
        Chance.binomial("regrow", alive(one(care, lesions("lung"), 405, mode)), N, 0.2 / 0.28 * (1 - extinct));
    }

    /** Odds of R0 are .6/.4 at 30 mm, times .7 a centimetre and .5 a further lesion. Two lesions of 30 and 50 mm a patient, n = 4,000 patients. */
    @Test
    @DisplayName("R0 by size and number is logistic, and R1 and R2 share the rest")
    void bySizeAndNumber() {
        String still = text(
                        "interventions: [{resect: {lesions: visible, visible: 5 mm, at: 5 d, margins: {R0: 0.6, R1: 0.3, R2: 0.1},"
                                + " R0-odds: {at: 30 mm, per-cm: 0.7, per-lesion: 0.5}}}]",
                        "lesions: [{organ: lung, cells: %s}, {organ: liver, cells: %s}]"
                                .formatted(1_413_716_694L, 6_544_984_695L),
                        6)
                .replace("birth: 0.25 /d, turnover: 0.72", "birth: 0 /d, turnover: 0, process: deterministic");
        List<ExcisionRecord> all = Runs.run(still, N, Mode.THINNED).stream()
                .flatMap(outcome -> outcome.excised().stream())
                .toList();
        margins("30 mm", all, 1, 1.5 * 0.5);
        margins("50 mm", all, 2, 1.5 * 0.5 * 0.49);
    }

    private static void margins(String what, List<ExcisionRecord> all, int lesion, double odds) {
        List<ExcisionRecord> of =
                all.stream().filter(one -> one.lesion() == lesion).toList();
        double complete = odds / (1 + odds);
        for (Margin margin : Margin.values()) {
            double share = margin == Margin.R0 ? complete : (1 - complete) * (margin == Margin.R1 ? 0.75 : 0.25);
            Chance.binomial(
                    what + " " + margin,
                    of.stream().filter(one -> one.margin() == margin).count(),
                    N,
                    share);
        }
    }

    /** Of 4,000 deposits in the liver beside one lesion that is seen, 30 % lie in the part that is taken out; those in the lung stay. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("a part of an organ takes unseen deposits along by chance")
    void part(Mode mode) {
        String care =
                "interventions: [{resect: {lesions: visible, visible: 5 mm, at: 5 d, margins: {R0: 1}, parts: {liver: 0.3}}}]";
        String many =
                "lesions: [{organ: liver, cells: 20000, count: %d}, {organ: lung, cells: 20000, count: 9}, {organ: liver, cells: 1e9}]"
                        .formatted(N);
        Outcome outcome = one(care, many, 6, mode);
        Chance.binomial(
                "taken along",
                outcome.metastases().stream()
                                .filter(lesion -> lesion.endedDay() == 5)
                                .count()
                        - 1.0,
                N,
                0.3);
        assertThat(outcome.excised()).hasSize(1);
        assertThat(outcome.metastases())
                .filteredOn(lesion -> lesion.organ() != liver(outcome))
                .allMatch(l -> l.cells() > 0);
    }

    private static int liver(Outcome outcome) {
        return outcome.excised().get(0).organ();
    }

    /** Groups that sleep from day 0 and wake at .01 a day: 70 % of those that would wake between day 100 and 400 still do. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("sleepers lie in the part by the same chance, and a whole organ holds none afterwards")
    void sleepers(Mode mode) {
        for (double part : new double[] {0.3, 1}) {
            String care =
                    "interventions: [{resect: {lesions: organs, at: 100 d, margins: {R0: 1}, parts: {liver: %s}, visible: 9 mm}}]"
                            .formatted(part);
            String text = text(care, "dormant: [{organ: liver, number: %d}]".formatted(N), 400)
                    .replace("dormancy: off", "dormancy: on")
                    .replace(
                            "main:",
                            "main:\n    dormancy: {lung: {probability: 0, wake: 0.01 /d, die: 0 /d}, liver: {probability: 0, wake: 0.01 /d, die: 0 /d}}");
            List<LesionRecord> woken = Runs.run(text, 1, mode).get(0).metastases();
            double late = StrictMath.exp(-1) - StrictMath.exp(-4);
            Chance.binomial(
                    "woken afterwards",
                    woken.stream().filter(lesion -> lesion.foundedDay() > 100).count(),
                    N,
                    late * (1 - part));
        }
    }

    /** 3 % at 65 with odds that double in ten years: .06/.97·… = 5.83 % at 75. Deaths lie evenly over 90 days. n = 20,000. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("operative death follows age, and is a death of its own")
    void death(Mode mode) {
        int n = mode == Mode.THINNED ? 20_000 : 2000;
        String death = "death: {probability: 0.03, at-age: 65, odds-per-decade: 2}";
        double expected = 0.06 / 0.97 / (1 + 0.06 / 0.97);
        for (String operation : new String[] {
            "interventions: [{resect: {at: 5 d, margins: {R0: 1}, " + death + "}}]",
            resect("margins: {R0: 1}, " + death)
        }) {
            String text = text(operation, "lesions: [{organ: lung, cells: 20000}]", 200)
                    .replace("primary: {organ: liver, cells: 1}", "primary: {organ: liver, cells: 1000}");
            List<Outcome> outcomes = Runs.run(text, n, mode);
            Runs.share("died", outcomes, o -> o.ending() == Ending.DIED_OF_OPERATION, expected);
            Runs.share(
                    "in the first third",
                    outcomes,
                    o -> o.ending() == Ending.DIED_OF_OPERATION && o.endDay() < 35,
                    expected / 3);
            assertThat(outcomes)
                    .filteredOn(o -> o.ending() == Ending.DIED_OF_OPERATION)
                    .allMatch(o ->
                            o.endDay() >= 5 && o.endDay() <= 95 && o.ending().isDeath());
        }
    }
}
