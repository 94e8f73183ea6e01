package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/**
 * What drugs do to patients, by exact laws: of cycles geometric, of what is taken all the time exponential, both competing with dose-limiting toxicity.
 * n = 4,000 patients: each share is rejected at {@link Chance#ALARM}, and one near .3 that is .055 off is found with 99 % power: a cycle too many,
 * toxicity that spares those in whom the drug does not work, deaths of doses that were never taken.
 */
class ToxicityTest {
    private static final int PATIENTS = 4000;

    private static String text(String courses, String more) {
        return """
                seedsoil: 1
                name: toxic
                horizon: 600 d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.04 /d, turnover: 0.75, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: {courses: {%s}%s}
                mortality: {disease: off, other-causes: off}
                """.formatted(Runs.ALL_OFF, courses, more);
    }

    private static List<Outcome> run(String courses, Mode mode) {
        return Runs.run(text(courses, ""), PATIENTS, mode);
    }

    private static boolean dead(Outcome outcome) {
        return outcome.ending() == Ending.DIED_OF_TOXICITY;
    }

    private static boolean limited(Outcome outcome) {
        return outcome.toxicities().stream().anyMatch(harm -> !harm.fatal());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("of k cycles: dead 1 − (1 − f)^k, whether the drug works or not")
    void cycles(Mode mode) {
        List<Outcome> all = run(
                "a: {cytotoxic: {from: 30 d, cycles: 6, every: 21 d, log-kill: 1, response: 0.4, toxicity: {death: 0.05, within: 0 d}}}",
                mode);
        double[] day = {0, 30, 51, 72, 93, 114, 135};
        for (int cycle = 1; cycle <= 6; cycle++) {
            double until = day[cycle];
            Runs.share("dead by cycle " + cycle, all, o -> dead(o) && o.endDay() <= until, 1 - Math.pow(0.95, cycle));
        }
        assertThat(all)
                .filteredOn(ToxicityTest::dead)
                .allMatch(o -> o.toxicities().get(0).day() == o.endDay());
    }

    @Test
    @DisplayName("a dose-limiting cycle is the last: dead Σ f ((1 − f)(1 − l))^(k − 1)")
    void limiting() {
        List<Outcome> all = run(
                "a: {cytotoxic: {from: 30 d, cycles: 6, every: 21 d, log-kill: 1, stop: 0.1, toxicity: {death: 0.05, dose-limiting: 0.2, within: 15 d}}}",
                Mode.THINNED);
        double on = 0.95 * 0.8 * 0.9;
        double dead = 0.05 * (1 - Math.pow(on, 6)) / (1 - on);
        Runs.share("dead", all, ToxicityTest::dead, dead);
        Chance.estimatedMean(
                "days from the cycle to death",
                all.stream()
                        .filter(ToxicityTest::dead)
                        .mapToDouble(o -> (o.endDay() - 30) % 21)
                        .toArray(),
                7.5);
        // Of those who live to it: the toxicity of a cycle comes before the choice to stop.
        Runs.share(
                "limited by the first",
                all,
                o -> limited(o) && o.toxicities().get(0).day() == 30,
                0.2);
        double survive = 0.8 * 0.9;
        Runs.share(
                "limited in the second",
                all,
                o -> limited(o)
                        && o.toxicities().get(0).day() == 51
                        && !o.toxicities().get(0).fatal(),
                0.95 * survive * 0.2);
    }

    @ParameterizedTest
    @CsvSource({"0.004, 0.01, 200", "0.004, 0, 100", "0.02, 0.01, 1000"})
    @DisplayName("of what is taken all the time: dead f/(f + l) (1 − e^(−(f + l) T))")
    void allTheTime(double fatal, double limiting, double days) {
        List<Outcome> all = run(
                "a: {immunotherapy: {from: 20 d, for: %s d, kill: 0.001 /d, toxicity: {death: %s /d, dose-limiting: %s /d}}}"
                        .formatted(days, fatal, limiting),
                Mode.THINNED);
        double sum = fatal + limiting;
        double on = Math.min(days, 580);
        Runs.share("dead", all, ToxicityTest::dead, fatal / sum * -Math.expm1(-sum * on));
        if (limiting > 0) {
            Runs.share("limited", all, ToxicityTest::limited, limiting / sum * -Math.expm1(-sum * on));
        }
    }

    @Test
    @DisplayName("of what is taken in cycles nobody is harmed between them")
    void betweenCycles() {
        List<Outcome> all = run(
                "a: {endocrine: {from: 20 d, for: 10 d, cycles: 3, every: 50 d, birth: 0.9, toxicity: {death: 0.03 /d}}}",
                Mode.THINNED);
        Runs.share("dead", all, ToxicityTest::dead, -Math.expm1(-0.03 * 30));
        Runs.share(
                "dead in the second",
                all,
                o -> dead(o) && o.endDay() > 30 && o.endDay() <= 80,
                Math.exp(-0.3) - Math.exp(-0.6));
        assertThat(all).filteredOn(ToxicityTest::dead).allMatch(o -> (o.endDay() - 20) % 50 <= 10);
    }

    /** Lesions grow at .01 a day without chance, so that what a drug has killed can be read off each of them. */
    @Test
    @DisplayName("what is given up for its toxicity kills no further cell")
    void nothingAfterTheLimit() {
        double untreated = StrictMath.log(1e6) + 6;
        String cycles =
                "a: {cytotoxic: {from: 30 d, cycles: 6, every: 21 d, log-kill: 1, toxicity: {dose-limiting: 1}}}";
        Outcome one = Runs.run(text(cycles, ""), 1, Mode.THINNED).get(0);
        assertThat(StrictMath.log(one.lesions().get(0).cells()))
                .isCloseTo(untreated - StrictMath.log(10), within(1e-9));
        String days =
                "a: {immunotherapy: {from: 20 d, for: 500 d, kill: 0.004 /d, toxicity: {dose-limiting: 0.05 /d}}}";
        for (Outcome each : Runs.run(text(days, ""), 20, Mode.THINNED)) {
            double taken = each.toxicities().get(0).day() - 20;
            assertThat(StrictMath.log(each.lesions().get(0).cells()))
                    .isCloseTo(untreated - 0.004 * taken, within(1e-9));
        }
    }

    @Test
    @DisplayName("a course that waits for an event that never comes harms nobody")
    void neverGiven() {
        List<Outcome> all = Runs.run(
                text(
                        "a: {cytotoxic: {from: detection, log-kill: 1, toxicity: {death: 1}}}",
                        ", detection: {diameter: 10 mm}"),
                20,
                Mode.THINNED);
        assertThat(all)
                .allMatch(o -> o.ending() == Ending.CENSORED && o.toxicities().isEmpty());
    }

    @Test
    @DisplayName("who is harmed by nothing lives the same life, to the last bit")
    void withoutHarm() {
        String drug = "a: {cytotoxic: {from: 30 d, cycles: 6, every: 21 d, log-kill: 1, stop: 0.1%s}}";
        List<Outcome> plain = Runs.run(text(drug.formatted(""), ""), 50, Mode.THINNED);
        List<Outcome> toxic = Runs.run(text(drug.formatted(", toxicity: {death: 1e-9}"), ""), 50, Mode.THINNED);
        for (int i = 0; i < plain.size(); i++) {
            assertThat(toxic.get(i).lesions()).isEqualTo(plain.get(i).lesions());
        }
    }
}
