package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Analyte;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Sample;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Scope;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CoxModel;
import org.seedsoil.statistics.CoxSubject;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What blood foretells in {@code surveillance-colon}, of which nothing was tuned to it. Published: of patients with colorectal cancer those in whose blood tumour cells are found die 2.0 times as
 * soon (95 % interval 1.5 to 2.7, Huang 2015, doi:10.1186/s12885-015-1218-9), with five or more in metastatic breast cancer after 10.1 in place of more than 18 months (Cristofanilli 2004, N Engl J
 * Med 351:781–791); with tumour DNA after surgery disease comes back 18 times as soon in stage II (7.9 to 40, in 27 months, Tie 2016, doi:10.1126/scitranslmed.aaf6219) and 7.0 times in stage III (3.7 to
 * 13.5, Henriksen 2022, doi:10.1158/1078-0432.CCR-21-2404).
 *
 * <p>n = 1,500 patients. Of 305 with metastases at the first scan 94 have five cells or more and die of the disease 3.3 times as soon (2.3 to 4.7; in another run 3.5); of 1,194 free of disease after the
 * operation, as far as is seen, 65 have tumour DNA and it comes back 12.0 times as soon within 27 months (8.9 to 16.2). The bands are five standard errors of the logarithm wide, or more: a true law fails at
 * 5e-7 or so, and none of both is seen to be 1.
 */
@Tag("slow")
class BloodPrognosisTest {
    /** As long as the patients of Tie 2016 in the median. */
    private static final double FOLLOWED = 27 * Dimension.DAYS_PER_YEAR / 12;

    private static final List<Outcome> OUTCOMES = new ArrayList<>();
    private static CohortSummary summary = new CohortSummary(Scope.NOBODY);

    @BeforeAll
    static void run() {
        Scenario scenario = BundledScenarios.read("surveillance-colon");
        summary = CohortSummary.of(scenario.reference());
        TrialRunner.of(2, 16).run(new Trial(scenario, 1500, Runs.randomSeed(), Mode.THINNED), outcome -> {
            summary.accept(outcome);
            OUTCOMES.add(outcome);
        });
    }

    @Test
    @DisplayName("who has five tumour cells or more dies sooner, of those with metastases at the first scan")
    void cells() {
        List<CoxSubject> subjects = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            Chart chart = outcome.clinic().chart();
            Optional<Sample> first = first(chart, Analyte.CELLS);
            boolean metastatic = !chart.looks().isEmpty()
                    && !chart.distant(chart.looks().get(0)).isEmpty();
            if (metastatic && first.isPresent()) {
                double days = outcome.endDay() - first.orElseThrow().day();
                boolean died = outcome.ending() == Ending.DIED_OF_DISEASE;
                subjects.add(new CoxSubject(
                        FollowUp.of(days, died), 0, 0, first.orElseThrow().positive() ? 1 : 0));
            }
        }
        CoxFit fit = CoxModel.of("five").fit(subjects);
        assertThat(fit.hazardRatio(0)).isBetween(1.3, 9.0);
    }

    @Test
    @DisplayName(
            "in whom tumour DNA is found after the operation, of those free of disease as far as is seen, it comes back sooner")
    void residual() {
        List<CoxSubject> subjects = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            Chart chart = outcome.clinic().chart();
            Optional<Sample> after =
                    chart.samples().stream().filter(Sample::residual).findFirst();
            double found = Double.isNaN(chart.recurrenceDay()) ? Double.POSITIVE_INFINITY : chart.recurrenceDay();
            double drawn = after.map(Sample::day).orElse(Double.NaN);
            if (chart.freeDay() < drawn && drawn < found) {
                double end = Math.min(outcome.endDay(), drawn + FOLLOWED);
                boolean back = found <= end;
                subjects.add(new CoxSubject(
                        FollowUp.of(Math.min(found, end) - drawn, back),
                        0,
                        0,
                        after.orElseThrow().positive() ? 1 : 0));
            }
        }
        CoxFit fit = CoxModel.of("detected").fit(subjects);
        assertThat(fit.hazardRatio(0)).isBetween(5.0, 30.0);
    }

    @Test
    @DisplayName("blood tells of recurrence months before images do")
    void lead() {
        assertThat(summary.distribution("ctdna-lead-days").quantile(0.5).value())
                .isBetween(28.0, 250.0);
    }

    private static Optional<Sample> first(Chart chart, Analyte analyte) {
        return chart.samples().stream()
                .filter(sample -> sample.analyte() == analyte)
                .findFirst();
    }
}
