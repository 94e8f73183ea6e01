package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Biopsy;
import org.seedsoil.clinic.Biopsy.Verdict;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Goal;
import org.seedsoil.clinic.Histology;
import org.seedsoil.clinic.MarkerResult;
import org.seedsoil.clinic.Person;
import org.seedsoil.clinic.Person.Grade;
import org.seedsoil.clinic.Response;
import org.seedsoil.outcome.ClinicRecord;

/** Results of biopsies, markers and fitness, of patients whose charts are written by hand. */
class TissueValuesTest {
    private static final Examined ALL =
            new Examined(true, Optional.empty(), List.of(), true, true, List.of("ER", "HER2"));
    private static final Scope SCOPE =
            new Scope(CohortFixture.anatomy(), List.of("main"), List.of(), false, false, false, false, ALL);

    private static ClinicRecord chart(List<Grade> grades, List<Biopsy> biopsies, List<MarkerResult> markers) {
        Chart chart = new Chart(
                List.of(),
                1000,
                Double.NaN,
                List.of(),
                Map.of(),
                2000,
                new Person(60, Goal.CURE, grades),
                List.of(),
                List.of(),
                new Histology(List.of(), List.of(), biopsies, markers),
                List.of());
        return new ClinicRecord(
                chart,
                List.of(),
                List.of(),
                Response.PROGRESSION,
                Double.NaN,
                false,
                false,
                List.of(),
                List.of(),
                Map.of());
    }

    private static CohortSummary summary() {
        CohortSummary summary = new CohortSummary(SCOPE);
        List<ClinicRecord> records = List.of(
                chart(
                        List.of(new Grade(1000, 1), new Grade(1100, 3)),
                        List.of(
                                new Biopsy(4, 1010, 1017, Verdict.NOT_DIAGNOSTIC),
                                new Biopsy(4, 1110, 1117, Verdict.MALIGNANT)),
                        List.of(
                                new MarkerResult("ER", true, MarkerResult.PRIMARY, 1040),
                                new MarkerResult("ER", false, 4, 1120))),
                chart(
                        List.of(new Grade(1000, 2)),
                        List.of(new Biopsy(1, 1010, 1017, Verdict.BENIGN)),
                        List.of(new MarkerResult("ER", false, MarkerResult.PRIMARY, 1040))),
                chart(List.of(), List.of(), List.of()));
        records.forEach(record -> summary.accept(Outcomes.deadWith(List.of(), record)));
        return summary;
    }

    @Test
    @DisplayName("biopsies are counted by what they showed; tumour in one is told of those biopsied")
    void biopsies() {
        CohortSummary summary = summary();
        assertThat(summary.distribution("biopsies").mean().value()).isEqualTo(1);
        for (String verdict : List.of("malignant", "benign", "not-diagnostic")) {
            assertThat(summary.distribution("biopsies-" + verdict).mean().value())
                    .isEqualTo(1 / 3.0);
        }
        Distribution proven = summary.distribution("tumour-by-biopsy");
        assertThat(proven.patients()).isEqualTo(2);
        assertThat(proven.mean().value()).isEqualTo(0.5);
    }

    @Test
    @DisplayName("fitness is that of the first and of the last scan, of those graded")
    void fitness() {
        CohortSummary summary = summary();
        assertThat(summary.distribution("fitness-at-first-scan").patients()).isEqualTo(2);
        assertThat(summary.distribution("fitness-at-first-scan").mean().value()).isEqualTo(1.5);
        assertThat(summary.distribution("fitness-at-last-scan").mean().value()).isEqualTo(2.5);
        assertThat(summary.distribution("fit-at-first-scan").mean().value()).isEqualTo(0.5);
    }

    @Test
    @DisplayName(
            "a marker is told of the first and the last specimen, its change of those with several; nobody was tested for the other")
    void markers() {
        CohortSummary summary = summary();
        assertThat(summary.distribution("markers.ER.first").mean().value()).isEqualTo(0.5);
        assertThat(summary.distribution("markers.ER.last").mean().value()).isZero();
        assertThat(summary.distribution("markers.ER.changed").patients()).isEqualTo(1);
        assertThat(summary.distribution("markers.ER.changed").mean().value()).isEqualTo(1);
        assertThat(summary.distribution("markers.HER2.first").patients()).isZero();
    }

    @Test
    @DisplayName("where nobody grades, biopsies or looks for markers there is no result of it")
    void nobodyLooks() {
        Examined scans = new Examined(true, Optional.empty(), List.of(), false, false, List.of());
        assertThat(PatientValues.numbers(new Scope(
                        CohortFixture.anatomy(), List.of("main"), List.of(), false, false, false, false, scans)))
                .extracting(PatientNumber::key)
                .contains("scans")
                .noneMatch(key -> key.contains("biops") || key.contains("fit") || key.contains("markers"));
    }
}
