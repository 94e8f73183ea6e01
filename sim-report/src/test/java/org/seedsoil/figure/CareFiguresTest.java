package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.observe.CarePath;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Landmarks;
import org.seedsoil.report.VirtualCohort;

class CareFiguresTest {
    private static final double YEAR = DAYS_PER_YEAR;

    private static CarePath path(long patient, double years, Ending ending, double change, Response best) {
        Landmarks days =
                new Landmarks((1 + years) * YEAR, YEAR, 1.1 * YEAR, 1.1 * YEAR, Double.NaN, Map.of(), Map.of());
        List<Recist.Judgement> judgements =
                List.of(new Recist.Judgement(2 * YEAR, best, 100 * (1 + change), 100, 0, false));
        return new CarePath(
                patient,
                ending,
                days,
                List.of(1.1 * YEAR),
                List.of(),
                List.of(1.5 * YEAR),
                List.of(),
                List.of(new CarePath.Span(1.1 * YEAR, 1.4 * YEAR)),
                List.of(1.4 * YEAR),
                1.4 * YEAR,
                judgements,
                best);
    }

    private static final List<CarePath> PATHS = List.of(
            path(0, 2, Ending.DIED_OF_DISEASE, 0.5, Response.PROGRESSION),
            path(3, 5, Ending.CENSORED, -0.5, Response.PARTIAL),
            path(7, 3, Ending.DIED_OF_OTHER_CAUSES, -1, Response.COMPLETE));

    private static Figure swimmer() {
        VirtualCohort cohort = new VirtualCohort();
        return SwimmerOfCohort.figure(
                "swimmer",
                "What was done",
                PATHS,
                patient -> cohort.scenario().reference().care(),
                SwimmerOfCohort.Clock.DIAGNOSIS,
                "Three patients");
    }

    private static List<String> legend(Figure figure) {
        return ((Panel) figure.drawing())
                .legend().stream().map(LegendKey::label).toList();
    }

    @Test
    void lanesStandInTheOrderOfFollowUp() {
        assertThat(swimmer().numbers().rows()).extracting(row -> row.get(0)).containsExactly("#3", "#7", "#0");
        assertThat(swimmer().numbers().rows()).extracting(row -> row.get(1)).containsExactly("5.00", "3.00", "2.00");
    }

    @Test
    void theLegendHasWhatIsThereAndNothingElse() {
        assertThat(legend(swimmer()))
                .containsExactly(
                        "no disease manifest",
                        "disease manifest",
                        "operation on the primary",
                        "metastases ablated",
                        "progression seen in a scan",
                        "metastasis manifest",
                        "died of the disease",
                        "died of other causes",
                        "alive at the end of following");
    }

    @Test
    void barsFallFromTheWorstToTheBestAndAreCountedByResponse() {
        List<Figure> figures = TargetFigures.of(PATHS, "Three patients");
        assertThat(figures).extracting(Figure::name).containsExactly("spider", "waterfall");
        assertThat(TargetFigures.sorted(PATHS)).extracting(CarePath::bestChange).containsExactly(0.5, -0.5, -1.0);
        assertThat(figures.get(1).numbers().rows())
                .containsExactly(
                        List.of("complete response (CR)", "1", "33 %", "−100 %"),
                        List.of("partial response (PR)", "1", "33 %", "−50 %"),
                        List.of("progression (PD)", "1", "33 %", "+50 %"));
        assertThat(TargetFigures.of(List.of(), "Nobody")).isEmpty();
        assertThat(TargetFigures.of(PATHS, "Three patients", "treat"))
                .extracting(Figure::name, Figure::title)
                .containsExactly(
                        tuple("spider-treat", "Targets over time, treat"),
                        tuple("waterfall-treat", "Best change of targets, treat"));
    }
}
