package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What nodes say of the course, on breast-ductal with nodes cut every 2 mm. Published of patients without adjuvant treatment: events 1.50 times as often with isolated tumour cells, 1.56 times with
 * micrometastases as without either (de Boer 2009, doi:10.1056/NEJMoa0904832); 2.5 times with isolated cells (Clin Cancer Res 2006, 12:6696). Deaths 2.5 times as often with macrometastases
 * (Gobardhan 2011, doi:10.1245/s10434-010-1451-z).
 *
 * <p>n = 1,500 patients: survival at five years differs by 4.9 standard errors or more from one class to the next of those compared (measured with 300: .89, .77, .45, .38), so that
 * a true order fails at 5e-7 or so; an order that is not there fails in half of the runs.
 */
@Tag("slow")
class NodePrognosisTest {
    private static final double YEARS = 5 * Dimension.DAYS_PER_YEAR;
    private static final String CLINIC =
            "care.clinic={imaging: {ct: {modality: ct}}, staging: {table: breast-anatomic-8,"
                    + " nodes: {axillary-sentinel: 2, axillary: 15}}}";

    @Test
    @DisplayName("the more is seen in the nodes, the fewer live: N0, N0(i+), N1mi and N1a")
    void nodes() {
        Scenario scenario =
                ScenarioReader.parse(BundledScenarios.text("breast-ductal"), "breast-ductal.yaml", List.of(CLINIC));
        Trial trial = new Trial(scenario, 1500, Runs.randomSeed(), Mode.THINNED);
        CohortSummary summary = CohortSummary.of(scenario.reference());
        TrialRunner.of(2, 16).run(trial, summary::accept);
        List<String> words = summary.scope().nodeCategories();
        assertThat(words).startsWith("n0", "n0i", "n1mi", "n1a");
        Estimate none = alive(summary, 0);
        Estimate isolated = alive(summary, 1);
        Estimate micro = alive(summary, 2);
        Estimate macro = alive(summary, 3);
        assertThat(isolated.value()).as("N0(i+) below N0").isLessThan(none.value());
        assertThat(micro.value()).as("N1mi below N0(i+)").isLessThan(isolated.value());
        assertThat(macro.value()).as("N1a below N0(i+)").isLessThan(isolated.value());
        double times = Math.log(isolated.value()) / Math.log(none.value());
        assertThat(times).as("deaths with isolated cells, times those without").isBetween(1.05, 5.0);
    }

    private static Estimate alive(CohortSummary summary, int category) {
        return summary.nodeCategories().survival(category).at(YEARS);
    }
}
