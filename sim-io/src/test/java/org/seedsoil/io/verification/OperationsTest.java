package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.care.Margin;
import org.seedsoil.care.Margins;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.Clock;
import org.seedsoil.outcome.Outcome;

/** Several operations on one primary: their order, and what they start. Nothing here is left to chance. */
class OperationsTest {
    private static String text(String step, String care) {
        return """
                seedsoil: 1
                name: operations
                title: A still primary under several operations
                horizon: 2000 d
                step: %s
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, birth: 0 /d, turnover: 0, process: deterministic}
                    growth-in: {lung: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: %s
                mortality: {disease: off, other-causes: off}
                """.formatted(step, Runs.NO_SECONDARY, care);
    }

    private static String half(String when) {
        return "{resect: {at: %s, margins: {R2: 1}, residual: {R2: 0.5}}}".formatted(when);
    }

    private static Outcome run(String step, String care, Mode mode) {
        return Runs.run(text(step, care), 1, mode).get(0);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("V87: the first of two operations starts the clock, the later one is listed")
    void theFirstStartsTheClock(Mode mode) {
        String later = "{resect: {at: 900 d, margins: {R0: 1}}}";
        Outcome outcome = run("30 d", "{interventions: [%s, %s]}".formatted(half("300 d"), later), mode);

        assertThat(Clock.RESECTION.start(outcome)).isEqualTo(300);
        assertThat(outcome.margin()).isEqualTo(Margin.R2);
        assertThat(outcome.operations()).extracting("day").containsExactly(300.0, 900.0);
        assertThat(outcome.operations()).extracting("margin").containsExactly(Margin.R2, Margin.R0);
        assertThat(outcome.operations()).extracting("cellsBefore").containsExactly(1e6, 5e5);
        assertThat(outcome.operations()).extracting("cellsLeft").containsExactly(5e5, 0.0);
    }

    /**
     * A metastasis of the lung leads to the diagnosis on day 1005.3; the operation that waits for it comes after or before the
     * one of the calendar, in the same step or not.
     */
    @ParameterizedTest(name = "steps of {0}, on day {1} and {2} d after the diagnosis, {3}")
    @CsvSource({
        "30 d, 1010, 0, THINNED", "30 d, 1010, 0, EXPLICIT", "30 d, 1010, 0, REFERENCE", "1 d, 1010, 0, THINNED",
        "30 d, 1000, 0, THINNED", "30 d, 700, 0, THINNED", "30 d, 1006, 1, THINNED", "30 d, 1006, 400, EXPLICIT",
        "30 d, 1500, 100, REFERENCE"
    })
    @DisplayName("V86: operations take place in order of day, and none undoes another")
    void inOrderOfDay(String step, double calendar, double delay, Mode mode) {
        double diagnosis = StrictMath.log(Math.PI / 6 * 1e8 / 2254) / 0.01;
        for (String order : new String[] {"%s, %s", "%2$s, %1$s"}) {
            String operations = order.formatted(half(calendar + " d"), half("diagnosis + " + delay + " d"));
            String care = "{diagnosis: {diameter: 90 mm, metastasis: 10 mm}, interventions: [%s]}".formatted(operations)
                    + "\noracle: {lesions: [{organ: lung, cells: 2254}]}";
            Outcome outcome = run(step, care, mode);

            double relative = outcome.diagnosisDay() + delay;
            assertThat(outcome.diagnosisDay()).isCloseTo(diagnosis, within(1e-6));
            assertThat(outcome.operations())
                    .extracting("day")
                    .containsExactly(Math.min(calendar, relative), Math.max(calendar, relative));
            assertThat(outcome.lesions().get(0).cells()).isEqualTo(250_000);
        }
    }

    @ParameterizedTest(name = "steps of {0}")
    @CsvSource({"30 d", "1 d"})
    @DisplayName("a primary that is diagnosed and operated on in one step is diagnosed")
    void diagnosedBeforeTheOperation(String step) {
        String care = "{diagnosis: {diameter: 20 mm}, interventions: [{resect: {at: 1010 d, margins: {R0: 1}}}]}";
        String growing = text(step, care)
                .replace("growth: {law: exponential, birth: 0 /d", "growth: {law: exponential, birth: 0.006 /d");
        Outcome outcome = Runs.run(growing, 1, Mode.THINNED).get(0);

        double day = StrictMath.log(Math.PI / 6 * 8 * 1e8 / 1e6) / 0.006;
        assertThat(day).isBetween(990.0, 1010.0);
        assertThat(outcome.diagnosisDay()).isCloseTo(day, within(1e-6));
        assertThat(outcome.resectionDay()).isEqualTo(1010);
    }

    @Test
    @DisplayName("unless the scenario says otherwise, as many recur after R1 as is published: 28 %")
    void defaultsOfR1() {
        String care = "{interventions: [{resect: {at: 5 d, margins: {R1: 1}}}]}";
        Margins margins = Runs.scenario(text("30 d", care))
                .reference()
                .care()
                .resections()
                .get(0)
                .margins();
        assertThat(1 - StrictMath.pow(1 - margins.regrowth(), margins.r1Cells()))
                .isCloseTo(0.28, within(0.025));
    }

    @Test
    @DisplayName("an operation after the last day of following is not listed")
    void notAfterTheEnd() {
        Outcome outcome =
                run("30 d", "{interventions: [%s, %s]}".formatted(half("300 d"), half("2100 d")), Mode.THINNED);
        assertThat(outcome.operations()).hasSize(1);
    }

    /** The deposit in the node is there until day 900; the second operation has nothing else to take out. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("an operation that finds no primary takes its nodes out alone, and is listed")
    void nodesAlone(Mode mode) {
        String first = "{resect: {at: 300 d, margins: {R0: 1}}}";
        String second = "{resect: {at: 900 d, margins: {R0: 1}, nodes: 1}}";
        String third = "{resect: {at: 1000 d, margins: {R0: 1}}}";
        String care = "{interventions: [%s, %s, %s]}".formatted(first, second, third)
                + "\noracle: {lesions: [{organ: hepatic, cells: 1000}]}";
        Outcome outcome = run("30 d", care, mode);

        assertThat(outcome.lesions()).extracting("endedDay").containsExactly(300.0, 900.0);
        assertThat(outcome.operations()).extracting("day").containsExactly(300.0, 900.0);
        assertThat(outcome.operations()).extracting("onPrimary").containsExactly(true, false);
        assertThat(outcome.operations()).extracting("number").containsExactly(0, 1);
        assertThat(Clock.RESECTION.start(outcome)).isEqualTo(300);
    }
}
