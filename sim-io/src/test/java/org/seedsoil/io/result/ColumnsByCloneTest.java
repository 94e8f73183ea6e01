package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.seedsoil.catalogue.Catalogue;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What there is of each clone, and what was drawn for each patient, are columns and results. 60 patients, no luck: sums and copies. */
class ColumnsByCloneTest {
    private static final Scenario SCENARIO = ScenarioReader.parse(
            ToyRun.TEXT,
            "toy.yaml",
            List.of(
                    "patients.vary.'tissue.cells-per-cm3'={lognormal: {sigma: 1}}",
                    "patients.vary.'clones.other.shedding.rate'={lognormal: {sigma: 1}}"));
    private static final Table<PatientCase> TABLE = PatientTable.of(Scope.of(SCENARIO.reference()));
    private static final List<Outcome> OUTCOMES = outcomes();

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(1).run(new Trial(SCENARIO, ToyRun.PATIENTS, 1, Mode.THINNED), outcomes::add);
        return outcomes;
    }

    private static List<PatientCase> patients() {
        return OUTCOMES.stream()
                .map(outcome -> new PatientCase(
                        outcome,
                        Spread.of(outcome, SCENARIO.reference().disease().anatomy())))
                .toList();
    }

    private static double cell(String column, PatientCase patient) {
        return TABLE.columns().stream()
                .filter(found -> found.name().equals(column))
                .map(found -> (Number) found.value().apply(patient))
                .findFirst()
                .orElseThrow()
                .doubleValue();
    }

    private static double sum(String column) {
        return patients().stream().mapToDouble(patient -> cell(column, patient)).sum();
    }

    @Test
    void theClonesOfAPatientAddUp() {
        for (String what : List.of("metastases", "primary_cells", "metastatic_cells")) {
            for (PatientCase patient : patients()) {
                double main = cell("clones_main_" + what, patient);
                double other = cell("clones_other_" + what, patient);
                assertThat(main + other).isCloseTo(cell(what, patient), within(1e-9 * cell(what, patient)));
            }
            assertThat(Stream.of("main", "other").map(clone -> sum("clones_" + clone + "_" + what)))
                    .allSatisfy(total -> assertThat(total).isPositive());
        }
    }

    @Test
    void sleepersAreThoseThatSleepAtTheEnd() {
        assertThat(sum("sleepers"))
                .isPositive()
                .isEqualTo(OUTCOMES.stream()
                        .mapToDouble(outcome -> outcome.seeds().colony(SeedCounts.Colony.ASLEEP))
                        .sum());
    }

    @Test
    void whatWasDrawnIsWhatThePatientHad() {
        assertThat(patients())
                .allSatisfy(patient -> assertThat(cell("drawn_tissue_cells_per_cm3", patient))
                        .isEqualTo(patient.outcome().cellsPerCm3()));
        assertThat(patients().stream().map(patient -> cell("drawn_clones_other_shedding_rate", patient)))
                .doesNotHaveDuplicates();
        assertThat(SCENARIO.reference().drawn()).extracting("value").containsExactly(1e8, 0.2);
    }

    @Test
    void theyAreResultsByTheirKeys() {
        CohortSummary summary = CohortSummary.of(SCENARIO.reference());
        OUTCOMES.forEach(summary::accept);
        Catalogue catalogue = Catalogue.of(SCENARIO.reference());
        assertThat(catalogue
                                .metric("clones.other.metastases.mean")
                                .estimate(summary)
                                .value()
                        * ToyRun.PATIENTS)
                .isCloseTo(sum("clones_other_metastases"), within(1e-9));
        assertThat(catalogue
                                .metric("drawn.clones.other.shedding.rate.mean")
                                .estimate(summary)
                                .value()
                        * ToyRun.PATIENTS)
                .isCloseTo(sum("drawn_clones_other_shedding_rate"), within(1e-9));
        assertThat(SummaryDocument.of(summary)
                                .at("/clones/main/primary-cells/mean/value")
                                .asDouble()
                        * ToyRun.PATIENTS)
                .isCloseTo(sum("clones_main_primary_cells"), within(1e-3));
    }
}
