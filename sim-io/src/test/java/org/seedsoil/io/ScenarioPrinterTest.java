package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
