package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Where tumours differ in density, each is measured by its own: a primary is diagnosed at its diameter, not near it. */
class DensityOfPatientsTest {
    private static final double DIAGNOSED_MM = 0.5;
    private static final Scenario SCENARIO = ScenarioReader.parse(
            ToyRun.TEXT,
            "toy.yaml",
            List.of(
                    "patients.vary.'tissue.cells-per-cm3'={lognormal: {sigma: 1}}",
                    "care.diagnosis.diameter=" + DIAGNOSED_MM + " mm"));

    private static List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(1).run(new Trial(SCENARIO, 30, 1, Mode.THINNED), outcomes::add);
        return outcomes;
    }

    private static <R> double number(Table<R> table, String column, R row) {
        return table.columns().stream()
                .filter(found -> found.name().equals(column))
                .map(found -> found.value().apply(row))
                .map(Double.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tablesGiveDiametersAndVolumesAtThePatientsOwn() {
        List<Outcome> outcomes = outcomes();
        assertThat(outcomes.stream().map(Outcome::cellsPerCm3).distinct()).hasSize(30);
        int diagnosed = 0;
        for (Outcome outcome : outcomes) {
            double density = outcome.cellsPerCm3();
            if (outcome.diagnosed()) {
                double mm = LesionSize.diameterMm(outcome.primaryCellsAtDiagnosis(), density);
                assertThat(mm).isCloseTo(DIAGNOSED_MM, within(0.01));
                diagnosed++;
            }
            for (LesionRecord lesion : outcome.lesions()) {
                double mm = number(
                        LesionTable.of(SCENARIO.reference().disease()),
                        "diameter_mm",
                        new LesionTable.Row(outcome.patient(), density, lesion));
                assertThat(mm).isEqualTo(LesionSize.diameterMm(lesion.cells(), density));
            }
            PatientCase row = new PatientCase(
                    outcome, Spread.of(outcome, SCENARIO.reference().disease().anatomy()));
            assertThat(number(PatientTable.of(Scope.of(SCENARIO.reference())), "metastatic_volume_cm3", row))
                    .isEqualTo(outcome.metastases().stream()
                                    .map(LesionRecord::cells)
                                    .reduce(0.0, Double::sum)
                            / density);
        }
        assertThat(diagnosed).isPositive();
    }
}
