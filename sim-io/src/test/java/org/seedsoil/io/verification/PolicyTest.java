package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DENSITY;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;
import static org.seedsoil.io.verification.SeenPatient.RATE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.seedsoil.Chance;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Response;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * Rules on what is seen, and what they order: on the day, on whom, and no earlier. The disease is that of {@link ClinicTest}: exponential growth at r = .01 a day,
 * diagnosis on day ln(c/1e9)/r.
 */
class PolicyTest {

    private static String text(String courses, String clinic, String process, String lesions) {
        String care = """
                detection: {diameter: 10 mm}
                courses: {%s}
                clinic:
                  imaging: {ct: {modality: oracle, from: 20 d, every: 60 d, delay: 7 d, organs: [lung, liver]}}
                """.formatted(courses);
        return SeenPatient.text("horizon: 500 d", process, care + clinic.indent(2), lesions);
    }

    private static Outcome run(String courses, String clinic, String process, String lesions) {
        return Runs.run(text(courses, clinic, process, lesions), 1, Mode.THINNED)
                .get(0);
    }

    private static String lesions(String organ, double cells, int count) {
        return "{organ: " + organ + ", cells: " + cells + ", age: 0 d, count: " + count + "}";
    }

    private static final String FEW = """
            policy:
              - rule: few
                when: {metastases: {from: 1, to: 5}}
                do: [ablate: {which: visible}]
                else: [wait: on]
                delay: 14 d
            """;

    @Test
    @DisplayName("five metastases are ablated on the day of the result and the delay; six are not")
    void fiveButNotSix() {
        Outcome five = run("", FEW, "deterministic", lesions("lung", 1e7, 5));
        double day = DIAGNOSIS + 20 + 7 + 14;
        assertThat(five.ablations()).hasSize(5);
        assertThat(five.ablations()).allSatisfy(one -> assertThat(one.day()).isCloseTo(day, within(1e-6)));
        assertThat(five.ablations()).allMatch(AblationRecord::removed);
        Decision first = five.clinic().decisions().get(0);
        assertThat(first.day()).isCloseTo(DIAGNOSIS + 27, within(1e-6));
        assertThat(first.ordered()).isEqualTo("ablate 5");
        assertThat(first.read()).isEqualTo("metastases 5");
        assertThat(five.clinic().decisions()).hasSize(8);

        Outcome six = run("", FEW, "deterministic", lesions("lung", 1e7, 6));
        assertThat(six.ablations()).isEmpty();
        assertThat(six.clinic().decisions())
                .allMatch(decision -> decision.ordered().equals("wait"));
        assertThat(six.clinic().decisions().get(0).read()).isEqualTo("metastases 6 (no)");
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "6, 0"})
    @DisplayName("where there are more than an order allows, none is treated")
    void atMost(int lesions, int treated) {
        String policy = """
                policy:
                  - {rule: few, do: [ablate: {at-most: 5}]}
                """;
        assertThat(run("", policy, "deterministic", lesions("lung", 1e7, lesions))
                        .ablations())
                .hasSize(treated);
    }

    @Test
    @DisplayName("what grows is what is a fifth, and 5 mm, above its smallest; what is new no scan before has shown")
    void growingAndNew() {
        String growing = """
                policy:
                  - {rule: growing, do: [ablate: {which: growing}]}
                """;
        Outcome outcome = run("", growing, "deterministic", lesions("lung", 1e7, 1));
        double first = LesionSize.diameterMm(1e7 * StrictMath.exp(RATE * (DIAGNOSIS + 20)), DENSITY);
        double needed = 3 * StrictMath.log((first + 5) / first) / RATE;
        double scan = DIAGNOSIS + 20 + 60 * StrictMath.ceil(needed / 60);
        assertThat(outcome.ablations())
                .singleElement()
                .satisfies(one -> assertThat(one.day()).isCloseTo(scan + 7, within(1e-6)));

        String fresh = """
                policy:
                  - {rule: fresh, do: [ablate: {which: new}]}
                """;
        assertThat(run("", fresh, "deterministic", lesions("lung", 1e7, 3)).ablations())
                .isEmpty();
    }

    @Test
    @DisplayName("an order reaches its organ alone; what it does not reach keeps its fate to the last bit")
    void oneOrgan() {
        String policy = """
                policy:
                  - rule: liver
                    do: [ablate: {organ: liver}]
                """;
        String lesions = lesions("liver", 5000, 3) + ", " + lesions("lung", 5000, 20);
        Outcome treated = run("", policy, "stochastic", lesions);
        Outcome left = run("", "", "stochastic", lesions);
        assertThat(treated.ablations()).hasSize(3);
        for (LesionRecord lesion : treated.lesions()) {
            LesionRecord same = left.lesions().get(lesion.id());
            boolean liver = treated.ablations().stream().anyMatch(one -> one.lesion() == lesion.id());
            if (liver) {
                assertThat(lesion.cells()).isZero();
            } else {
                assertThat(lesion).isEqualTo(same);
            }
        }
    }

    @Test
    @DisplayName("what an incomplete ablation leaves grows from there")
    void remnant() {
        String policy = """
                policy:
                  - rule: once
                    do: [ablate: {control: 0, leaves: 0.01}]
                    times: 1
                """;
        Outcome outcome = run("", policy, "deterministic", lesions("lung", 1e7, 1));
        assertThat(outcome.ablations()).hasSize(1);
        assertThat(outcome.ablations().get(0).removed()).isFalse();
        LesionRecord lesion = outcome.metastases().get(0);
        assertThat(lesion.cells()).isCloseTo(1e7 * 0.01 * StrictMath.exp(RATE * 500), within(1.0));
    }

    private static final String DRUG = "chemo: {cytotoxic: {from: order, cycles: 3, every: 21 d, log-kill: 1}}";
    private static final String DAILY = "daily: {endocrine: {from: order, birth: 0.5}}";

    @Test
    @DisplayName("a course begins on its order: three cycles leave a thousandth")
    void chemotherapy() {
        String policy = """
                policy:
                  - rule: many
                    when: {metastases: {from: 6}}
                    do: [start: chemo]
                    delay: 3 d
                """;
        Outcome outcome = run(DRUG, policy, "deterministic", lesions("lung", 1e7, 6));
        assertThat(outcome.clinic().courses())
                .singleElement()
                .satisfies(course -> assertThat(course.startDay()).isCloseTo(DIAGNOSIS + 30, within(1e-6)));
        double cells = 1e7 * 1e-3 * StrictMath.exp(RATE * 500);
        assertThat(outcome.metastases())
                .hasSize(6)
                .allSatisfy(lesion -> assertThat(lesion.cells()).isCloseTo(cells, within(cells * 1e-6)));
    }

    /** Births .04 → .02 under the drug, deaths .03: lesions shrink by .01 a day, and grow again when it is stopped. */
    @Test
    @DisplayName("a course that an order stops has no effect from that day on")
    void stopped() {
        String policy = """
                response: {imaging: ct}
                policy:
                  - {rule: begin, do: [start: daily], times: 1}
                  - {rule: enough, when: {response: [PR, CR]}, do: [stop: daily], times: 1}
                """;
        Outcome outcome = run(DAILY, policy, "deterministic", lesions("lung", 1e8, 1));
        ClinicRecord.OrderedCourse course = outcome.clinic().courses().get(0);
        assertThat(course.startDay()).isCloseTo(DIAGNOSIS + 27, within(1e-6));
        assertThat(course.stopDay()).isLessThan(500);
        double under = course.stopDay() - course.startDay();
        double cells = 1e8 * StrictMath.exp(RATE * (500 - 2 * under));
        assertThat(outcome.metastases().get(0).cells()).isCloseTo(cells, within(cells * 1e-6));
        assertThat(outcome.clinic().best()).isEqualTo(Response.PARTIAL);
    }

    /** Births halved from day 27 on: the lesion shrinks by .01 a day. The baseline is the scan of day 20, whatever grew before. */
    @Test
    @DisplayName("response is judged against the last scan before the course, where that is the baseline")
    void baselineAtCourse() {
        String policy = """
                response: {imaging: ct, baseline: course}
                policy:
                  - {rule: begin, when: {since-diagnosis: {from: 80 d}}, do: [start: daily], times: 1}
                """;
        ClinicRecord record =
                run(DAILY, policy, "deterministic", lesions("lung", 1e8, 1)).clinic();
        double first = record.judgements().get(0).sumMm();
        assertThat(record.judgements().get(0).day()).isCloseTo(DIAGNOSIS + 140, within(1e-6));
        double baseline = LesionSize.diameterMm(1e8 * StrictMath.exp(RATE * (DIAGNOSIS + 80)), DENSITY);
        assertThat(first).isCloseTo(baseline * StrictMath.exp(RATE * (7 - 53) / 3), within(1e-6));
        assertThat(record.best()).isEqualTo(Response.PARTIAL);
        assertThat(record.trueProgressionDay()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"THINNED", "EXPLICIT"})
    @DisplayName("a course ordered on the day of the diagnosis is, to the last bit, one that waits for the diagnosis")
    void likeAnEvent(Mode mode) {
        String clinic = "imaging: {ct: {modality: oracle, organs: [lung]}}\n";
        String policy = clinic + "policy: [{rule: begin, do: [start: daily]}]\n";
        String lesions = lesions("lung", 1, 400) + ", " + lesions("lung", 5000, 20);
        String ordered = text(DAILY, policy, "stochastic", lesions)
                .replaceFirst("    imaging: \\{ct: \\{modality: oracle, from.*\n", "");
        String dated = text(DAILY.replace("order", "diagnosis"), clinic, "stochastic", lesions)
                .replaceFirst("    imaging: \\{ct: \\{modality: oracle, from.*\n", "");
        List<Outcome> one = Runs.run(ordered, 3, mode);
        List<Outcome> other = Runs.run(dated, 3, mode);
        for (int i = 0; i < 3; i++) {
            assertThat(one.get(i).clinic().courses()).hasSize(1);
            assertThat(one.get(i).lesions()).isEqualTo(other.get(i).lesions());
            assertThat(one.get(i).series().metastaticCells())
                    .containsExactly(other.get(i).series().metastaticCells());
        }
    }

    /** n = 1,000 patients: a share that is .1 off is found. */
    @Test
    @DisplayName("a patient does what a rule orders always or never")
    void uptake() {
        String policy = """
                policy:
                  - rule: offered
                    do: [ablate: {control: 0, leaves: 0.5}]
                    uptake: 0.4
                """;
        List<Outcome> outcomes =
                Runs.run(text("", policy, "deterministic", lesions("lung", 1e7, 1)), 1000, Mode.THINNED);
        long took = 0;
        for (Outcome outcome : outcomes) {
            int ablations = outcome.ablations().size();
            assertThat(ablations).isIn(0, 8);
            took += ablations > 0 ? 1 : 0;
            assertThat(outcome.clinic().decisions())
                    .allMatch(decision -> decision.ordered().equals(ablations > 0 ? "ablate 1" : "declined"));
        }
        Chance.binomial("take what is offered", took, 1000, 0.4);
    }

    @Test
    @DisplayName("what a rule does not know does not hold")
    void unknown() {
        String policy = """
                policy:
                  - rule: slow
                    when: {doubling-time: {from: 60 d}}
                    do: [ablate: {}]
                    times: 1
                """;
        Outcome outcome = run("", policy, "deterministic", lesions("lung", 1e7, 1));
        assertThat(outcome.clinic().decisions().get(0).read()).isEqualTo("doubling-time unknown (no)");
        assertThat(outcome.clinic().decisions().get(1).read()).isEqualTo("doubling-time 69.3");
        assertThat(outcome.ablations()).hasSize(1);
    }
}
