package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;

/**
 * Rules that read what pathologists say: the stage, and the markers of the primary and of biopsies. The disease is that of {@link ClinicTest}, with a second clone where markers
 * need one.
 */
class TissueTest {
    private static final String CHEMO = "courses: {chemo: {cytotoxic: {from: order, log-kill: 1}}}\n";
    private static final String DRUGS =
            CHEMO.replace("courses: {", "courses: {tamoxifen: {cytotoxic: {from: order, log-kill: 1}}, ");
    private static final String OPERATION =
            "interventions: [{resect: {at: diagnosis + 10 d, margins: {R0: 1}, nodes: 2}}]\n";

    private static String text(String care, String clinic, String lesions) {
        return SeenPatient.text(
                "horizon: 500 d\nstep: 30 d", "deterministic", care + "clinic:\n" + clinic.indent(2), lesions);
    }

    private static Outcome first(String text) {
        return Runs.run(text, 1, Mode.THINNED).get(0);
    }

    private static String staged(String when) {
        return """
                imaging: {ct: {modality: oracle, from: 300 d, organs: [lung]}}
                staging: {table: colon-8, nodes: {pericolic: 12, mesenteric: 6}, section: 0 mm, depth: {T3: 1}, delay: 30 d}
                policy:
                  - {rule: adjuvant, when: {%s}, do: [start: chemo], times: 1}
                """.formatted(when);
    }

    private static final String NODAL = "{organ: pericolic, cells: 1e6}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "stage: [III]||stage IIA (no)|",
                "stage: [III]|NODAL|stage IIIB|start chemo",
                "'stage: [II, IV]'|NODAL|stage IIIB (no)|",
                "N: [N1]|NODAL|N1a|start chemo",
                "'N: [N1, N2]'||N0 (no)|",
                "T: [T3]||T3|start chemo",
                "T: [T4]||T3 (no)|",
                "'T: [T3], M: [M0]'|NODAL|T3, M0|start chemo"
            })
    @DisplayName("a rule that asks for the stage is read when pathology is known, and told by value")
    void stage(String when, String nodes, String read, String ordered) {
        String lesions = nodes == null ? "" : NODAL;
        Outcome outcome = first(text(CHEMO + OPERATION, staged(when), lesions));
        Decision decision = outcome.clinic().decisions().get(0);
        assertThat(decision.day()).isCloseTo(DIAGNOSIS + 10 + 30, within(1e-6));
        assertThat(decision.read()).isEqualTo(read);
        assertThat(decision.ordered()).isEqualTo(ordered == null ? "" : ordered);
        assertThat(outcome.clinic().courses()).hasSize(ordered == null ? 0 : 1);
    }

    @Test
    @DisplayName("what is found after the result of pathology does not change the stage")
    void laterMetastases() {
        Outcome outcome = first(text(CHEMO + OPERATION, staged("M: [M0]"), NODAL + ", {organ: lung, cells: 1e9}"));
        assertThat(outcome.clinic().chart().firstDistant()).isPresent();
        assertThat(outcome.clinic().chart().stage().orElseThrow().metastases()).isEqualTo("M0");
        assertThat(outcome.clinic().decisions().get(0).read()).isEqualTo("M0");
    }

    @Test
    @DisplayName("the day of the decision does not hang on where the operation lies in a step, nor on the mode")
    void anyStep() {
        String text = text(CHEMO + OPERATION, staged("stage: [III]"), NODAL);
        for (String step : List.of("step: 7 d", "step: 13 d", "step: 29 d")) {
            for (Mode mode : List.of(Mode.THINNED, Mode.REFERENCE)) {
                Outcome outcome =
                        Runs.run(text.replace("step: 30 d", step), 1, mode).get(0);
                assertThat(outcome.clinic().courses())
                        .singleElement()
                        .satisfies(course -> assertThat(course.startDay()).isCloseTo(DIAGNOSIS + 40, within(1e-6)));
            }
        }
    }

    /** Two clones that grow alike: the share of the second stays what it was. */
    private static String twoClones(double share, String care, String clinic, String lesions) {
        String text = text(care, clinic, lesions);
        String clone = text.substring(text.indexOf("  main:\n"), text.indexOf("oracle:"));
        return text.replace("cells: 1e9}\n", "cells: {main: " + 1e9 * (1 - share) + ", marked: " + 1e9 * share + "}}\n")
                .replace(clone, clone + clone.replace("main:", "marked:"));
    }

    private static String markers(String keys) {
        return """
                imaging: {ct: {modality: oracle, from: 300 d, organs: [lung]}}
                markers: {ER: {clones: [marked], threshold: 10 %%, delay: 14 d%s}}
                policy:
                  - {rule: endocrine, when: {markers: [ER]}, do: [start: tamoxifen], times: 1}
                  - {rule: cytotoxic, when: {without-markers: [ER]}, do: [start: chemo], times: 1}
                """.formatted(keys);
    }

    @ParameterizedTest
    @CsvSource({"0.101, tamoxifen, ER positive", "0.5, tamoxifen, ER positive", "0.099, chemo, ER negative (no)"})
    @DisplayName("the marker of the primary chooses the drug on the day of its result, by share and threshold")
    void primary(double share, String drug, String told) {
        Outcome outcome = first(twoClones(share, DRUGS + OPERATION, markers(""), "{organ: lung, cells: 1e7}"));
        assertThat(outcome.clinic().courses()).singleElement().satisfies(course -> {
            assertThat(course.name()).isEqualTo(drug);
            assertThat(course.startDay()).isCloseTo(DIAGNOSIS + 24, within(1e-6));
        });
        double cells = 1e7 * 0.1 * StrictMath.exp(SeenPatient.RATE * 500); // the drug is given on that day, not later
        assertThat(outcome.metastases().get(0).cells()).isCloseTo(cells, within(1e-6 * cells));
        assertThat(outcome.clinic().chart().histology().markers())
                .singleElement()
                .satisfies(result -> assertThat(result.number()).isEqualTo(MarkerResult.PRIMARY));
        assertThat(outcome.clinic().decisions().get(0).read()).isEqualTo(told);
    }

    /** n = 1,000: a sensitivity that is .1 off is found with 99 % power. */
    @ParameterizedTest
    @CsvSource({"0.5, 0.7", "0.01, 0.2"})
    @DisplayName("a marker is missed, or seen where it is not, as often as the test errs")
    void errors(double share, double positive) {
        String text = twoClones(share, DRUGS + OPERATION, markers(", sensitivity: 0.7, specificity: 0.8"), "");
        List<Outcome> outcomes = Runs.run(text, 1000, Mode.THINNED);
        Runs.share(
                "called positive",
                outcomes,
                o -> o.clinic().courses().get(0).name().equals("tamoxifen"),
                positive);
    }

    private static String biopsied(String order, String more) {
        return """
                imaging: {ct: {modality: ct, from: 20 d, every: 60 d, organs: [lung], detection: {lung: {median: 0.01 mm, spread: 0.01}}, bias: 0, noise: 0}}
                markers: {ER: {clones: [marked], threshold: 10 %%, delay: 9 d}}
                policy:
                  - {rule: tissue, when: {metastases: {from: 1}}, do: [biopsy: {%s}], delay: 3 d}
                %s""".formatted(order, more.indent(2));
    }

    private static String lesions(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "{organ: lung, cells: " + 1e7 * (i + 1) + ", clone: marked}")
                .collect(Collectors.joining(", "));
    }

    @Test
    @DisplayName(
            "each biopsy takes the largest that has not been told, on its day; the rule is read again when the result comes")
    void biopsies() {
        Outcome outcome = first(twoClones(0, "", biopsied("number: 2, delay: 5 d", ""), lesions(3)));
        List<Biopsy> biopsies = outcome.clinic().chart().histology().biopsies();
        assertThat(biopsies)
                .extracting(Biopsy::verdict)
                .containsOnly(Biopsy.Verdict.MALIGNANT)
                .hasSize(3);
        assertThat(biopsies.get(0).takenDay()).isCloseTo(DIAGNOSIS + 23, within(1e-6));
        assertThat(biopsies.get(0).day()).isCloseTo(DIAGNOSIS + 28, within(1e-6));
        assertThat(biopsies.get(2).takenDay()).isCloseTo(DIAGNOSIS + 31, within(1e-6));
        assertThat(biopsies).extracting(Biopsy::number).doesNotHaveDuplicates();
        assertThat(outcome.clinic().decisions().get(0).ordered()).isEqualTo("biopsy 2");
        assertThat(outcome.clinic().decisions().get(1).ordered()).isEqualTo("biopsy 1");
        List<MarkerResult> results = outcome.clinic().chart().histology().markers();
        assertThat(results).hasSize(3).allMatch(MarkerResult::positive);
    }

    @Test
    @DisplayName("a biopsy of the primary says before the operation what it is")
    void ofThePrimary() {
        String clinic = """
                imaging: {ct: {modality: oracle, organs: [colon]}}
                markers: {ER: {clones: [marked], delay: 2 d}}
                policy: [{rule: core, do: [biopsy: {which: primary, delay: 1 d}], times: 1}]
                """;
        List<MarkerResult> results = first(twoClones(0.3, OPERATION, clinic, ""))
                .clinic()
                .chart()
                .histology()
                .markers();
        assertThat(results).hasSize(2);
        assertThat(results.get(0).day()).isCloseTo(DIAGNOSIS + 2, within(1e-6));
        assertThat(results).allMatch(MarkerResult::positive);
    }

    /** n = 2,000: a share that is .06 off is found with 99 % power. */
    @Test
    @DisplayName("a needle that misses says nothing, and another biopsy may tell")
    void misses() {
        String once = biopsied("finds: 0.6, delay: 1 d", "").replace("delay: 3 d}", "delay: 3 d, times: 1}");
        List<Outcome> outcomes = Runs.run(twoClones(0, "", once, lesions(1)), 2000, Mode.THINNED);
        Runs.share(
                "told",
                outcomes,
                o -> o.clinic().chart().histology().biopsies().get(0).verdict() == Biopsy.Verdict.MALIGNANT,
                0.6);
        Outcome again = first(twoClones(0, "", biopsied("finds: 0.05, delay: 1 d", ""), lesions(1)));
        List<Biopsy> biopsies = again.clinic().chart().histology().biopsies();
        int last = biopsies.size() - 1;
        assertThat(biopsies.subList(0, last)).allMatch(one -> one.verdict() == Biopsy.Verdict.NOT_DIAGNOSTIC);
        assertThat(last > 90 || biopsies.get(last).verdict() == Biopsy.Verdict.MALIGNANT)
                .isTrue();
    }

    /** n = 60 patients with a nodule or so each: none may be treated once it is told. */
    @Test
    @DisplayName("a benign nodule is resolved: it is no metastasis any more, and nothing is done about it")
    void benign() {
        String treat =
                "- {rule: local, when: {since-diagnosis: {from: 40 d}, metastases: {from: 1}}, do: [resect: {}]}\n";
        String clinic = biopsied("number: 9, delay: 5 d", treat)
                + "nodules: {lung: {present: 1, diameter: 10 mm, spread: 0.1}}\n";
        List<Outcome> outcomes = Runs.run(twoClones(0, "", clinic, ""), 60, Mode.THINNED);
        long nodules = 0;
        for (Outcome outcome : outcomes) {
            nodules += outcome.clinic().falseFindings();
            assertThat(outcome.clinic().chart().histology().biopsies())
                    .allMatch(biopsy -> biopsy.verdict() == Biopsy.Verdict.BENIGN)
                    .hasSize(outcome.clinic().falseFindings());
            assertThat(outcome.clinic().decisions())
                    .noneMatch(decision -> decision.ordered().startsWith("resect"));
            assertThat(outcome.clinic().chart().firstDistant()).isEmpty();
        }
        Chance.poisson("nodules", nodules, 60);
    }
}
