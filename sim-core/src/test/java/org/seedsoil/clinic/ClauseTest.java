package org.seedsoil.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions read off a chart, with values that can be told by hand. */
class ClauseTest {
    private static final List<Site> SITES = List.of(Site.of("liver", false), Site.of("lung", false));
    private static final StageTable TABLE = new StageTable(
            "a table",
            List.of(new StageTable.UpTo("T1", 20), new StageTable.UpTo("T2", 50), new StageTable.UpTo("T3", 1e9)),
            new StageTable.Nodes(
                    "N0", "N0(i+)", "N1mi", List.of(new StageTable.UpTo("N1a", 3), new StageTable.UpTo("N2", 1e9))),
            List.of(new StageTable.UpTo("M1a", 1), new StageTable.UpTo("M1b", 99)),
            Map.of(),
            List.of(group("I"), group("IIA"), group("IIB"), group("IIIA"), group("IIIC"), group("IV")));

    private static StageTable.Group group(String name) {
        return new StageTable.Group(name, List.of(), List.of(), List.of());
    }

    private static Chart chart(Person person, Histology histology, Finding... findings) {
        Look look = new Look("ct", 100, 107, 0, List.of(findings));
        return new Chart(
                SITES, 50, 60, List.of(look), Map.of(), 200, person, List.of(), List.of(), histology, List.of());
    }

    private static Chart chart(Histology histology, Finding... findings) {
        return chart(Person.of(60), histology, findings);
    }

    private static Finding metastasis(int number, int organ, double mm) {
        return new Finding(number, organ, mm, Label.METASTASIS);
    }

    private static Histology staged(Stage stage) {
        return new Histology(List.of(stage), List.of(), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GROUP|III|IIIA, IIIC",
                "GROUP|II|IIA, IIB",
                "GROUP|I|I",
                "GROUP|IV|IV",
                "GROUP|V|",
                "NODES|N1|N1mi, N1a",
                "NODES|N0|N0",
                "NODES|N0(i+)|N0(i+)",
                "NODES|N2|N2",
                "TUMOUR|T2|T2",
                "METASTASES|M1|M1a, M1b",
                "METASTASES|M0|M0"
            })
    @DisplayName("a name means the category of the table, else those into which the table divides it")
    void members(StagePart part, String name, String members) {
        assertThat(part.members(TABLE, name))
                .containsExactlyElementsOf(members == null ? List.of() : List.of(members.split(", ", -1)));
    }

    @Test
    @DisplayName("the stage holds where it is one of those named, and is told by value")
    void stage() {
        Clause third = new Clause.Staged(StagePart.GROUP, List.of("III"), List.of("IIIA", "IIIC"));
        Clause nodes = new Clause.Staged(StagePart.NODES, List.of("N1", "N2"), List.of("N1mi", "N1a", "N2"));
        Chart late = chart(staged(new Stage("T2", "N1a", "M0", "IIIA", 150)));
        Chart early = chart(staged(new Stage("T2", "N0", "M0", "IIA", 150)));
        Chart unknown = chart(Histology.NONE);
        assertThat(third.holds(late)).isTrue();
        assertThat(third.tell(late)).isEqualTo("stage IIIA");
        assertThat(third.holds(early)).isFalse();
        assertThat(third.tell(early)).isEqualTo("stage IIA (no)");
        assertThat(third.holds(unknown)).isFalse();
        assertThat(third.tell(unknown)).isEqualTo("stage unknown (no)");
        assertThat(nodes.tell(late)).isEqualTo("N1a");
        assertThat(nodes.tell(early)).isEqualTo("N0 (no)");
        assertThat(third.holds(late.asOf(149, List.of()))).isFalse();
        assertThat(third.holds(late.asOf(150, List.of()))).isTrue();
    }

    /** Nodes of a sentinel, then of all that were taken out: the chart knows each from its day on. */
    @Test
    @DisplayName("the most that was seen in nodes holds where it is one of those named, and is told by value")
    void nodes() {
        NodeReading sentinel = new NodeReading(0, 2, 1, 1, 0, 1.5);
        NodeReading others = new NodeReading(1, 15, 2, 0, 3, 12);
        Chart chart = chart(new Histology(
                List.of(),
                List.of(NodalStatus.of(List.of(sentinel), 150), NodalStatus.of(List.of(sentinel, others), 180)),
                List.of(),
                List.of()));
        Clause micro = new Clause.NodesHold(List.of(NodeLoad.MICRO));
        Clause positive = new Clause.NodesHold(List.of(NodeLoad.MICRO, NodeLoad.MACRO));
        assertThat(micro.holds(chart)).isFalse();
        assertThat(micro.tell(chart)).isEqualTo("nodes hold macro (no)");
        assertThat(micro.holds(chart.asOf(170, List.of()))).isTrue();
        assertThat(positive.holds(chart)).isTrue();
        assertThat(positive.describe()).isEqualTo("nodes hold micro or macro");
        assertThat(positive.tell(chart.asOf(149, List.of()))).isEqualTo("nodes hold unknown (no)");
        assertThat(Measure.POSITIVE_NODES.of(chart)).isEqualTo(4);
        assertThat(Measure.POSITIVE_NODES.of(chart.asOf(150, List.of()))).isEqualTo(1);
        assertThat(Measure.POSITIVE_NODES.of(chart.asOf(149, List.of()))).isNaN();
        assertThat(NodalStatus.of(List.of(new NodeReading(0, 2, 1, 0, 0, 0.1)), 1)
                        .load())
                .isEqualTo(NodeLoad.ITC);
        assertThat(NodalStatus.of(List.of(new NodeReading(0, 2, 0, 0, 0, 0)), 1).load())
                .isEqualTo(NodeLoad.NOTHING);
    }

    @Test
    @DisplayName("the last result of a marker counts; what nobody looked for is neither positive nor negative")
    void markers() {
        Histology told = new Histology(
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new MarkerResult("ER", true, MarkerResult.PRIMARY, 120),
                        new MarkerResult("ER", false, 3, 180)));
        Clause positive = new Clause.Marked("ER", true);
        Clause negative = new Clause.Marked("ER", false);
        Chart chart = chart(told);
        assertThat(negative.holds(chart)).isTrue();
        assertThat(positive.tell(chart)).isEqualTo("ER negative (no)");
        assertThat(positive.holds(chart.asOf(150, List.of()))).isTrue();
        assertThat(positive.holds(chart.asOf(110, List.of()))).isFalse();
        assertThat(negative.holds(chart.asOf(110, List.of()))).isFalse();
        assertThat(new Clause.Marked("HER2", false).tell(chart)).isEqualTo("HER2 unknown (no)");
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 0.5, true",
        "0.05, 0.85, false",
        "0.0499, 0.5, false",
        "0.0499, 0.95, true",
        "0, 0.5, false",
        "1, 0.5, true"
    })
    @DisplayName("a specimen is positive from the threshold on, but for errors of the test")
    void threshold(double share, double draw, boolean positive) {
        Marker marker = new Marker("KRAS", List.of(1), 0.05, 0.8, 0.9, 14);
        assertThat(marker.positive(new double[] {1e6 * (1 - share), 1e6 * share}, draw))
                .isEqualTo(positive);
    }

    @Test
    @DisplayName("what a biopsy has shown to be benign is no metastasis from the day of its result on, in no scan")
    void benign() {
        Histology told =
                new Histology(List.of(), List.of(), List.of(new Biopsy(4, 110, 117, Biopsy.Verdict.BENIGN)), List.of());
        Chart chart = chart(told, metastasis(4, 1, 12), metastasis(5, 0, 20));
        assertThat(Measure.METASTASES.of(chart)).isEqualTo(1);
        assertThat(Measure.METASTASES.of(chart.asOf(116, List.of()))).isEqualTo(2);
        assertThat(chart.last().find(4).orElseThrow().label()).isEqualTo(Label.BENIGN);
        Order.Biopsy largest = new Order.Biopsy(Order.Which.VISIBLE, -1, 1, 1, 7);
        assertThat(largest.targets(chart, Set.of())).containsExactly(metastasis(5, 0, 20));
        assertThat(largest.targets(chart, Set.of(5))).isEmpty();
        Chart before = chart(Histology.NONE, metastasis(4, 1, 12), metastasis(5, 0, 20));
        assertThat(largest.targets(before, Set.of())).containsExactly(metastasis(5, 0, 20));
    }

    @Test
    @DisplayName("without a look nothing is known of what one would show")
    void noLook() {
        Chart chart = new Chart(SITES, 50, 60, List.of(), Map.of(), 200, 60, List.of(), List.of());
        for (Measure measure : List.of(Measure.METASTASES, Measure.LARGEST, Measure.PRIMARY, Measure.NEW)) {
            assertThat(measure.of(chart)).as(measure.word()).isNaN();
        }
        assertThat(new Clause.OnlyIn(List.of("lung")).holds(chart)).isFalse();
        assertThat(new Clause.Resectable(new Resectability(10, 50, 3, Map.of()), true).holds(chart))
                .isFalse();
        assertThat(new Clause.Intended(Intent.CURATIVE, FewMetastases.STANDARD).holds(chart))
                .isFalse();
        assertThat(Order.Which.VISIBLE.of(chart, -1)).isEmpty();
    }

    /** A ball of 80 + 2·10 mm has 523.6 cm³: of 1,500 cm³ .651 are left; two of them leave .302, three −.047. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|80|resectable",
                "1|80|resectable",
                "2|80|resectable",
                "3|80|not resectable: remnant of liver 0.00",
                "2|81|not resectable: remnant of liver 0.28",
                "1|101|not resectable: largest 101 mm",
                "4|10|not resectable: more than 3 in liver"
            })
    @DisplayName("what can be taken out goes by size, number and what is left of the organ")
    void resectable(int number, double mm, String told) {
        Resectability law = new Resectability(10, 100, 3, Map.of(0, new Resectability.Remnant(1500, 0.3)));
        Finding[] findings = new Finding[number];
        for (int i = 0; i < number; i++) {
            findings[i] = metastasis(i, 0, mm);
        }
        Chart chart = chart(Histology.NONE, findings);
        boolean can = told.equals("resectable");
        assertThat(new Clause.Resectable(law, true).holds(chart)).isEqualTo(can);
        assertThat(new Clause.Resectable(law, false).holds(chart)).isEqualTo(!can);
        assertThat(new Clause.Resectable(law, can).tell(chart)).isEqualTo(told);
        assertThat(new Resectability.Remnant(1500, 0.3).left(chart, 0, 10))
                .isCloseTo(1 - number * Math.PI / 6 * Math.pow((mm + 20) / 10, 3) / 1500, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"CURE, 5, CURATIVE", "CURE, 6, PALLIATIVE", "COMFORT, 1, PALLIATIVE", "CURE, 0, CURATIVE"})
    @DisplayName("intent is curative where the patient wants cure and metastases are few")
    void intent(Goal goal, int found, Intent intent) {
        Finding[] findings = new Finding[found];
        for (int i = 0; i < found; i++) {
            findings[i] = metastasis(i, 1, 12);
        }
        Chart chart = chart(new Person(60, goal, List.of()), Histology.NONE, findings);
        assertThat(new Clause.Intended(intent, FewMetastases.STANDARD).holds(chart))
                .isTrue();
        assertThat(new Clause.Intended(Intent.CURATIVE, FewMetastases.STANDARD).holds(chart))
                .isEqualTo(intent == Intent.CURATIVE);
    }

    /** Start .5, spread .5, .25 a decade above 65 years, 1 a tenfold above 1e10 cells, .3 a course, 1 a toxicity. */
    @ParameterizedTest
    @CsvSource({
        "0, 64, 1e9, 0, 0, 0",
        "0.2, 65, 1e9, 0, 0, 1",
        "0, 75, 1e10, 0, 0, 1",
        "0, 65, 1.1e11, 0, 0, 2",
        "0, 64, 1e9, 1, 0, 1",
        "0, 65, 1e9, 1, 1, 2",
        "-9, 65, 1e9, 0, 0, 0",
        "9, 65, 1e9, 0, 0, 4"
    })
    @DisplayName("the grade is the nearest whole of the score, between 0 and 4")
    void fitness(double trait, double age, double cells, int courses, int toxicities, int grade) {
        Fitness law = new Fitness(0.5, 0.5, 0.25, 65, 1, 1e10, 0.3, 1);
        assertThat(law.grade(trait, age, cells, courses, toxicities)).isEqualTo(grade);
    }

    @Test
    @DisplayName("the grade of the last visit counts, and each lowers the part of those who follow")
    void graded() {
        Person person = new Person(60, Goal.CURE, List.of(new Person.Grade(100, 0), new Person.Grade(180, 2)));
        Chart chart = chart(person, Histology.NONE);
        assertThat(Measure.FITNESS.of(chart)).isEqualTo(2);
        assertThat(Measure.FITNESS.of(chart.asOf(179, List.of()))).isZero();
        assertThat(Measure.FITNESS.of(chart(Histology.NONE))).isNaN();
        Rule rule = new Rule("offer", Condition.ALWAYS, List.of(), List.of(), 9, 0, 0.8, 0.5, 0);
        assertThat(rule.takesUp(chart, 0.19)).isTrue();
        assertThat(rule.takesUp(chart, 0.21)).isFalse();
        assertThat(rule.takesUp(chart.asOf(179, List.of()), 0.79)).isTrue();
    }
}
