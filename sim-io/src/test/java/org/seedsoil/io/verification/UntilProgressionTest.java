package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.CourseDays;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.TimedReproduction;

/**
 * Courses that end at progression, on lesions whose size is known: growth is exponential at .01 a day without chance, scans have no error. With a drug that slows
 * births to .0365 a day a lesion grows at .0065 a day; the sum of its diameter passes 1.2 times the baseline after ln(1.2³)/.0065 = 84.2 d.
 */
class UntilProgressionTest {

    private static String text(String courses, String clinic) {
        String head = "horizon: 700 d\npopulation-cap: 1e15";
        String care = "detection: {diameter: 10 mm}\ncourses: {" + courses + "}\n" + clinic;
        return SeenPatient.text(head, "deterministic", care, "{organ: lung, cells: 1e9, age: 0 d, count: 1}");
    }

    private static final String CLINIC =
            "clinic: {imaging: {ct: {modality: ct, every: 30 d, delay: 5 d, organs: [lung], detection: {lung: {median: 0.01 mm}}, bias: 0,"
                    + " noise: 0}}, response: {imaging: ct}}";
    private static final String SLOW = "endocrine: {from: diagnosis + %s, birth: 0.9125, until-progression: on}";

    private static Outcome run(String courses, Mode mode) {
        return Runs.run(text(courses, CLINIC), 1, mode).get(0);
    }

    /** Begun on day 10: the baseline is the scan of the diagnosis. On day 90 the drug has worked for 80 d: ln N is 10 × .01 + 80 × .0065 = .62 up, a factor of 1.23. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("it ends when the result of the scan is known that shows progression, and growth is as it was")
    void ends(Mode mode) {
        Outcome outcome = run("a: {" + SLOW.formatted("10 d") + "}", mode);
        double stop = DIAGNOSIS + 95;
        assertThat(outcome.clinic().progressed()).hasSize(1);
        assertThat(outcome.clinic().progressed().get("a")).isCloseTo(stop, within(1e-6));
        double slow = 0.0035 * 85;
        double expected = StrictMath.log(1e9) + 0.01 * 700 - slow;
        double cells = outcome.metastases().get(0).cells();
        assertThat(StrictMath.log(cells)).isCloseTo(expected, within(1e-9));
    }

    @Test
    @DisplayName("days of the course end there, too")
    void days() {
        Scenario scenario = Runs.scenario(text("a: {" + SLOW.formatted("10 d") + "}", CLINIC));
        Outcome outcome = run("a: {" + SLOW.formatted("10 d") + "}", Mode.THINNED);
        CourseDays given = CourseDays.of(outcome, scenario.reference().care()).get(0);
        assertThat(given.cycles()).hasSize(1);
        assertThat(given.cycles().get(0).untilDay()).isCloseTo(DIAGNOSIS + 95, within(1e-6));
    }

    /** The second begins on day 200, when the lesion has long progressed; it is compared with the scan of day 180. */
    @Test
    @DisplayName("a second course does not inherit the progression under the first")
    void ownBaseline() {
        Outcome outcome =
                run("a: {" + SLOW.formatted("10 d") + "}, b: {" + SLOW.formatted("200 d") + "}", Mode.THINNED);
        // From day 180: 20 × .01 + .0065 (t − 200) ≥ ln 1.728 = .547 at t = 253.4, seen on day 270.
        assertThat(outcome.clinic().progressed().get("b")).isCloseTo(DIAGNOSIS + 275, within(1e-6));
    }

    @Test
    @DisplayName("a drug under which lesions shrink goes on")
    void goesOn() {
        Outcome outcome = run("a: {endocrine: {from: diagnosis, birth: 0.7, until-progression: on}}", Mode.THINNED);
        assertThat(outcome.clinic().progressed()).isEmpty();
    }

    @Test
    @DisplayName("a course that is over has nothing to end")
    void over() {
        Outcome outcome = run(
                "a: {endocrine: {from: diagnosis + 10 d, for: 20 d, birth: 0.9, until-progression: on}}", Mode.THINNED);
        assertThat(outcome.clinic().progressed()).isEmpty();
    }

    @Test
    @DisplayName("where nobody judges it is refused with its place; theory refuses it, too")
    void refused() {
        String course = "a: {" + SLOW.formatted("10 d") + "}";
        assertThatThrownBy(() -> Runs.scenario(text(course, "")))
                .hasMessageContaining("care.courses.a.endocrine.until-progression")
                .hasMessageContaining("nobody judges progression");
        Scenario scenario = Runs.scenario(text(course, CLINIC));
        assertThatThrownBy(() -> TimedReproduction.of(scenario.reference(), 0))
                .hasMessageContaining("ends when progression is seen");
        List<DrugCourse> courses = scenario.reference().care().courses();
        assertThat(courses.get(0).describe(scenario.reference().disease()))
                .contains("It ends when progression under it is seen (RECIST 1.1).");
    }
}
