package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Mixtures: each patient has one of several cancers. */
class MixtureTest {
    private static final String HEAD = "seedsoil: 1\nname: mixed\n";

    private static final String THREE = HEAD + """
            horizon: 20 y
            mixture:
              colorectal-liver: 0.5
              kidney: {preset: kidney-lung, weight: 1, with: {care.diagnosis.diameter: 60 mm}}
              sarcoma-lung: {weight: 0.5}
            """;

    private static final List<String> PRESETS = List.of("colorectal-liver", "kidney-lung", "sarcoma-lung");

    private static List<String> patients(Scenario scenario, long first, long end) {
        List<String> told = new ArrayList<>();
        CohortSummary summary = CohortSummary.of(scenario.reference());
        Trial trial = new Trial(scenario, end, TestKeys.root(), Mode.THINNED);
        for (long i = first; i < end; i++) {
            told.add(Fingerprint.of(TrialRunner.replay(trial, i, org.seedsoil.event.EventSink.NONE)));
            summary.accept(TrialRunner.replay(trial, i, org.seedsoil.event.EventSink.NONE));
        }
        told.add(Fingerprint.of(summary, scenario.reference()));
        return told;
    }

    /** Six patients and what is summarized of them, bit for bit; no chance. */
    @Test
    @DisplayName("a mixture of one is its preset, bit for bit")
    void ofOne() {
        Scenario preset = BundledScenarios.read("colorectal-liver");
        Scenario one = ScenarioReader.parse(HEAD + "mixture: {colorectal-liver: 3}\n", "one.yaml");
        assertThat(one.mixed()).isFalse();
        assertThat(patients(one, 0, 6)).isEqualTo(patients(preset, 0, 6));
        assertThat(Catalogue.of(one.reference())
                        .metrics(List.of("reproduction.R_m"))
                        .get(0)
                        .exact(one))
                .isEqualTo(Catalogue.of(preset.reference())
                        .metrics(List.of("reproduction.R_m"))
                        .get(0)
                        .exact(preset));
    }

    /** 20,000 keys, exact binomial law; finds a share off by .026 of one. */
    @Test
    @DisplayName("each patient has one cancer, in the shares of the weights, by its own key")
    void shares() {
        Scenario mixed = ScenarioReader.parse(THREE, "three.yaml");
        Trial trial = new Trial(mixed, 20_000, TestKeys.root(), Mode.THINNED);
        long[] counts = new long[3];
        for (long i = 0; i < 20_000; i++) {
            counts[mixed.cancerOf(trial.key(i))]++;
        }
        Chance.binomial("colorectal", counts[0], 20_000, 0.25);
        Chance.binomial("kidney", counts[1], 20_000, 0.5);
        Chance.binomial("sarcoma", counts[2], 20_000, 0.25);
    }

    /** Forty patients, drawn only; what differs is the horizon and the diameter at diagnosis of one cancer. No chance. */
    @Test
    @DisplayName("a patient is the one that its preset has under the same key, but for what the mixture changes")
    void patientsOfPresets() {
        Scenario mixed = ScenarioReader.parse(THREE, "three.yaml");
        List<Scenario> presets = PRESETS.stream()
                .map(name -> ScenarioReader.parse(BundledScenarios.text(name), name, List.of("horizon=20 y")))
                .toList();
        for (long i = 0; i < 40; i++) {
            Trial trial = new Trial(mixed, 40, TestKeys.root(), Mode.THINNED);
            int which = mixed.cancerOf(trial.key(i));
            Patient found = trial.patient(i);
            Patient own = presets.get(which).patient(i, trial.key(i));
            assertThat(found.disease().clones()).isEqualTo(own.disease().clones());
            assertThat(found.disease().soils()).isEqualTo(own.disease().soils());
            assertThat(found.ageYears()).isEqualTo(own.ageYears());
            assertThat(found.timeFrame()).isEqualTo(own.timeFrame());
            double ratio = found.care().diagnosisDiameterMm() / own.care().diagnosisDiameterMm();
            assertThat(ratio).isEqualTo(which == 1 ? 60.0 / 55.0 : 1, org.assertj.core.api.Assertions.within(1e-12));
            assertThat(found.drawn().stream()
                            .filter(number -> number.path().startsWith("mixture.") && number.value() == 1))
                    .extracting(number -> number.path())
                    .containsExactly("mixture."
                            + mixed.settings().mixture().cancers().get(which).name());
        }
    }

    @Test
    @DisplayName("what is printed reads back, changes included, and theory names no number of a mixture")
    void printed() {
        Scenario mixed = ScenarioReader.parse(
                THREE, "three.yaml", List.of("clones.main.adhesion=0.3", "mixture.sarcoma-lung.weight=2"));
        Scenario again = ScenarioReader.parse(ScenarioPrinter.print(mixed), "printed.yaml");
        assertThat(again.settings()).isEqualTo(mixed.settings());
        for (Scenario cancer : again.cancers()) {
            assertThat(cancer.settings().number("clones.main.adhesion")).isEqualTo(0.3);
        }
        assertThat(again.settings().mixture().share(2)).isEqualTo(2 / 3.5);
        assertThat(mixed.changes())
                .extracting(change -> change.path().toString())
                .contains("clones.main.adhesion");
        assertThat(Catalogue.of(mixed.reference())
                        .metrics(List.of("reproduction.R_m"))
                        .get(0)
                        .exact(mixed)
                        .reason())
                .isEqualTo(Scenario.MIXED);
    }

    @Test
    @DisplayName("an arm lies over every cancer, over what that changes itself")
    void arms() {
        String text = THREE + """
                arms:
                  as-it-is:
                  later: {care.diagnosis.diameter: 70 mm}
                trial: {enrol: {at: start}, subgroups: {cancer: on}, randomize: {stratify: [cancer]}}
                """;
        Scenario mixed = ScenarioReader.parse(text, "three.yaml");
        assertThat(mixed.trial().orElseThrow().subgroups().get(0).levels()).isEqualTo(3);
        List<Scenario> arms = ScenarioReader.arms(mixed, "");
        for (int i = 0; i < 3; i++) {
            assertThat(arms.get(0).cancers().get(i).settings())
                    .isEqualTo(mixed.cancers().get(i).settings());
            assertThat(arms.get(1).cancers().get(i).settings().number("care.diagnosis.diameter"))
                    .isEqualTo(70);
        }
    }

    @Test
    @DisplayName("a weight says where it comes from, under changes and in arms, too")
    void sources() {
        String text =
                THREE.replace("mixture:\n", "mixture:\n  source: {kidney: counted by us, sarcoma-lung: a guess}\n")
                        + """
                arms:
                  as-it-is:
                  later: {care.diagnosis.diameter: 70 mm}
                trial: {enrol: {at: start}}
                """;
        Scenario mixed = ScenarioReader.parse(text, "three.yaml", List.of("clones.main.adhesion=0.3"));
        for (Scenario each : List.of(mixed, ScenarioReader.arms(mixed, "").get(1))) {
            assertThat(each.settings().sources().of(KeyPath.parse("mixture.kidney.weight")))
                    .isEqualTo("counted by us");
            assertThat(each.settings().sources().of(KeyPath.parse("mixture.sarcoma-lung.weight")))
                    .isEqualTo("a guess");
            assertThat(each.settings().sources().of(KeyPath.parse("mixture.colorectal-liver")))
                    .isNull();
            assertThat(each.cancers()).hasSize(3);
        }
        refused("horizon: 20 y\nmixture: {source: {pancreatic: x}, pancreas: 1, kidney-lung: 1}\n", "pancreatic");
    }

    private static void refused(String mixture, String... messages) {
        assertThatExceptionOfType(ScenarioException.class)
                .isThrownBy(() -> ScenarioReader.parse(HEAD + mixture, "wrong.yaml"))
                .satisfies(failure -> {
                    String told = failure.faults().toString();
                    assertThat(told).contains(messages);
                });
    }

    @Test
    @DisplayName("faults have their place, all of them")
    void faults() {
        refused(
                "mixture: {colorectal-live: 1, kidney-lung: -1}\n",
                "wrong.yaml:3:11: mixture.colorectal-live: there is no scenario 'colorectal-live' to begin from (did you mean"
                        + " 'colorectal-liver'?)",
                "wrong.yaml:3:44: mixture.kidney-lung: -1 is out of range");
        refused(
                "mixture: {colorectal-liver: 1, kidney-lung: 1}\n",
                "wrong.yaml:3:45: mixture.kidney-lung: its horizon is not that of colorectal-liver");
        refused(
                "horizon: 20 y\nmixture: {a: {preset: pancreas, weight: 1, with: {name: b, clone.main.adhesion: 2}}}\n",
                "'name' is of the scenario as a whole",
                "there is no key 'clone'");
        refused(
                "horizon: 20 y\nmixture: {pancreas: {weight: 1, with: {clones.main.adhesion: 2}}, kidney-lung: 1}\n",
                "wrong.yaml:4:62: mixture.pancreas: clones.main.adhesion: 2 is out of range");
        refused(
                "horizon: -1 y\nmixture: {pancreas: 1, kidney-lung: 1}\n",
                "wrong.yaml:3:10: mixture.pancreas: horizon");
        refused(
                "mixture: {pancreas: 1}\ntrial: {subgroups: {cancer: on}}\narms: {a: , b: {care.interventions: []}}\n",
                "trial.subgroups.cancer: all patients have the same cancer");
    }
}
