package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.verification.SeenPatient;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Biopsies and markers of one patient as rows of their tables. */
class TissueTableTest {
    private static final String CLINIC = """
            interventions: [{resect: {at: diagnosis + 10 d, margins: {R0: 1}}}]
            clinic:
              imaging: {ct: {modality: oracle, from: 20 d, every: 60 d, organs: [lung]}}
              markers: {ER: {clones: [main], delay: 9 d}}
              policy:
                - {rule: tissue, when: {metastases: {from: 1}}, do: [biopsy: {delay: 5 d}], delay: 3 d}
            """;

    /** Columns from the second on, by table, days as they count from the operation. */
    private static Map<String, List<List<String>>> rows() throws IOException {
        Scenario scenario = ScenarioReader.parse(
                SeenPatient.text("horizon: 500 d", "deterministic", CLINIC, "{organ: lung, cells: 1e7}"),
                "tissue.yaml");
        Outcome outcome = TrialRunner.replay(new Trial(scenario, 1, 1, Mode.THINNED), 0, EventSink.NONE);
        double operation = outcome.operations().get(0).day();
        CohortTables tables = new CohortTables(scenario.reference());
        Map<String, List<List<String>>> rows = new TreeMap<>();
        tables.rows(
                outcome,
                (table, cells) -> rows.computeIfAbsent(
                                tables.tables().get(table).name(), name -> new ArrayList<>())
                        .add(Arrays.stream(cells)
                                .skip(1)
                                .map(cell ->
                                        cell instanceof Double day ? "day " + Math.round(day - operation) : "" + cell)
                                .toList()));
        return rows;
    }

    @Test
    @DisplayName(
            "a biopsy is a row with its days, what it was of and what it said; each marker of it and of the primary is one")
    void rowsOfTissue() throws IOException {
        Map<String, List<List<String>>> rows = rows();
        assertThat(rows.get("biopsies")).containsExactly(List.of("day 13", "day 18", "0", "lung", "malignant", "1"));
        assertThat(rows.get("markers"))
                .containsExactly(List.of("day 9", "ER", "-1", "true"), List.of("day 22", "ER", "0", "true"));
    }
}
