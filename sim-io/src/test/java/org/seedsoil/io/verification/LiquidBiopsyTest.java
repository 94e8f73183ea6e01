package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;
import static org.seedsoil.io.verification.SeenPatient.RATE;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Sample;
import org.seedsoil.engine.Mode;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What is in the blood of a patient whose lesions are known: exponential growth at r = .01 a day without chance, of which births are .04 and deaths d = .03. A lesion
 * of N cells on day t that was there on day 0 has left release · d · N (1 − e^(−(λ + r) t))/(λ + r) copies in the blood, which is cleared at λ; 5.3 litres of blood hold
 * 2,915 mL of plasma.
 */
class LiquidBiopsyTest {
    private static final double DEATHS = 0.03;
    private static final double RELEASE = 0.002;
    private static final double TWO_HOURS = StrictMath.log(2) * 12;
    private static final double PLASMA_ML = 2915;
    private static final String DNA = "ctdna: {release: 0.002, half-life: 2 h}";

    private static String text(String care, String tests, String lesions, String step) {
        String all = """
                %s
                clinic:
                  imaging: {ct: {modality: ct, from: 300 d}}
                  liquid-biopsy: {%s}
                """.formatted(care, tests);
        return SeenPatient.text("horizon: 500 d\npopulation-cap: 1e15\nstep: " + step, "deterministic", all, lesions);
    }

    private static Outcome run(String text) {
        return Runs.run(text, 1, Mode.THINNED).get(0);
    }

    private static String lung(double cells) {
        return "{organ: lung, cells: " + cells + ", age: 0 d, count: 1}";
    }

    /** Copies in the blood from the share that was to be expected, with 1,500 of normal cells in a mL. */
    private static double copies(ClinicRecord.Drawn drawn) {
        return 1500 * drawn.expected() / (1 - drawn.expected()) * PLASMA_ML;
    }

    private static double copies(double cellsOnDayZero, double day) {
        return RELEASE
                * DEATHS
                * cellsOnDayZero
                * StrictMath.exp(RATE * day)
                * -StrictMath.expm1(-(TWO_HOURS + RATE) * day)
                / (TWO_HOURS + RATE);
    }

    private static void close(double found, double expected) {
        assertThat(found).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d", "1 d"})
    @DisplayName("tumour DNA of growing lesions on the days of its calendar, whatever the step")
    void growing(String step) {
        Outcome outcome = run(text(
                "", "blood: {" + DNA + ", from: 10 d, by-year: [45 d], until: 200 d, delay: 5 d}", lung(2e8), step));
        List<ClinicRecord.Drawn> blood = outcome.clinic().blood();
        assertThat(blood).hasSize(5);
        for (int i = 0; i < 5; i++) {
            Sample sample = blood.get(i).sample();
            close(sample.day(), DIAGNOSIS + 10 + 45 * i);
            close(sample.resultDay(), sample.day() + 5);
            close(copies(blood.get(i)), copies(1.2e9, sample.day()));
            assertThat(sample.threshold()).isEqualTo(1e-4);
        }
    }

    /** Births and deaths balance: production over clearance, from the first days on. */
    @Test
    @DisplayName("tumour DNA of a stationary lesion is production over clearance")
    void stationary() {
        String still = text("", "blood: {" + DNA + ", from: 20 d, every: 30 d}", "", "30 d")
                .replace("cells: 1e9}", "cells: 2e9}")
                .replace("turnover: 0.75", "turnover: 1");
        Outcome outcome = run(still);
        assertThat(outcome.diagnosisDay()).isZero();
        assertThat(outcome.clinic().blood()).hasSizeGreaterThan(10);
        outcome.clinic().blood().forEach(drawn -> close(copies(drawn), RELEASE * 0.04 * 2e9 / TWO_HOURS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30 d", "1 d"})
    @DisplayName("after complete resection half is left after each half-life, from the hour of the operation on")
    void resected(String step) {
        String operation = "interventions: [resect: {at: diagnosis + 40 d, margins: {R0: 1}}]";
        Outcome outcome =
                run(text(operation, "blood: {" + DNA + ", after: operation, every: 1 h, until: 12 h}", "", step));
        List<ClinicRecord.Drawn> blood = outcome.clinic().blood();
        assertThat(blood).hasSize(13);
        double before = copies(1e9, DIAGNOSIS + 40);
        for (int hour = 0; hour < 13; hour++) {
            close(blood.get(hour).sample().day(), DIAGNOSIS + 40 + hour / 24.0);
            assertThat(copies(blood.get(hour)))
                    .isCloseTo(before * StrictMath.pow(2, -hour / 2.0), within(1e-6 * before));
        }
    }

    /** Nine of ten cells die at once; their DNA is there six hours later, three half-lives. */
    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName("cells that a dose kills leave their DNA, too")
    void pulse(String step) {
        String drug = "courses: {a: {cytotoxic: {from: diagnosis + 40 d, log-kill: 1}}}";
        Outcome outcome = run(text(drug, "blood: {" + DNA + ", from: 40.25 d}", lung(2e8), step));
        double cells = 1.2e9 * StrictMath.exp(RATE * (DIAGNOSIS + 40));
        double late = 0.1 * cells * StrictMath.exp(RATE * 0.25) * -StrictMath.expm1(-(TWO_HOURS + RATE) * 0.25);
        double expected = (0.9 * RELEASE * cells + copies(1.2e9, DIAGNOSIS + 40)) / 8
                + RELEASE * DEATHS * late / (TWO_HOURS + RATE);
        close(copies(outcome.clinic().blood().get(0)), expected);
    }

    /** Five in a hundred more die a day, so that lesions shrink at .04; forty days later all that is in the blood is of that time. */
    @Test
    @DisplayName("cells that die because of a drug leave their DNA, too")
    void drug() {
        String drug = "courses: {a: {immunotherapy: {from: diagnosis + 40 d, for: 100 d, kill: 0.05 /d}}}";
        Outcome outcome = run(text(drug, "blood: {" + DNA + ", from: 80 d}", lung(2e8), "30 d"));
        double cells = 1.2e9 * StrictMath.exp(RATE * (DIAGNOSIS + 40) - 0.04 * 40);
        close(copies(outcome.clinic().blood().get(0)), RELEASE * 0.08 * cells / (TWO_HOURS - 0.04));
    }

    /** A unit flows half an hour to the first bed, where it stops for ever, unless it dies at h = 48 a day: (1 − 1/e)/h days in the mean. */
    @ParameterizedTest
    @ValueSource(strings = {"30 d", "7 d"})
    @DisplayName(
            "tumour cells in flowing blood: what all lesions shed, for as long as it flows, by volume and recovery")
    void cells(String step) {
        String flows = text("", "cells: {ctc: {recovery: 0.5}, from: 10 d, every: 60 d}", lung(2e8), step)
                .replace("circulation: off, ", "")
                .replace("soil: off, ", "")
                .replace("rate: 0, exponent: 1, vascularized-at: 1e15", "rate: 0.01, exponent: 1, vascularized-at: 1")
                .replace(
                        "tissue:",
                        "legs: {venous: 30 min, portal: 30 min, arterial: 30 min, direct: 30 min}\ncirculation: {shear: 48 /d, nk: 0 /d}\ntissue:");
        Outcome outcome = run(flows);
        assertThat(outcome.clinic().blood()).hasSizeGreaterThan(4);
        for (ClinicRecord.Drawn drawn : outcome.clinic().blood()) {
            double cells = 1.2e9 * StrictMath.exp(RATE * drawn.sample().day());
            close(drawn.expected(), 0.01 * cells * -StrictMath.expm1(-1) / 48 / 5.3 * 0.0075 * 0.5);
        }
    }

    @Test
    @DisplayName("whoever's blood is drawn lives the same life, to the last bit")
    void drawingChangesNothing() {
        String tests = "dna: {ctdna: {}, every: 7 d}";
        String lesions = "{organ: lung, cells: 2000, age: 0 d, count: 50}";
        String with = text("", tests, lesions, "30 d").replace("process: deterministic", "process: stochastic");
        Outcome drawn = run(with);
        Outcome not = run(with.replace("liquid-biopsy: {" + tests + "}", ""));
        assertThat(drawn.clinic().blood()).hasSizeGreaterThan(30);
        assertThat(not.clinic().blood()).isEmpty();
        assertThat(drawn.lesions()).isEqualTo(not.lesions());
        assertThat(drawn.clinic().scans()).isEqualTo(not.clinic().scans());
        assertThat(drawn.series().metastaticCells())
                .containsExactly(not.series().metastaticCells());
    }

    @Test
    @DisplayName("who is known by blood alone: rules read cells and DNA, and nothing of images that nobody has made")
    void rules() {
        String tests = "dna: {" + DNA + ", from: 30 d, delay: 7 d}}\n  policy:\n"
                + "    - {rule: told, when: {ctdna: {from: 1}, ctdna-share: {from: 1 %}}, do: [wait: on]}\n"
                + "    - {rule: seen, when: {metastases: {from: 0}}, do: [ablate: {}], else: [ablate: {}]}\n#";
        Outcome outcome = run(text("", tests, lung(2e8), "30 d"));
        List<Decision> decisions = outcome.clinic().decisions();
        assertThat(decisions.get(0).day()).isCloseTo(DIAGNOSIS + 37, within(1e-6));
        assertThat(decisions.get(0).read()).matches("ctdna 1, ctdna-share 0[.]00[0-9]+ \\(no\\)");
        assertThat(decisions.get(0).held()).isFalse();
        assertThat(decisions.get(1).read()).isEqualTo("metastases unknown (no)");
        assertThat(decisions.get(1).ordered()).isEmpty();
    }

    /** Else a rule would act again, on each result of blood, on what the last scan has shown. */
    @Test
    @DisplayName("a result of blood for which no rule asks leads to no decision")
    void notAsked() {
        String policy = "}\n  policy: [{rule: local, when: {metastases: {from: 1}}, do: [ablate: {control: 0.5}]}]\n#";
        String seen = "imaging: {ct: {modality: ct, from: 100 d, every: 90 d}}";
        String with = text("", "dna: {" + DNA + ", every: 20 d}" + policy, lung(2e8), "30 d")
                .replace("imaging: {ct: {modality: ct, from: 300 d}}", seen);
        Outcome drawn = run(with);
        Outcome not = run(with.replace("dna: {" + DNA + ", every: 20 d}", ""));
        assertThat(drawn.clinic().blood()).hasSizeGreaterThan(20);
        assertThat(drawn.clinic().decisions())
                .isNotEmpty()
                .isEqualTo(not.clinic().decisions());
        assertThat(drawn.lesions()).isEqualTo(not.lesions());
    }

    /**
     * The metastasis has a share above .01 % from the first sample after the operation on, and no test misses it with 1e6 mutations; a CT that misses all below 20 mm
     * finds it late.
     */
    @Test
    @DisplayName("residual disease, lead time and what was told before images, of one patient whose numbers are known")
    void lead() {
        String care = "interventions: [resect: {at: diagnosis + 40 d, margins: {R0: 1}}]";
        String tests = "mrd: {ctdna: {release: 0.002, half-life: 2 h, mutations: 1000000, false-positive: 0},"
                + " after: operation, from: 20 d, every: 60 d}";
        String text = text(care, tests, lung(5e7), "30 d")
                .replace(
                        "ct: {modality: ct, from: 300 d}",
                        "ct: {modality: ct, every: 50 d, detection: {lung: {median: 20 mm, spread: 0.01}}, bias: 0, noise: 0}");
        CohortSummary summary = CohortSummary.of(Runs.scenario(text).reference());
        Outcome outcome = run(text);
        summary.accept(outcome);
        ToDoubleFunction<String> value = key -> summary.distribution(key).mean().value();
        assertThat(value.applyAsDouble("ctdna-residual")).isEqualTo(1);
        assertThat(value.applyAsDouble("ctdna-before-imaging")).isEqualTo(1);
        // 20 mm are 4.19e8 cells, on day 212.6 from day 0; the diagnosis is on day 34.6, and the scan of its day 200 is
        // the first to see them.
        assertThat(outcome.clinic().chart().recurrenceDay()).isCloseTo(DIAGNOSIS + 200, within(1e-6));
        assertThat(value.applyAsDouble("ctdna-lead-days")).isCloseTo(140, within(1e-6));
    }
}
