package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.catalogue.Course;
import org.seedsoil.catalogue.Metric;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.Measure;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortReproduction;

/** Results asked for by their keys, as sweeps and comparisons ask. */
class MetricTest {
    private static final CohortSummary SUMMARY = ToyRun.summary(ToyRun.outcomes());
    private static final Catalogue CATALOGUE = Catalogue.of(ToyRun.scenario().reference());

    @Test
    void whatTheoryComputesNeedsNoPatientAndIsWhatARunTells() {
        Scenario scenario = BundledScenarios.read("colorectal-liver");
        Catalogue catalogue = Catalogue.of(scenario.reference());
        CohortReproduction.Question question = CohortReproduction.question(
                scenario, scenario.reference().care().ablation().rule());
        CohortReproduction told = question.answer(0, question.open(), 1);
        assertThat(told.exact().isKnown()).isTrue();
        assertThat(catalogue.metric("reproduction.R_m").exact(scenario)).isEqualTo(told.exact());
        assertThat(catalogue.metric("reproduction.R_pre").exact(scenario)).isEqualTo(told.preDetection());
        assertThat(catalogue.metric("reproduction.r").exact(scenario).isKnown()).isTrue();
        Metric number = catalogue.metric("reproduction.R_m");
        Estimate estimate = number.estimate(scenario, CohortSummary.of(scenario.reference()));
        assertThat(estimate)
                .isEqualTo(new Estimate(
                        told.exact().value(),
                        0,
                        told.exact().value(),
                        told.exact().value(),
                        0));
        assertThat(number.isExact()).isTrue();
    }

    @Test
    void whatIsEstimatedKnowsNoExactNumber() {
        Metric metastatic = CATALOGUE.metric("metastatic");
        assertThat(metastatic.isExact()).isFalse();
        assertThat(metastatic.exact(ToyRun.scenario()).isKnown()).isFalse();
        assertThat(metastatic.estimate(ToyRun.scenario(), SUMMARY)).isEqualTo(metastatic.estimate(SUMMARY));
    }

    @Test
    void coursesGiveEstimatesOverTime() {
        Course survival = CATALOGUE.course("overall-survival.from-start");
        List<Estimate> estimates = survival.estimates(SUMMARY, 0, 100, 200).toList();
        assertThat(estimates.get(0).value()).isEqualTo(1);
        assertThat(estimates.get(2))
                .isEqualTo(SUMMARY.curve(Endpoint.OVERALL_SURVIVAL, Clock.START).at(200));
        Course cells = CATALOGUE.course("over-time.primary-cells.mean");
        assertThat(cells.at(100).estimate(SUMMARY))
                .isEqualTo(SUMMARY.burden().on(Measure.PRIMARY_CELLS, 100).mean());
    }
}
