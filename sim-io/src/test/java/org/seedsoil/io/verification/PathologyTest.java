package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.clinic.Stage;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.StationRecord;

/**
 * What a pathologist finds in nodes that were taken out: to the cell, the doomed and the sleepers among it, in every mode. Seeds come to the sentinel at a level rate; nearly all of
 * what they found dies out. n = 400 patients a mode: means are held at {@link Chance#ALARM}; a mean number of deposits that is a twentieth off is found with 99 % power.
 */
class PathologyTest {
    private static final int N = 400;

    private static String text(String clone, String more, String staging, double day) {
        return """
                seedsoil: 1
                name: specimens
                horizon: %s d
                step: 30 d
                anatomy: adult
                tissue: {cells-per-cm3: 1e8}
                stages: {detachment: off, membrane: off, circulation: off, arrest: off, serosa: off}
                primary: {organ: breast, cells: 1e9}
                immune: {surveillance: 0.3 /d, escaped-at: 200}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.25 /d, turnover: 0.72}
                    growth-in: {breast: {birth: 0 /d, process: deterministic}}
                    shedding: {rate: 0.0004 /d, exponent: 0.667, vascularized-at: 500}
                    intravasation: {blood: 1 /d, lymph: 1 /d, anoikis: 1 /d}
                    soil: {axillary-sentinel: 0.05}
                    %s
                care:
                  diagnosis: {diameter: 1 mm}
                  detection: {diameter: 10 mm}
                  interventions: [{resect: {at: %s d, margins: {R0: 1}, nodes: 2}}]
                  %s
                  clinic:
                    imaging: {ct: {modality: oracle}}
                    staging: {table: breast-anatomic-8, nodes: {axillary-sentinel: 3, axillary: 10}, %s}
                mortality: {disease: off, other-causes: off}
                """.formatted(day + 5, clone, day, more, staging);
    }

    private static StationRecord sentinel(Outcome outcome) {
        return outcome.clinic().stations().get(0);
    }

    private static void same(
            String what, List<Outcome> some, List<Outcome> others, ToDoubleFunction<StationRecord> of) {
        Runs.sameMean(what, some, others, outcome -> of.applyAsDouble(sentinel(outcome)));
    }

    /** The day lies in the middle of a step, at its end, and just after its beginning. */
    @ParameterizedTest(name = "{0}, dormancy {1}, day {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "THINNED|dormancy: {}|75",
                "THINNED|dormancy: {axillary-sentinel: {probability: 0.4, wake: 0.02 /d, die: 0.02 /d}}|75",
                "THINNED|dormancy: {axillary-sentinel: {probability: 0.4, wake: 0.02 /d, die: 0.02 /d}}|62",
                "EXPLICIT|dormancy: {axillary-sentinel: {probability: 0.4, wake: 0.02 /d, die: 0.02 /d}}|89"
            })
    @DisplayName("a removed node holds what the reference finds in it, the doomed and the sleepers among it")
    void asInTheReference(Mode mode, String dormancy, double day) {
        compare(text(dormancy, "", "section: 0 mm", day), N, mode);
    }

    /** Colonies and sleepers of an older epoch: if those that were not drawn when it ended are forgotten, half of the deposits are missing, or more. */
    @ParameterizedTest(name = "dormancy {0}, {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dormancy: {}|effects: [{from: 74.5 d, surveillance: 0.8}]",
                "dormancy: {axillary-sentinel: {probability: 1, wake: 0.002 /d, die: 0.02 /d}}|effects: [{from: 50 d, die-asleep: 3}]"
            })
    @DisplayName("a removed node holds doomed of older laws, too")
    void afterAChange(String dormancy, String care) {
        compare(text(dormancy, care, "section: 0 mm", 75), N / 4, Mode.THINNED);
    }

    private static void compare(String text, int patients, Mode mode) {
        List<Outcome> some = Runs.run(text, patients, mode);
        List<Outcome> others = Runs.run(text, patients, Mode.REFERENCE);
        assertThat(Runs.moments(others, outcome -> sentinel(outcome).deposits()).mean())
                .isBetween(3.0, 60.0);
        same("deposits", some, others, StationRecord::deposits);
        same("largest", some, others, station -> station.there().largestMm());
        same(
                "nodes with anything",
                some,
                others,
                station -> station.there().isolated() + station.there().positive());
        same("positive", some, others, station -> station.there().positive());
        same("more than a cell", some, others, station -> station.there().largestMm() > 0.03 ? 1 : 0);
        same("more than three cells", some, others, station -> station.there().largestMm() > 0.04 ? 1 : 0);
    }

    @Test
    @DisplayName("looking into nodes changes no byte of the life")
    void nothingElse() {
        String looked = text("dormancy: {}", "", "section: 0 mm", 75);
        String not = looked.replaceFirst("    staging: .*\n", "");
        List<Outcome> some = Runs.run(looked, 5, Mode.THINNED);
        List<Outcome> others = Runs.run(not, 5, Mode.THINNED);
        for (int i = 0; i < some.size(); i++) {
            assertThat(Fingerprint.of(some.get(i))).isEqualTo(Fingerprint.of(others.get(i)));
        }
    }

    @Test
    @DisplayName("the chart has the stage from the day of the result on, with the primary as it was taken out")
    void staged() {
        Outcome outcome = Runs.run(text("dormancy: {}", "", "delay: 3 d", 75), 1, Mode.THINNED)
                .get(0);
        double mm = LesionSize.diameterMm(1e9, 1e8);
        assertThat(mm).isCloseTo(26.7, within(0.1));
        Stage stage = outcome.clinic().chart().stage().orElseThrow();
        assertThat(stage.tumour()).isEqualTo("T2");
        assertThat(stage.metastases()).isEqualTo("M0");
        assertThat(stage.day()).isEqualTo(78);
        assertThat(outcome.clinic().stations()).hasSize(2);
        Outcome early = Runs.run(text("dormancy: {}", "", "delay: 30 d", 75), 1, Mode.THINNED)
                .get(0);
        assertThat(early.clinic().chart().stage()).isEmpty();
    }

    @Test
    @DisplayName("a metastasis that was found by the day of the result makes M1")
    void metastatic() {
        String found = text("dormancy: {}", "", "delay: 3 d", 75) + "oracle: {lesions: [{organ: liver, cells: 1e9}]}\n";
        Outcome outcome = Runs.run(found, 1, Mode.THINNED).get(0);
        assertThat(outcome.clinic().chart().stage().orElseThrow().group()).isEqualTo("IV");
    }
}
