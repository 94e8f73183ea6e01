package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.report.VirtualCohort;

class CohortFiguresTest {
    private final VirtualCohort cohort = new VirtualCohort();

    private List<Figure> figures(int patients, double metastases) {
        return CohortFigures.of(
                cohort.summary(patients, metastases), cohort.scenario().reference());
    }

    @Test
    void aCohortHasFiveFiguresInReadingOrder() {
        assertThat(figures(40, 2))
                .extracting(Figure::name)
                .containsExactly("cascade", "burden", "organs", "sizes", "survival");
    }

    @Test
    void everyFigureIsToldInWordsAndNumbers() {
        for (Figure figure : figures(40, 2)) {
            assertThat(figure.caption()).endsWith(".");
            assertThat(figure.description()).endsWith(".").doesNotContain("NaN");
            assertThat(figure.numbers().rows()).isNotEmpty();
            assertThat(figure.numbers().rows().toString()).doesNotContain("NaN", "null", "Infinity");
        }
    }

    @Test
    void nobodyAndNoMetastasisAreSaidNotDrawn() {
        for (Figure figure : figures(0, 0)) {
            assertThat(figure.drawing()).as(figure.name()).isInstanceOf(EmptyDrawing.class);
        }
        List<Figure> cured = figures(3, 0);
        assertThat(cured.get(2).drawing()).isInstanceOf(EmptyDrawing.class);
        assertThat(cured.get(3).drawing()).isInstanceOf(EmptyDrawing.class);
        assertThat(cured.get(4).drawing()).isInstanceOf(Panel.class);
    }

    @Test
    void theFunnelTellsSimulatedExactAndTheirDistance() {
        NumberTable table = figures(5, 1).get(0).numbers();
        assertThat(table.columns()).contains("Simulated", "Exact", "z");
        assertThat(table.rows()).hasSize(7).allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(table.rows().get(1).get(4)).isEqualTo("1");
    }

    @Test
    void aTreeHoldsTheLargestLesionsAndSaysSo() {
        Outcome crowded = cohort.patient(3, 200);
        Figure tree = PatientFigures.seedingTree(crowded, cohort.scenario().reference(), "colorectal-liver");
        assertThat(tree.numbers().rows()).hasSize(SeedingTreeFigure.MOST_LESIONS);
        assertThat(tree.numbers().rows().get(0).get(0)).isEqualTo("#0");
        assertThat(tree.description()).contains("200 metastases");
        SvgEncoder.encode(tree);
    }

    @Test
    void aPatientWithoutMetastasisHasATreeOfOne() {
        Figure tree = PatientFigures.seedingTree(
                cohort.patient(0, 0), cohort.scenario().reference(), "colorectal-liver");
        assertThat(tree.numbers().rows()).hasSize(1);
        SvgEncoder.encode(tree);
    }
}
