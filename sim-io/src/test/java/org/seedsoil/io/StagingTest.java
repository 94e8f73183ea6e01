package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.clinic.NodeReading;
import org.seedsoil.clinic.Stage;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.clinic.Staging;
import org.seedsoil.scenario.Scenario;

/** The tables of stages that ship, and the faults of staging. */
class StagingTest {
    static String text(String staging, int stations) {
        return """
                seedsoil: 1
                name: staged
                horizon: 5 y
                anatomy: adult
                primary: {organ: breast, cells: 1}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                    shedding: {rate: 2, exponent: 0.667}
                care:
                  diagnosis: {diameter: 20 mm}
                  interventions: [{resect: {at: diagnosis + 10 d, margins: {R0: 1}, nodes: %d}}]
                  clinic: {imaging: {ct: {modality: ct}}, staging: {%s}}
                """.formatted(stations, staging);
    }

    private static Scenario read(String staging) {
        return ScenarioReader.parse(text(staging, 2), "test.yaml");
    }

    private static StageTable table(String name) {
        Staging staging = read("table: " + name + ", nodes: {axillary-sentinel: 2, axillary: 15}")
                .reference()
                .care()
                .clinic()
                .staging()
                .orElseThrow();
        return staging.table();
    }

    private static Set<String> sites(String words) {
        return words == null ? Set.of() : new TreeSet<>(List.of(words.split("\\+")));
    }

    /** Micrometastases are nodes with 1.5 mm, macrometastases with 5 mm. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0,, T1mi, N0, M0, IA",
        "18, 3, 0, 0,, T1c, N0(i+), M0, IA",
        "20, 0, 2, 0,, T1c, N1mi, M0, IB",
        "21, 0, 2, 0,, T2, N1mi, M0, IIB",
        "21, 0, 0, 0,, T2, N0, M0, IIA",
        "15, 0, 0, 3,, T1c, N1a, M0, IIA",
        "15, 4, 2, 1,, T1c, N1a, M0, IIA",
        "30, 0, 0, 1,, T2, N1a, M0, IIB",
        "51, 0, 0, 0,, T3, N0, M0, IIB",
        "51, 0, 0, 1,, T3, N1a, M0, IIIA",
        "8, 0, 0, 4,, T1b, N2a, M0, IIIA",
        "8, 0, 3, 7,, T1b, N3a, M0, IIIC",
        "8, 0, 0, 0, bone, T1b, N0, M1, IV",
        "8, 0, 0, 12, bone+liver, T1b, N3a, M1, IV"
    })
    @DisplayName("breast: tumour by size, nodes by number and size, group by the table of anatomic stages")
    void breast(double mm, int itc, int micro, int macro, String sites, String t, String n, String m, String group) {
        NodeReading nodes = new NodeReading(0, 17, itc, micro, macro, 5);
        Stage stage = table("breast-anatomic-8").stage("", mm, List.of(nodes), sites(sites), 100);
        assertThat(stage).isEqualTo(new Stage(t, n, m, group, 100));
    }

    @ParameterizedTest
    @CsvSource({
        "T1, 0, 0,, N0, M0, I",
        "T2, 5, 0,, N0, M0, I",
        "T3, 0, 0,, N0, M0, IIA",
        "T4a, 0, 0,, N0, M0, IIB",
        "T4b, 0, 0,, N0, M0, IIC",
        "T1, 0, 1,, N1a, M0, IIIA",
        "T2, 0, 3,, N1b, M0, IIIA",
        "T1, 0, 6,, N2a, M0, IIIA",
        "T2, 0, 6,, N2a, M0, IIIB",
        "T3, 0, 1,, N1a, M0, IIIB",
        "T2, 0, 7,, N2b, M0, IIIB",
        "T4a, 0, 4,, N2a, M0, IIIC",
        "T3, 0, 9,, N2b, M0, IIIC",
        "T4b, 0, 2,, N1b, M0, IIIC",
        "T3, 0, 0, liver, N0, M1a, IVA",
        "T3, 0, 2, liver+lung, N1b, M1b, IVB",
        "T3, 0, 0, liver+peritoneum, N0, M1c, IVC",
        "'', 0, 2,, N1b, M0, X",
        "'', 0, 2, liver, N1b, M1a, IVA"
    })
    @DisplayName("colon: tumour by depth or TX, a micrometastasis counts as any other, peritoneum apart")
    void colon(String depth, int itc, int micro, String sites, String n, String m, String group) {
        NodeReading nodes = new NodeReading(0, 17, itc, micro, 0, 1.5);
        Stage stage = table("colon-8").stage(depth, 40, List.of(nodes), sites(sites), 100);
        assertThat(stage).isEqualTo(new Stage(depth.isEmpty() ? "TX" : depth, n, m, group, 100));
    }

    private static NodeReading nodes(String category) {
        int positive = switch (category) {
            case "N1mi", "N1a" -> 1;
            case "N1b" -> 2;
            case "N2a" -> 4;
            case "N2b" -> 7;
            case "N3a" -> 10;
            default -> 0;
        };
        boolean micro = category.equals("N1mi");
        return new NodeReading(0, 17, category.equals("N0(i+)") ? 1 : 0, micro ? positive : 0, micro ? 0 : positive, 5);
    }

    /** MSD Manual, "Anatomic staging of breast cancer", adapted from AJCC 8: N0 holds N0(i+); N1mi makes IB with T1, and counts as N1 with T2 and T3. */
    @ParameterizedTest
    @CsvSource({
        "1, IA, IA, IB, IIA, IIIA, IIIC",
        "5, IA, IA, IB, IIA, IIIA, IIIC",
        "10, IA, IA, IB, IIA, IIIA, IIIC",
        "20, IA, IA, IB, IIA, IIIA, IIIC",
        "50, IIA, IIA, IIB, IIB, IIIA, IIIC",
        "51, IIB, IIB, IIIA, IIIA, IIIA, IIIC"
    })
    @DisplayName("breast: every combination has the group of a public table")
    void everyBreast(double mm, String n0, String isolated, String n1mi, String n1, String n2, String n3) {
        List<String> categories = List.of("N0", "N0(i+)", "N1mi", "N1a", "N2a", "N3a");
        List<String> groups = List.of(n0, isolated, n1mi, n1, n2, n3);
        StageTable table = table("breast-anatomic-8");
        for (int i = 0; i < groups.size(); i++) {
            Stage stage = table.stage("", mm, List.of(nodes(categories.get(i))), Set.of(), 1);
            assertThat(stage.nodes()).isEqualTo(categories.get(i));
            assertThat(stage.group()).as(mm + " mm " + categories.get(i)).isEqualTo(groups.get(i));
            assertThat(table.stage("", mm, List.of(nodes(categories.get(i))), Set.of("lung"), 1)
                            .group())
                    .isEqualTo("IV");
        }
    }

    /** World J Gastroenterol 2014, 20:6786, table 6 (7th edition; the 8th has the same groups); IVA to IVC: PDQ NBK65858, table 5. */
    @ParameterizedTest
    @CsvSource({
        "T1, I, IIIA, IIIA, IIIA, IIIB",
        "T2, I, IIIA, IIIA, IIIB, IIIB",
        "T3, IIA, IIIB, IIIB, IIIB, IIIC",
        "T4a, IIB, IIIB, IIIB, IIIC, IIIC",
        "T4b, IIC, IIIC, IIIC, IIIC, IIIC"
    })
    @DisplayName("colon: every combination has the group of a public table")
    void everyColon(String depth, String n0, String n1a, String n1b, String n2a, String n2b) {
        List<String> categories = List.of("N0", "N1a", "N1b", "N2a", "N2b");
        List<String> groups = List.of(n0, n1a, n1b, n2a, n2b);
        StageTable table = table("colon-8");
        for (int i = 0; i < groups.size(); i++) {
            List<NodeReading> nodes = List.of(nodes(categories.get(i)));
            Stage stage = table.stage(depth, 40, nodes, Set.of(), 1);
            assertThat(stage.nodes()).isEqualTo(categories.get(i));
            assertThat(stage.group()).as(depth + " " + categories.get(i)).isEqualTo(groups.get(i));
            assertThat(table.stage(depth, 40, nodes, Set.of("bone"), 1).group()).isEqualTo("IVA");
            assertThat(table.stage(depth, 40, nodes, Set.of("bone", "lung"), 1).group())
                    .isEqualTo("IVB");
            assertThat(table.stage(depth, 40, nodes, Set.of("peritoneum"), 1).group())
                    .isEqualTo("IVC");
        }
    }

    @Test
    @DisplayName("a scenario may write a table of its own over one that ships")
    void own() {
        String own =
                "table: colon-8, nodes: {axillary-sentinel: 2, axillary: 15}, groups: [{group: LATE, N: [N2b]}, {group: EARLY}]";
        assertThat(read(own)
                        .reference()
                        .care()
                        .clinic()
                        .staging()
                        .orElseThrow()
                        .table()
                        .groupNames())
                .containsExactly("LATE", "EARLY");
        assertThat(table("colon-8").nodeCategories()).containsExactly("N0", "N1a", "N1b", "N2a", "N2b");
    }

    private static final String NODES = "nodes: {axillary-sentinel: 2, axillary: 15}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "table: breast-anatomic-8 | key 'nodes' is missing",
                "table: breast, nodes: {axillary: 3} | allowed: breast-anatomic-8, colon-8",
                "nodes: {axillary: 3} | key 'title' is missing",
                "table: colon-8, nodes: {axilary: 3} | there is no node 'axilary'",
                "table: colon-8, nodes: {axillary: 0} | out of range",
                "table: colon-8, nodes: {axillary: 1.5} | whole",
                "table: breast-anatomic-8, nodes: {axillary: 3}, depth: {T1: 1} | the table goes by size",
                "table: colon-8, nodes: {axillary: 3}, depth: {T1: 0.5, T2: 0.4} | shares sum to 0.9",
                "table: colon-8, nodes: {axillary: 3}, section: -1 mm | out of range",
                "table: breast-anatomic-8, nodes: {axillary: 3}, tumour: [{category: T1, up-to: 5 mm}, {category: T2, up-to: 4 mm}, {category: T3}] | rising limits",
                "table: breast-anatomic-8, nodes: {axillary: 3}, tumour: [{category: T1, up-to: 5 mm}] | a last one without up-to",
                "table: colon-8, nodes: {axillary: 3}, groups: [{group: I, N: [N9]}] | there is no category N9",
                "table: colon-8, nodes: {axillary: 3}, groups: [{group: i}] | a category such as T1c"
            })
    @DisplayName("faults are told with their place")
    void faults(String staging, String told) {
        assertThatThrownBy(() -> read(staging))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("care.clinic.staging")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stage: [IIIB]; 60 d| there is no stage 'IIIB' (did you mean 'IIB'?); allowed: IA, IB, IIA",
                "T: [T4]; 60 d| there is no category 'T4'",
                "N: [N4]; 60 d| there is no category 'N4'",
                "M: [M2]; 60 d| there is no category 'M2'",
                "stage: [III]; 14 d| a rule waits for the stage, and what nodes hold is worked out at the end of a step; allowed: at least 30 d"
            })
    @DisplayName("a rule may ask for what the table tells, once it is known")
    void conditions(String asked, String told) {
        String[] parts = asked.split("; ", -1);
        String staging = "table: breast-anatomic-8, " + NODES + ", delay: " + parts[1] + "}, policy: [{rule: a, when: {"
                + parts[0] + "}, do: [wait: on]}]";
        String text = text(staging, 2).replace("]}}", "]}");
        assertThatThrownBy(() -> ScenarioReader.parse(text, "test.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("care.clinic")
                .hasMessageContaining(told);
    }

    @Test
    @DisplayName("who takes out no node cannot stage any")
    void noNodes() {
        assertThatThrownBy(() -> ScenarioReader.parse(text("table: colon-8, " + NODES, 0), "test.yaml"))
                .hasMessageContaining("no node is ever taken out");
    }
}
