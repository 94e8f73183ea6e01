package org.seedsoil.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.PlainPatient;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.figure.Figure;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.report.CohortReport;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.PatientRange;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Pictures of treatment tell what was done. Every patient is the same and nothing is left to chance: at the first scan there are three metastases of the
 * lung of 1e9 cells, which grow at .01 a day; three cycles of chemotherapy are ordered, each kills nine cells of ten; then they grow again.
 */
class CareOfCohortTest {
    private static final int PATIENTS = 4;

    private static final String CLINIC = """
            courses: {chemo: {cytotoxic: {from: order, cycles: 3, every: 20 d, log-kill: 1}}}
            clinic:
              imaging: {ct: {modality: oracle, from: 0 d, every: 60 d, delay: 7 d}}
              clearance: 0 d
              response: {imaging: ct}
              policy:
                - {rule: drugs, when: {metastases: {from: 1}}, do: [start: chemo], times: 1}
            """;

    private static List<Figure> treated = List.of();

    private static RunResult run(String care) {
        String text = PlainPatient.text(
                "horizon: 900 d",
                "deterministic",
                "detection: {diameter: 10 mm}\n" + care,
                "{organ: lung, cells: 1e9, age: 0 d, count: 3}");
        Scenario scenario = ScenarioReader.parse(text, "told.yaml");
        RunFacts facts = RunFacts.of(VariantText.of("told", scenario, ""), PATIENTS, 1, "1.0");
        CohortPlan plan = CohortPlan.of(scenario);
        CohortTotals totals = plan.open();
        Trial trial = new Trial(scenario, PATIENTS, 1, Mode.THINNED);
        TrialRunner.runHere(new PatientRange(trial, 0, PATIENTS), totals);
        return new RunResult(
                facts,
                totals.summary(),
                List.of(),
                null,
                null,
                CareOfCohort.of(totals, scenario, patient -> TrialRunner.replay(trial, patient, EventSink.NONE)));
    }

    @BeforeAll
    static void draw() {
        treated = CohortReport.figures(run(CLINIC));
    }

    private static List<List<String>> numbers(String figure) {
        return treated.stream()
                .filter(each -> each.name().equals(figure))
                .findFirst()
                .orElseThrow()
                .numbers()
                .rows();
    }

    @Test
    @DisplayName("whoever is treated and looked at has every picture; who is neither has none")
    void drawnWhereTheySaySomething() {
        assertThat(treated)
                .extracting(Figure::name)
                .contains("swimmer", "spider", "waterfall", "decisions", "occult", "lesion-sizes", "patient-decisions");
        assertThat(CohortReport.figures(run("")))
                .extracting(Figure::name)
                .doesNotContain(
                        "swimmer", "spider", "waterfall", "decisions", "occult", "lesion-sizes", "patient-decisions");
    }

    @Test
    @DisplayName("a lane for each patient tells the course and how following ended")
    void lanes() {
        assertThat(numbers("swimmer"))
                .hasSize(PATIENTS)
                .allSatisfy(row -> assertThat(row).contains("chemo", "alive at the end of following"));
    }

    @Test
    @DisplayName("three cycles of a decade each leave a tenth of the diameter, which is the best change")
    void responses() {
        assertThat(numbers("waterfall"))
                .singleElement()
                .satisfies(row -> assertThat(row).startsWith("partial response (PR)", "4", "100 %"));
        List<String> one = numbers("spider").get(0);
        assertThat(one.get(3)).startsWith("−8"); // .1 of the diameter on day 47 and some growth, at least 5 mm each
        assertThat(one.get(5)).isEqualTo("PD");
    }

    @Test
    @DisplayName("the rule orders once in each patient, at the first result")
    void decisions() {
        assertThat(numbers("decisions")).containsExactly(List.of("drugs", "4", "4", "4", "4"));
        assertThat(numbers("patient-decisions"))
                .containsExactly(List.of("0.02", "drugs", "metastases 3", "start chemo"));
    }

    @Test
    @DisplayName("each lesion of the patient shown was seen and not operated on")
    void lesions() {
        assertThat(numbers("lesion-sizes")).hasSize(3).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo("lung");
            assertThat(row.get(6)).isEqualTo("no");
        });
    }
}
