package org.seedsoil.io.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.io.verification.SeenPatient;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Which tables a scenario has, and that a patient's rows come to the right one. One patient, nothing left to chance. */
class CohortTablesTest {
    private static final String RESECT =
            "{resect: {lesions: visible, at: 100 d, organs: [lung], margins: {R0: 0, R1: 0, R2: 1}, residual: {R2: 0.1}}}";
    private static final String ABLATE = "{ablate: {organs: [liver], control: 1, at-size: 14 mm, from: start}}";

    private static final String LESIONS =
            "{organ: lung, cells: 1e8, age: 0 d, count: 1}, {organ: liver, cells: 1e8, age: 0 d, count: 1}";

    private static Scenario scenario(String interventions, String lesions) {
        return ScenarioReader.parse("""
                seedsoil: 1
                name: treated
                anatomy: adult
                primary: none
                horizon: 200 d
                tissue: {cells-per-cm3: 1e8}
                stages: {detachment: off, membrane: off, intravasation: off, lymph: off, circulation: off, arrest: off, extravasation: off, soil: off, dormancy: off, immune: off, secondary: off}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.04 /d, turnover: 0.75, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                oracle: {lesions: [%s]}
                mortality: {disease: off, other-causes: off}
                care: {detection: {diameter: 10 mm}, interventions: [%s]}
                """.formatted(lesions, interventions), "treated.yaml");
    }

    /** Rows by table. */
    private static Map<String, List<List<String>>> rows(String interventions) throws IOException {
        return rows(scenario(interventions, LESIONS));
    }

    private static Map<String, List<List<String>>> rows(Scenario scenario) throws IOException {
        Outcome outcome = TrialRunner.replay(new Trial(scenario, 1, 1, Mode.THINNED), 0, EventSink.NONE);
        CohortTables tables = new CohortTables(scenario.reference());
        Map<String, List<List<String>>> rows = new TreeMap<>();
        tables.tables().forEach(table -> rows.put(table.name(), new ArrayList<>()));
        tables.rows(
                outcome,
                (table, cells) -> rows.getOrDefault(tables.tables().get(table).name(), new ArrayList<>())
                        .add(Arrays.stream(cells).map(String::valueOf).toList()));
        return rows;
    }

    @Test
    void whereNothingIsDoneForMetastasesThereAreThreeTables() throws IOException {
        assertThat(rows("").keySet()).containsExactly("lesions", "operations", "patients");
    }

    @Test
    void anOperationOnMetastasesIsARowOfExcisions() throws IOException {
        Map<String, List<List<String>>> rows = rows(RESECT);
        assertThat(rows.keySet()).containsExactly("excisions", "lesions", "operations", "patients");
        assertThat(rows.get("operations")).isEmpty();
        assertThat(rows.get("excisions")).singleElement().satisfies(row -> {
            assertThat(row.subList(0, 4)).containsExactly("0", "0", "seen", "100.0");
            assertThat(row.get(5)).isEqualTo("lung");
            // 1e8 cells grow by e in 100 d: a ball of 2.718 cm3
            assertThat(Double.parseDouble(row.get(6))).isCloseTo(10 * Math.cbrt(6 * Math.E / Math.PI), within(1e-6));
            assertThat(row.get(7)).isEqualTo("R2");
            assertThat(Double.parseDouble(row.get(9))).isCloseTo(0.1 * Double.parseDouble(row.get(8)), within(1.0));
            assertThat(row.get(10)).isEqualTo("R2");
        });
    }

    /** Of 60 cells some 160 are there on the day, and 1,000 would have escaped. */
    @Test
    void whatHasNotEscapedIsNoRowOfExcisions() throws IOException {
        String lobe = RESECT.replace("margins:", "parts: {lung: 1}, margins:");
        Scenario scenario = scenario(lobe, LESIONS + ", {organ: lung, cells: 60, age: 0 d, count: 1}");
        Scenario byChance = ScenarioReader.parse(
                ScenarioPrinter.print(scenario), "x", List.of("clones.main.growth.process=stochastic"));
        assertThat(rows(byChance).get("excisions"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(2)).isEqualTo("seen"));
    }

    @Test
    void whatGoesUnseenIsARowOfExcisions() throws IOException {
        String small = LESIONS
                + ", {organ: lung, cells: 1e6, age: 0 d, count: 1}, {organ: liver, cells: 1e6, age: 0 d, count: 1}";
        String lobe = RESECT.replace("margins:", "parts: {lung: 1}, margins:");
        List<List<String>> rows = rows(scenario(lobe, small)).get("excisions");
        assertThat(rows).hasSize(2);
        assertThat(rows).extracting(row -> row.get(2)).containsExactlyInAnyOrder("seen", "unseen");
        assertThat(rows).extracting(row -> row.get(5)).containsOnly("lung");
        assertThat(rows)
                .filteredOn(row -> row.get(2).equals("unseen"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(Double.parseDouble(row.get(8))).isCloseTo(1e6 * Math.E, within(1.0));
                    assertThat(row.subList(9, 11)).containsExactly("0.0", "R2");
                });
    }

    @Test
    void whatLiesInNodesThatGoWithThePrimaryIsARowOfExcisions() throws IOException {
        String care =
                "interventions: [{resect: {at: 20 d, margins: {R0: 1}}}, {resect: {at: 30 d, margins: {R0: 1}, nodes: 1}}]\n";
        String nodes = "{organ: pericolic, cells: 1e6}, {organ: mesenteric, cells: 1e6}";
        List<List<String>> rows = rows(ScenarioReader.parse(
                        SeenPatient.text("horizon: 200 d", "deterministic", care, nodes), "nodes.yaml"))
                .get("excisions");
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.subList(0, 4)).containsExactly("0", "1", "nodes", "30.0");
            assertThat(row.get(5)).isEqualTo("pericolic");
            assertThat(row.subList(9, 11)).containsExactly("0.0", "null");
        });
    }

    @Test
    void raysAndHeatAreToldApart() throws IOException {
        String rays =
                "{ablate: {organs: [liver], radiotherapy: {fractions: 3, dose: 18 Gy, alpha: 0.3 /Gy, alpha-beta: 10 Gy}, at-size: 14 mm, from: start}}";
        assertThat(rows(rays).get("ablations"))
                .singleElement()
                .satisfies(row -> assertThat(row.get(4)).isEqualTo("radiotherapy"));
    }

    @Test
    void anAblationIsARowOfAblations() throws IOException {
        Map<String, List<List<String>>> rows = rows(RESECT + ", " + ABLATE);
        assertThat(rows.keySet()).containsExactly("ablations", "excisions", "lesions", "operations", "patients");
        assertThat(rows.get("ablations")).singleElement().satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("0");
            assertThat(row.get(3)).isEqualTo("liver");
            assertThat(row.get(4)).isEqualTo("ablation");
            assertThat(row.get(5)).isEqualTo("true");
        });
    }
}
