package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.SettingsReader;
import org.seedsoil.scenario.Written;

class ScenarioPrinterTest {
    static List<String> bundled() {
        return BundledScenarios.names();
    }

    @ParameterizedTest
    @MethodSource
    void bundled(String name) {
        Scenario scenario = BundledScenarios.read(name);
        Scenario again = ScenarioReader.parse(ScenarioPrinter.print(scenario), name);
        same(again.settings(), scenario.settings());
        assertThat(again.reference()).usingRecursiveComparison().isEqualTo(scenario.reference());
        Scenario full = ScenarioReader.parse(ScenarioPrinter.printFull(scenario), name);
        same(full.settings(), scenario.settings());
    }

    /** 300 random texts. */
    @Test
    void whatIsPrintedReadsBackAsEqualSettings() {
        RandomKey key = TestKeys.of("round trip");
        for (int i = 0; i < 300; i++) {
            String text = RandomScenario.write(key.child(i).stream());
            Settings settings = read(text);
            for (boolean full : new boolean[] {false, true}) {
                same(read(ScenarioPrinter.print(settings, full)), settings);
            }
        }
    }

    private static final String OPERATION =
            "margins: {R0: 0.7, R1: 0.2, R2: 0.1}, margins-in: {liver: {R0: 0.6, R1: 0.4}}, R0-odds: {at: 25 mm, per-cm: 0.7, per-lesion: 0.9}, "
                    + "parts: {liver: 0.4}, residual: {R0: 20, R1: 2e3, R2: 0.2}, regrowth: 2e-4, regrowth-in: {lung: 3e-4}, beta: 0.6, "
                    + "death: {probability: 0.02, at-age: 60 y, odds-per-decade: 1.4, within: 40 d}, death-in: {liver: {probability: 0.08}}";

    /** With every key that it may have: of the primary, of what is seen, of parts of organs, and on order. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "care.interventions=[{resect: {lesions: primary, at: diagnosis + 12 d, nodes: 1, margins: {R0: 0.7, R1: 0.2, R2: 0.1}, residual: {R0: 20, R1: 2e3, R2: 0.2}, regrowth: 2e-4, beta: 0.6, death: {probability: 0.02, at-age: 60 y, odds-per-decade: 1.4, within: 40 d}}}]",
                "care.interventions=[{resect: {lesions: visible, at: diagnosis + 90 d, organs: [lung, liver, near], visible: 8 mm, up-to: 40 mm, at-most: 3, if-at-most: 5, OPERATION}}]",
                "care.interventions=[{resect: {lesions: organs, at: 20 d, visible: 8 mm, OPERATION}}]",
                "care.clinic={imaging: {ct: {modality: ct}}, policy: [{rule: a, do: [{resect: {which: new, organ: liver, at-most: 4, OPERATION}}], else: [{resect: {control: 0.8, leaves: 0.1}}]}]}"
            })
    void anOperationIsWrittenBack(String change) {
        Scenario scenario =
                ScenarioReader.parse(FaultPlaceTest.TEXT, "x", List.of(change.replace("OPERATION", OPERATION)));
        for (String text : List.of(ScenarioPrinter.print(scenario), ScenarioPrinter.printFull(scenario))) {
            Scenario again = ScenarioReader.parse(text, "x");
            assertThat(again.settings().values()).isEqualTo(scenario.settings().values());
            assertThat(again.reference().care())
                    .usingRecursiveComparison()
                    .isEqualTo(scenario.reference().care());
        }
        assertThat(scenario.reference().care().operations().isEmpty()).isEqualTo(change.contains("primary"));
    }

    @Test
    void printingTwiceChangesNothing() {
        for (String name : BundledScenarios.names()) {
            String once = ScenarioPrinter.print(BundledScenarios.read(name));
            assertThat(ScenarioPrinter.print(ScenarioReader.parse(once, name))).isEqualTo(once);
        }
    }

    @Test
    void onlyWhatTheScenarioSaysIsPrinted() {
        String printed = ScenarioPrinter.print(ScenarioReader.parse(FaultPlaceTest.TEXT, "x"));
        assertThat(printed)
                .contains("horizon: 2 y", "liver: {birth: 2 /wk}", "diagnosis: {diameter: 35 mm}")
                .doesNotContain("population-cap", "mortality", "protease");
        String full = ScenarioPrinter.printFull(ScenarioReader.parse(FaultPlaceTest.TEXT, "x"));
        assertThat(full).contains("population-cap: 1e13", "mortality:", "protease: 0.8");
    }

    private static Settings read(String text) {
        Written.Mapping written = (Written.Mapping) YamlTree.parse(text, "x");
        SettingsReader.Read read = SettingsReader.read(written, new AnatomyFiles(null));
        assertThat(read.violations()).as(text).isEmpty();
        return read.settings();
    }

    /** Equal values in equal order, and equal sources of every value. */
    private static void same(Settings actual, Settings expected) {
        assertThat(actual.values()).isEqualTo(expected.values());
        assertThat(sources(actual)).isEqualTo(sources(expected));
        assertThat(actual.values()).hasToString(expected.values().toString());
    }

    private static List<String> sources(Settings settings) {
        List<String> sources = new ArrayList<>();
        collect(settings, settings.values(), KeyPath.ROOT, sources);
        return sources;
    }

    private static void collect(Settings settings, Setting here, KeyPath path, List<String> sources) {
        if (here instanceof Setting.Group group) {
            for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
                collect(settings, entry.getValue(), path.child(entry.getKey()), sources);
            }
        } else {
            sources.add(path + ": " + settings.sources().of(path));
        }
    }
}
