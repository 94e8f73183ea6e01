package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.trial.TrialRunner;

/**
 * Published trials and series that ship as scenarios say what docs/presets.md tells of them.
 *
 * <p>Sixty patients each; the primary endpoint in both arms at a time, within .02 and 5.03 standard errors of what larger cohorts gave (a false alarm in
 * 2 million figures, as far as sixty are normal), no smaller than those of a share that is expected. Finds a share of one half off by .35.
 */
@Tag("slow")
class PublishedTrialsTest {
    private static final int PATIENTS = 60;

    @ParameterizedTest
    @CsvSource({
        "sabr-comet, 5, 0.21, 0.40",
        "nrg-br002, 2, 0.53, 0.61",
        "colorectal-liver-resection, 3, 0.015, 0.455",
        "lung-metastasectomy, 5, 0, 0.45"
    })
    void areAsTold(String name, double years, double first, double second) {
        Scenario scenario =
                ScenarioReader.parse(BundledScenarios.text(name), name, List.of("trial.patients=" + PATIENTS));
        List<Scenario> arms = ScenarioReader.arms(scenario, "");
        TrialPool pool = new ArmTrial(scenario, arms, TestKeys.root(), ArmTrial.mode(arms, 1000))
                .run(TrialRunner.of(2), () -> {});
        PairedEffect found = PairedComparison.of(pool, 1, 0, each -> true).times().stream()
                .filter(at -> Math.abs(at.days() - years * Dimension.DAYS_PER_YEAR) < 1)
                .findFirst()
                .orElseThrow()
                .effect();
        held(name + " first", found.first(), first);
        held(name + " second", found.second(), second);
    }

    private static void held(String what, Effect found, double told) {
        double error = Math.max(found.standardError(), Math.sqrt(told * (1 - told) / PATIENTS));
        assertThat(found.value()).as(what).isCloseTo(told, within(0.02 + 5.03 * error));
    }
}
