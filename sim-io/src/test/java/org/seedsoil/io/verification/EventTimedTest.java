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
import org.seedsoil.cascade.Fate;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/**
 * Treatment whose days count from an event of the patient. The events here fall on a known day, so that the exact cases of {@link EpochTest} hold
 * for them as they are.
 */
class EventTimedTest {
    /**
     * A founder a day for 100 days in the liver, and on day 100 the event: the primary, still as a source, reaches its diameter of diagnosis or is
     * taken out, or a metastasis in the lung, which nothing else concerns, that of detection: 1e9 cells grown from one at ln 1e9 in 100 days.
     */
    private static String founders(double v, String care, String interventions) {
        return """
                seedsoil: 1
                name: founders
                horizon: 900 d
                anatomy: none
                organs: {gut: {}, liver: {}, lung: {}}
                stages: %s
                destinations: {gut: {liver: 1}}
                primary: {organ: gut, cells: 1}
                immune: {surveillance: %s /d, escaped-at: 200}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0.72}
                    growth-in:
                      gut: {law: exponential, birth: 0.1 /d, turnover: 0, process: deterministic}
                      lung: {law: exponential, birth: 0.207232658369464 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 1 /d, exponent: 0, vascularized-at: 1}
                mortality: {disease: off, other-causes: off}
                population-cap: 1e60
                care:
                  diagnosis: {diameter: 0.749287922 mm}
                  detection: {diameter: 26.730092351 mm}
                  interventions: [%s]
                  effects: [%s]
                oracle:
                  lesions: [{organ: lung, clone: main, cells: 1, age: 0 d, count: 1}]
                """.formatted(Runs.NO_SECONDARY.replace(", immune: off", ""), v, interventions, care);
    }

    private static String changed(double v, double factor, String after, String interventions) {
        return founders(
                v, "{from: 100 d, shedding: 0}, {from: %s, surveillance: %s}".formatted(after, factor), interventions);
    }

    private static final String RESECTION = "{resect: {at: 100 d, margins: {R0: 1}}}";

    private static long escapes(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(o -> o.metastases().stream())
                .filter(lesion -> lesion.organ() == 1 && !Double.isNaN(lesion.escapedDay()))
                .count();
    }

    /**
     * V71, with a change of surveillance that waits for the event. Escapes are a Poisson number: of 600 patients 91 are expected, and 14 if those
     * that stand doomed on that day were forgotten or the event not noticed; of 150 752 are, and 1,021 if the survivors-to-be were kept: 8 and 10
     * standard errors. A day's delay of the treatment would not be seen: {@link #toTheDay} is for that, and {@link EpochTest#standing} for less.
     */
    @ParameterizedTest
    @CsvSource({
        "THINNED, diagnosis, 1.0, 0.2, 600, .151422828",
        "EXPLICIT, diagnosis, 1.0, 0.2, 600, .151422828",
        "REFERENCE, diagnosis, 1.0, 0.2, 600, .151422828",
        "THINNED, diagnosis, 0.2, 5, 150, 5.01114040",
        "EXPLICIT, diagnosis, 0.2, 5, 150, 5.01114040",
        "THINNED, resection, 1.0, 0.2, 600, .151422828",
        "EXPLICIT, R0 resection, 0.2, 5, 150, 5.01114040",
        "THINNED, detection, 1.0, 0.2, 600, .151422828",
        "REFERENCE, detection, 0.2, 5, 150, 5.01114040"
    })
    @DisplayName("V71 from an event: founders under one surveillance, and then under another")
    void standing(Mode mode, String after, double v, double factor, int patients, double expected) {
        String operation = after.endsWith("resection") ? RESECTION : "";
        List<Outcome> outcomes = Runs.run(changed(v, factor, after, operation), patients, mode);
        Chance.poisson("escapes", escapes(outcomes), patients * expected);
        assertThat(outcomes).allMatch(outcome -> outcome.seeds().imbalance() == 0);
    }

    /** An effect on seeds, which are expected exactly: a boundary 0.001 d off is seen. */
    @ParameterizedTest
    @CsvSource({
        "THINNED, diagnosis, 13 d",
        "EXPLICIT, diagnosis, 13 d",
        "REFERENCE, diagnosis, 13 d",
        "THINNED, resection, 0 d",
        "THINNED, R0 resection, 40 d",
        "EXPLICIT, detection, 20 d",
        "REFERENCE, detection, 200 d"
    })
    @DisplayName("V78 from an event: shedding is scaled from so many days after it for 50 days")
    void toTheDay(Mode mode, String after, String delay) {
        String operation = after.equals("R0 resection")
                ? RESECTION.replace("R0: 1", "R2: 1").replace("}}", "}, residual: {R2: 1}}") + ", "
                        + RESECTION.replace("100", "140")
                : "";
        if (after.equals("resection")) {
            operation = RESECTION.replace("R0: 1", "R2: 1").replace("}}", "}, residual: {R2: 1}}");
        }
        double days = Double.parseDouble(delay.replace(" d", ""));
        String effect = "{from: %s + %s, until: %s + %s d, shedding: 0.25}".formatted(after, delay, after, days + 50);
        Outcome outcome = Runs.run(
                        founders(0.2, effect, operation).replace("horizon: 900 d", "horizon: 340 d"), 1, mode)
                .get(0);
        double sheds = after.equals("R0 resection") ? 140 : 340;
        double treated = after.equals("R0 resection") ? 0 : Math.min(50, 240 - days);
        assertThat(outcome.seeds().expected(Fate.FOUNDED)).isCloseTo(sheds - 0.75 * treated, within(1e-3));
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("V79: what waits for an event that never comes changes no byte")
    void never(Mode mode) {
        String untreated = founders(0.2, "", "").replace("horizon: 900 d", "horizon: 90 d");
        String waiting = founders(0.2, "{from: diagnosis, shedding: 0}", "").replace("horizon: 900 d", "horizon: 90 d");
        assertThat(bytes(Runs.run(waiting, 4, mode))).isEqualTo(bytes(Runs.run(untreated, 4, mode)));
    }

    @Test
    @DisplayName("an event on day 0 begins what waits for it")
    void onDayZero() {
        String text = founders(0.2, "{from: diagnosis, until: diagnosis + 50 d, shedding: 0}", "")
                .replace("primary: {organ: gut, cells: 1}", "primary: {organ: gut, cells: 1e9}");
        Outcome outcome = Runs.run(text.replace("horizon: 900 d", "horizon: 200 d"), 1, Mode.THINNED)
                .get(0);
        assertThat(outcome.diagnosisDay()).isEqualTo(0);
        assertThat(outcome.seeds().expected(Fate.FOUNDED)).isCloseTo(150, within(1e-9));
    }

    private static List<String> bytes(List<Outcome> outcomes) {
        return outcomes.stream().map(Fingerprint::of).toList();
    }
}
