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
import org.seedsoil.outcome.Ending;
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

    /** From the scan of day 30 on .0065 t ≥ .547 at t = 84.2: seen on day 120; from that of the diagnosis it would be day 90. */
    @Test
    @DisplayName("the scan of the day on which it begins is the baseline")
    void onTheDayOfAScan() {
        Outcome outcome = run("a: {" + SLOW.formatted("30 d") + "}", Mode.THINNED);
        assertThat(outcome.clinic().progressed().get("a")).isCloseTo(DIAGNOSIS + 125, within(1e-6));
    }

    /** Day 40 of another imaging, later than the baseline, would be compared with the scan of day 30: no progression, and that of day 100 not yet known. */
    @Test
    @DisplayName("scans of another imaging do not count")
    void otherImaging() {
        String more = CLINIC.replace(
                "imaging: {ct:",
                "imaging: {mri: {modality: mri, every: 20 d, delay: 1 d, organs: [lung],"
                        + " detection: {lung: {median: 0.01 mm}}, bias: 0, noise: 0}, ct:");
        Outcome outcome = Runs.run(text("a: {" + SLOW.formatted("10 d") + "}", more), 1, Mode.THINNED)
                .get(0);
        assertThat(outcome.clinic().progressed().get("a")).isCloseTo(DIAGNOSIS + 95, within(1e-6));
    }

    /** Each cycle takes .023 off ln N: by the scan of day 60 three of them, .6 − .069 is less than .547; by that of day 90 four, .9 − .092 is more. */
    private static final String AT_ONCE = CLINIC.replace("response:", "clearance: 0 d, response:");

    private static final String CYCLES =
            "a: {cytotoxic: {from: diagnosis + 10 d, cycles: 12, every: 21 d, log-kill: 0.01, until-progression: on%s}}";

    @Test
    @DisplayName("no cycle is given after it has ended")
    void cycles() {
        Outcome outcome =
                Runs.run(text(CYCLES.formatted(""), AT_ONCE), 1, Mode.THINNED).get(0);
        assertThat(outcome.clinic().progressed().get("a")).isCloseTo(DIAGNOSIS + 95, within(1e-6));
        double expected = StrictMath.log(1e9) + 0.01 * 700 - 5 * 0.01 * StrictMath.log(10);
        assertThat(StrictMath.log(outcome.metastases().get(0).cells())).isCloseTo(expected, within(1e-9));
    }

    /** n = 400: of five cycles 1 − .8⁵ = .672 die, of twelve .931 would; a share that is .18 off is found with 99 % power. */
    @Test
    @DisplayName("a dose that is not given any more harms nobody")
    void noHarmAfterTheEnd() {
        String harm = ", toxicity: {death: 0.2, dose-limiting: %s, within: 0 d}";
        List<Outcome> outcomes = Runs.run(text(CYCLES.formatted(harm.formatted("0")), AT_ONCE), 400, Mode.THINNED);
        Runs.share(
                "dead", outcomes, outcome -> outcome.ending() == Ending.DIED_OF_TOXICITY, 1 - StrictMath.pow(0.8, 5));
        List<Outcome> limited = Runs.run(text(CYCLES.formatted(harm.formatted("0.15")), AT_ONCE), 100, Mode.THINNED);
        for (List<Outcome> all : List.of(outcomes, limited)) {
            assertThat(all)
                    .allMatch(outcome -> outcome.toxicities().stream().allMatch(toxic -> toxic.day() < DIAGNOSIS + 95));
        }
        assertThat(limited).anyMatch(outcome -> outcome.toxicities().stream().anyMatch(toxic -> !toxic.fatal()));
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
