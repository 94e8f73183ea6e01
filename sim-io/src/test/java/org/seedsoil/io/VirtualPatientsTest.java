package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.TestKeys;
import org.seedsoil.patient.Patient;
import org.seedsoil.quantity.Domain;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.Spec;

class VirtualPatientsTest {
    private static final RandomKey KEY = TestKeys.of("patients");
    private static final String VARY = "    clones.main.shedding.rate: {lognormal: {sigma: 1.5}}\n";

    /** Sections that the text leaves out. */
    private static final String EVERYTHING = """
            mortality: {other-causes: {makeham: 1e-3 /y, gompertz: 1e-5 /y, aging: 0.1 /y}}
            block: {CXCR4: 0.1}
            legs: {venous: 10 s}
            """;

    /** May not vary, for a doubling time says how fast that clone grows. */
    private static final String REFUSED = "clones.other.growth.turnover";

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

    /** Every number of a scenario that has one of everything, found by walking its settings: none is drawn and then read by nobody. */
    static Stream<KeyPath> variableNumbers() {
        List<KeyPath> found = new ArrayList<>();
        variable(KeyPath.ROOT, everything().settings().values(), found);
        found.removeIf(
                path -> path.first().equals("patients") || path.toString().equals(REFUSED));
        return found.stream();
    }

    private static Scenario everything() {
        return ScenarioReader.parse(FaultPlaceTest.TEXT + EVERYTHING, "x.yaml");
    }

    private static void variable(KeyPath path, Setting setting, List<KeyPath> found) {
        if (setting instanceof Setting.Group group) {
            group.entries().forEach((key, below) -> variable(path.child(key), below, found));
        } else if (setting instanceof Setting.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                variable(path.item(i), list.items().get(i), found);
            }
        } else if (setting instanceof Setting.Amount
                && number(path).filter(NumberSpec::variable).isPresent()) {
            found.add(path);
        }
    }

    private static Optional<NumberSpec> number(KeyPath path) {
        Spec spec = ScenarioSpec.root().find(path);
        Spec word = spec instanceof AlternativeSpec either ? either.word() : spec;
        return word instanceof NumberSpec number ? Optional.of(number) : Optional.empty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("variableNumbers")
    void aNumberThatVariesGivesThePatientWhoseScenarioSaysIt(KeyPath path) {
        Scenario written = everything();
        Settings settings = written.settings();
        double value = settings.number(path.toString());
        Domain domain = number(path).orElseThrow().domain();
        double other = Stream.of(value / 2, value / 2 + 0.25, value + 1, value + 3, 0.5)
                .filter(drawn -> drawn != value && domain.contains(drawn))
                .findFirst()
                .orElseThrow();
        Setting uniform = new Setting.Group(Map.of("min", new Setting.Amount(other), "max", new Setting.Amount(other)));
        Setting vary = new Setting.Group(Map.of(path.toString(), new Setting.Group(Map.of("uniform", uniform))));
        Scenario scenario = Scenario.of(settings.with(KeyPath.parse("patients.vary"), vary));
        Patient varied = scenario.patient(0, KEY);
        Patient said =
                Scenario.of(settings.with(path, new Setting.Amount(other))).reference();
        assertThat(varied)
                .usingRecursiveComparison()
                .ignoringFields("ageYears", "drawn")
                .isEqualTo(said);
        assertThat(varied)
                .usingRecursiveComparison()
                .ignoringFields("ageYears", "drawn")
                .isNotEqualTo(written.reference());
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
