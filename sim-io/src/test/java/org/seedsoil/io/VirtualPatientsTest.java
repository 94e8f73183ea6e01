package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.patient.Patient;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;

class VirtualPatientsTest {
    private static final RandomKey KEY = TestKeys.of("patients");
    private static final String VARY = "    clones.main.shedding.rate: {lognormal: {sigma: 1.5}}\n";

    private static Scenario varying(String lines) {
        return ScenarioReader.parse(FaultPlaceTest.TEXT.replace(VARY, lines), "x.yaml");
    }

    private static double rate(Patient patient) {
        return patient.disease().clones().get(0).shedding().rate();
    }

    @Test
    void theReferencePatientHasTheWrittenValues() {
        Patient reference = varying(VARY).reference();
        assertThat(rate(reference)).isEqualTo(2);
        assertThat(reference.ageYears()).isEqualTo(66);
    }

    /** Log of a lognormal: n = 10,000; mean and variance are rejected at {@link Chance#ALARM}; 7.4 and 10 % are found. */
    @Test
    void aLognormalVariesAroundTheWrittenValue() {
        Scenario scenario = varying(VARY);
        double[] logs = LongStream.range(0, 10_000)
                .mapToDouble(i -> StrictMath.log(rate(scenario.patient(i, KEY.child(i))) / 2))
                .toArray();
        Chance.mean("mean", logs, new Law(0, 2.25, 0));
        Chance.mean("variance", Arrays.stream(logs).map(x -> x * x).toArray(), Law.squareOfNormal(2.25));
    }

    @Test
    void aPatientIsAFunctionOfIndexAndKeyAlone() {
        Scenario scenario = varying(VARY);
        List<Patient> forward = new ArrayList<>();
        for (long i = 0; i < 20; i++) {
            forward.add(scenario.patient(i, KEY.child(i)));
        }
        for (long i = 19; i >= 0; i--) {
            Patient alone = varying(VARY).patient(i, KEY.child(i));
            assertThat(alone).usingRecursiveComparison().isEqualTo(forward.get((int) i));
        }
    }

    @Test
    void addingAVariationChangesNoOtherNumber() {
        Scenario one = varying(VARY);
        Scenario two = varying("    circulation.shear: {lognormal: {sigma: 1}}\n" + VARY);
        for (long i = 0; i < 20; i++) {
            Patient first = one.patient(i, KEY.child(i));
            Patient second = two.patient(i, KEY.child(i));
            assertThat(rate(second)).isEqualTo(rate(first));
            assertThat(second.ageYears()).isEqualTo(first.ageYears());
            assertThat(second.disease().transit()).isNotEqualTo(first.disease().transit());
        }
    }

    @Test
    void theDiseaseIsSharedWhereNothingTouchesIt() {
        Scenario scenario = varying("    care.diagnosis.diameter: {normal: {sd: 5 mm}}\n");
        Patient patient = scenario.patient(3, KEY);
        assertThat(patient.disease()).isSameAs(scenario.reference().disease());
        assertThat(patient.care()).isNotEqualTo(scenario.reference().care());
        assertThat(patient.index()).isEqualTo(3);
    }

    @Test
    void partsThatDoNotVaryAreShared() {
        Scenario scenario = varying(VARY);
        Patient patient = scenario.patient(3, KEY);
        assertThat(patient.disease().anatomy())
                .isSameAs(scenario.reference().disease().anatomy());
        assertThat(patient.care()).isSameAs(scenario.reference().care());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organs.liver.lodging: {beta: {a: 9, b: 1}}",
                "nodes.near.lodging: {uniform: {min: 0, max: 1}}",
                "organs.liver.ligands.CXCL12: {normal: {sd: 0.1}}",
                "legs.venous: {lognormal: {sigma: 1}}",
                "blood-volume: {normal: {sd: 0.5 L}}",
                "clones.main.growth.birth: {lognormal: {sigma: 0.2}}",
                "clones.other.growth.doubling-time: {lognormal: {sigma: 0.2}}",
                "clones.main.growth-in.liver.birth: {lognormal: {sigma: 0.2}}",
                "clones.main.soil.liver: {lognormal: {sigma: 2}}",
                "clones.main.dormancy.lung.wake: {lognormal: {sigma: 2}}",
                "clones.main.clusters.max: {uniform: {min: 2, max: 20}}",
                "clones.main.mutates-to.other: {lognormal: {sigma: 1}}",
                "circulation.shear: {lognormal: {sigma: 1}}",
                "immune.surveillance: {lognormal: {sigma: 1}}",
                "immune.surveillance-in.lung: {lognormal: {sigma: 1}}",
                "tissue.cells-per-cm3: {lognormal: {sigma: 1}}",
                "primary.cells.main: {lognormal: {sigma: 0.2}}",
                "care.diagnosis.diameter: {lognormal: {sigma: 1}}",
                "care.interventions[0].resect.regrowth: {lognormal: {sigma: 1}}",
                "care.interventions.0.resect.residual.R1: {lognormal: {sigma: 1}}",
                "mortality.exponent: {uniform: {min: 1, max: 2}}",
                "oracle.lesions[0].cells: {lognormal: {sigma: 1}}",
                "oracle.dormant[0].poisson: {lognormal: {sigma: 1}}"
            })
    void everyKindOfNumberCanVary(String line) {
        Scenario scenario = varying("    " + line + "\n");
        Patient patient = scenario.patient(5, KEY.child(5));
        assertThat(patient)
                .usingRecursiveComparison()
                .ignoringFields("index", "ageYears")
                .isNotEqualTo(scenario.reference());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "de", "hi"})
    void theLocaleDoesNotMatter(String language) {
        Scenario before = varying(VARY);
        String printed = ScenarioPrinter.print(before);
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            Scenario there = varying(VARY);
            assertThat(there.settings()).isEqualTo(before.settings());
            assertThat(ScenarioPrinter.print(there)).isEqualTo(printed);
            assertThat(there.patient(1, KEY)).usingRecursiveComparison().isEqualTo(before.patient(1, KEY));
            assertThat(FaultPlaceTest.faults(FaultPlaceTest.TEXT.replace("lodging: 0.9", "lodging: 1.9")))
                    .containsExactly("x.yaml:8:31: organs.liver.lodging: 1.9 is out of range; allowed: from 0 to 1");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void theOrderOfKeysAndTheSpellingOfUnitsDoNotMatter() {
        Scenario one = varying(VARY);
        Scenario two = ScenarioReader.parse(
                "step: 24 h\nhorizon: 730 d   # two years\n"
                        + FaultPlaceTest.TEXT
                                .replace("horizon: 2 y\nstep: 1 d\n", "")
                                .replace("2 %", "0.02")
                                .replace("3.5 cm", "35 mm"),
                "x.yaml");
        assertThat(two.settings().values()).isEqualTo(one.settings().values());
        assertThat(two.patient(7, KEY)).usingRecursiveComparison().isEqualTo(one.patient(7, KEY));
    }
}
