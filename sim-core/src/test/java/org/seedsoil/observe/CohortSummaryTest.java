package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NEVER;
import static org.seedsoil.observe.CohortFixture.NODE;
import static org.seedsoil.observe.CohortFixture.anatomy;
import static org.seedsoil.observe.CohortFixture.cohort;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;
import static org.seedsoil.observe.CohortFixture.undiagnosed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.care.Margin;
import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.State;

class CohortSummaryTest {
    private static CohortSummary summary(List<Outcome> outcomes) {
        CohortSummary summary = new CohortSummary(new Scope(anatomy(), List.of("main"), List.of()));
        outcomes.forEach(summary::accept);
        return summary;
    }

    /** Something of every part of a summary, to the last digit. */
    private static String told(CohortSummary summary) {
        StringBuilder text = new StringBuilder();
        for (Ending ending : Ending.values()) {
            text.append(summary.endings().fraction(ending));
        }
        text.append(summary.distribution(PatientValues.METASTASES).mean())
                .append(summary.distribution(PatientValues.METASTASES).quantile(0.5))
                .append(summary.distribution(PatientValues.MANIFEST_METASTASES).atLeast(2))
                .append(summary.distribution(PatientValues.DIAGNOSIS_DAY).quantile(0.25))
                .append(summary.recurrence().synchronous())
                .append(summary.distribution(PatientValues.DISEASE_FREE_DAYS).quantile(0.5))
                .append(LesionSizes.bins(summary.lesionSizes().atEnd()))
                .append(summary.seeds().counts().shed())
                .append(summary.seeds().efficiency())
                .append(summary.seeds().reached(FunnelStage.OFFERED));
        for (int p = 0; p < summary.sites().places().size(); p++) {
            text.append(summary.sites().ofMetastatic(p)).append(summary.sites().first(p));
        }
        for (Endpoint endpoint : Endpoint.values()) {
            text.append(summary.curve(endpoint, Clock.DIAGNOSIS).points());
            text.append(summary.curve(endpoint, Clock.START).points());
        }
        summary.burden().bands(Measure.PRIMARY_CELLS).forEach(band -> text.append(band.q75()));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 199, 200})
    void partsInAnyOrderSavedAndLoadedTellTheSameAsOneAfterTheOther(int split) {
        List<Outcome> outcomes = cohort(200);
        CohortSummary merged = new CohortSummary(new Scope(anatomy(), List.of("main"), List.of()));
        State.copy(summary(outcomes.subList(split, outcomes.size())), merged);
        CohortSummary first = new CohortSummary(new Scope(anatomy(), List.of("main"), List.of()));
        State.copy(summary(outcomes.subList(0, split)), first);
        merged.combine(first);
        assertThat(told(merged)).isEqualTo(told(summary(outcomes)));
    }

    @Test
    void aPatientWhoseSeedsDoNotAddUpIsNotForgottenWhenMerged() {
        Outcome unbalanced = patient(Ending.CENSORED, 3000);
        unbalanced.seeds().destine(true, 0, Fate.FOUNDED, LIVER, 1);
        CohortSummary merged = summary(List.of(patient(Ending.CENSORED, 3000)));
        merged.combine(summary(List.of(unbalanced)));
        assertThat(merged.seeds().patientsOutOfBalance()).isEqualTo(1);
    }

    @Test
    void endingsAddUpToAllPatients() {
        CohortSummary summary = summary(cohort(100));
        long sum = 0;
        for (Ending ending : Ending.values()) {
            sum += summary.endings().count(ending);
        }
        assertThat(sum).isEqualTo(100).isEqualTo(summary.patients());
    }

    @Test
    void funnelStagesAreSumsOfFatesAndTellSimulatedBesideExact() {
        CohortSummary summary = summary(List.of(patient(Ending.CENSORED, 3000, metastasis(1, 0, LIVER, 500, NEVER))));
        SeedAccount seeds = summary.seeds();
        assertThat(seeds.reached(FunnelStage.OFFERED)).isEqualTo(new SeedCount(16, 17.25));
        assertThat(seeds.reached(FunnelStage.SHED)).isEqualTo(new SeedCount(11, 11.75));
        assertThat(seeds.reached(FunnelStage.ARRESTED)).isEqualTo(new SeedCount(11, 11.75));
        assertThat(seeds.reached(FunnelStage.EXTRAVASATED)).isEqualTo(new SeedCount(1, 1.5));
        assertThat(seeds.reached(FunnelStage.SETTLED)).isEqualTo(new SeedCount(1, 1.5));
        assertThat(seeds.count(Fate.DIED_IN_BED, LUNG)).isEqualTo(new SeedCount(10, 10.25));
        assertThat(seeds.patientsOutOfBalance()).isZero();
        assertThat(seeds.efficiency().value()).isCloseTo(1 / 11.0, within(1e-12));
    }

    @Test
    void theDiseaseFreeIntervalRunsFromAClearingResectionToTheFirstDetection() {
        CohortSummary summary = summary(List.of(
                patient(Ending.CENSORED, 3000, metastasis(1, 0, LUNG, 300, 2030)),
                patient(Ending.CENSORED, 3000, metastasis(1, 0, LUNG, 300, 1010)),
                patient(Ending.CENSORED, 3000),
                patient(0, Ending.CENSORED, 3000, 1000, Margin.R1, metastasis(1, 0, LUNG, 300, 2000)),
                patient(Ending.CENSORED, 3000, metastasis(1, 0, LUNG, 300, 1000)),
                undiagnosed(Ending.CENSORED, 3000)));
        Recurrence recurrence = summary.recurrence();
        assertThat(recurrence.relapsed()).isEqualTo(Estimate.proportion(1, 2));
        assertThat(summary.distribution(PatientValues.DISEASE_FREE_DAYS).mean().value())
                .isEqualTo(1000);
        assertThat(recurrence.synchronous()).isEqualTo(Estimate.proportion(1, 5));
        assertThat(recurrence.metachronous()).isEqualTo(Estimate.proportion(3, 5));
    }

    @Test
    void bandsCountThoseAliveThatDay() {
        List<BandPoint> bands = summary(List.of(patient(Ending.CENSORED, 300), patient(Ending.DIED_OF_DISEASE, 150)))
                .burden()
                .bands(Measure.PRIMARY_CELLS);
        assertThat(bands).extracting(BandPoint::day).containsExactly(0.0, 100.0, 200.0, 300.0);
        assertThat(bands).extracting(BandPoint::patients).containsExactly(2L, 2L, 1L, 1L);
        assertThat(bands).extracting(BandPoint::median).containsExactly(1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void aDayBetweenThoseOfTheGridIsToldByTheLastBeforeItAndNoneAfterTheEnd() {
        BurdenCurve burden = summary(List.of(patient(Ending.CENSORED, 300), patient(Ending.DIED_OF_DISEASE, 150)))
                .burden();
        assertThat(burden.on(Measure.PRIMARY_CELLS, 150).mean())
                .isEqualTo(burden.on(Measure.PRIMARY_CELLS, 100).mean());
        assertThat(burden.on(Measure.PRIMARY_CELLS, 150).mean().value()).isEqualTo(2);
        assertThat(burden.on(Measure.PRIMARY_CELLS, 300).patients()).isEqualTo(1);
        assertThat(burden.on(Measure.PRIMARY_CELLS, 301).mean().known()).isFalse();
        assertThat(burden.on(Measure.PRIMARY_CELLS, 301).quantile(0.5).known()).isFalse();
    }

    @Test
    void circulatingSeedsAtDiagnosisAreReadOnTheLastDayBeforeIt() {
        CohortSummary known = summary(List.of(patient(Ending.CENSORED, 3000), undiagnosed(Ending.CENSORED, 3000)));
        assertThat(known.distribution(PatientValues.CIRCULATING_AT_DIAGNOSIS)
                        .mean()
                        .value())
                .isEqualTo(5);
        assertThat(known.diagnosed()).isEqualTo(Estimate.proportion(1, 2));
    }

    /** 5e4 cells at 1e8 per cm³ are a ball of 0.985 mm; who had none then, or was never diagnosed, has no largest one. */
    @Test
    void theLargestMetastasisAtDiagnosisIsTheLargestDistantOne() {
        CohortSummary summary = summary(List.of(
                patient(
                        Ending.CENSORED,
                        3000,
                        metastasis(1, 0, LUNG, 300, NEVER),
                        metastasis(2, 0, NODE, 300, NEVER),
                        metastasis(3, 0, LIVER, 1200, NEVER)),
                patient(Ending.CENSORED, 3000, metastasis(1, 0, NODE, 300, NEVER)),
                undiagnosed(Ending.CENSORED, 3000)));
        PatientNumber largest = PatientValues.commonNumbers().stream()
                .filter(number -> number.key().equals("largest-metastasis-at-diagnosis-mm"))
                .findFirst()
                .orElseThrow();
        assertThat(summary.distribution(largest).patients()).isEqualTo(1);
        assertThat(summary.distribution(largest).mean().value())
                .isCloseTo(10 * Math.cbrt(6 / Math.PI * 5e4 / 1e8), within(1e-12));
    }
}
