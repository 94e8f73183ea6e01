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
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CoxModel;
import org.seedsoil.statistics.CoxSubject;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What blood foretells in {@code surveillance-colon}, of which nothing was tuned to it. Published: five tumour cells or more before treatment of metastatic breast cancer, median survival 10.1 against
 * more than 18 months (Cristofanilli 2004, N Engl J Med 351:781–791); tumour DNA after surgery, recurrence 18 times as soon in stage II colon cancer (95 % interval 7.9 to 40, Tie 2016,
 * doi:10.1126/scitranslmed.aaf6219), 7.0 times in stage III (3.7 to 13.5, Henriksen 2022, doi:10.1158/1078-0432.CCR-21-2404); 140 days before images, by a model (Avanzini 2020,
 * doi:10.1126/sciadv.abc4308).
 *
 * <p>n = 1,500 patients.
 */
@Tag("slow")
class BloodPrognosisTest {
    private static final List<Outcome> OUTCOMES = new ArrayList<>();
    private static CohortSummary summary = new CohortSummary(org.seedsoil.observe.Scope.NOBODY);

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
        System.out.println("CTC " + subjects.size() + " " + subjects.stream().filter(s -> s.covariates()[0] > 0).count() + " HR " + fit.hazardRatio(0) + " " + fit.hazardRatioInterval(0, 0.95));
        assertThat(fit.hazardRatio(0)).isBetween(1.2, 6.0);
    }

    @Test
    @DisplayName("in whom tumour DNA is found after the operation, the disease comes back sooner")
    void residual() {
        List<CoxSubject> subjects = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            Chart chart = outcome.clinic().chart();
            Optional<Sample> after = chart.samples().stream().filter(Sample::residual).findFirst();
            double found = chart.firstDistant().map(look -> look.day()).orElse(Double.POSITIVE_INFINITY);
            if (after.isPresent() && found > after.orElseThrow().day()) {
                double drawn = after.orElseThrow().day();
                boolean back = found < outcome.endDay();
                subjects.add(new CoxSubject(
                        FollowUp.of(Math.min(found, outcome.endDay()) - drawn, back),
                        0,
                        0,
                        after.orElseThrow().positive() ? 1 : 0));
            }
        }
        CoxFit fit = CoxModel.of("detected").fit(subjects);
        System.out.println("MRD " + subjects.size() + " " + subjects.stream().filter(s -> s.covariates()[0] > 0).count() + " HR " + fit.hazardRatio(0) + " " + fit.hazardRatioInterval(0, 0.95));
        assertThat(fit.hazardRatio(0)).isBetween(4.0, 60.0);
    }

    @Test
    @DisplayName("blood tells of recurrence months before images do")
    void lead() {
        System.out.println("lead " + summary.distribution("ctdna-lead-days").quantile(0.5) + " before " + summary.distribution("ctdna-before-imaging").mean()+ " residual " + summary.distribution("ctdna-residual").mean()+ " ctc " + summary.distribution("ctc-positive-at-baseline").mean()+ " false " + summary.distribution("ctdna-without-recurrence").mean());
        assertThat(summary.distribution("ctdna-lead-days").quantile(0.5).value()).isBetween(30.0, 365.0);
    }

    private static Optional<Sample> first(Chart chart, Analyte analyte) {
        return chart.samples().stream()
                .filter(sample -> sample.analyte() == analyte)
                .findFirst();
    }
}
