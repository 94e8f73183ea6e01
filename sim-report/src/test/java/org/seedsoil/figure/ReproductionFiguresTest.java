package org.seedsoil.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.ExtendedSample;
import org.seedsoil.theory.CriticalLine;
import org.seedsoil.theory.NumberCurve;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;

class ReproductionFiguresTest {
    private static List<TornadoFigure.Bar> bars(double... elasticities) {
        return DoubleStream.of(elasticities)
                .mapToObj(e -> new TornadoFigure.Bar("clones.main.key", e, false))
                .toList();
    }

    private static String fill(Color color) {
        return "fill=\"rgb(%d,%d,%d)\"".formatted(color.getRed(), color.getGreen(), color.getBlue());
    }

    private static String svg(Drawing drawing) {
        return SvgEncoder.encode(FigureSamples.figure("sample", drawing));
    }

    @ParameterizedTest(name = "{0}: {1} cut")
    @CsvSource(
            delimiter = '|',
            value = {
                "-8871 11.6 -10.3 -8.3 7.7 2.5 1 1 0.8 | 1",
                "-8871 -900 11.6 -10.3 -8.3 7.7 2.5 1 1 0.8 | 2",
                "-21.9 -7.8 -6.6 5.8 3.2 1 1 1 0.9 0.9 0.5 | 0",
                "-19 18.2 -12.8 8.6 1.7 1 1 0.9 | 0",
                "5 0.9 0.8 | 0",
                "90 1 | 1",
                "-3 | 0",
            })
    void aBarThatWouldHideTheOthersIsCut(String elasticities, int cut) {
        double[] values = Arrays.stream(elasticities.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();

        assertThat(TornadoFigure.cut(bars(values)))
                .containsExactlyElementsOf(bars(values).subList(0, cut));
    }

    @Test
    void whatIsCutIsALittleLongerThanTheLongestWholeBarAndKeepsItsSide() {
        TornadoScale scale = TornadoScale.of(bars(-8871, 11.6, -10.3, 1, 1, 0.5));

        assertThat(scale.end(-8871)).isBetween(-1.5 * 11.6, -1.2 * 11.6);
        assertThat(scale.end(11.6)).isEqualTo(11.6);
        assertThat(scale.cuts(11.6)).isFalse();
    }

    @Test
    void barsThatCannotBeDrawnAreSaidToBeNone() {
        assertThat(TornadoFigure.cut(List.of())).isEmpty();
        assertThat(TornadoFigure.cut(bars(Double.POSITIVE_INFINITY, 1))).isEmpty();
        assertThat(svg(TornadoFigure.draw(bars(Double.POSITIVE_INFINITY, 1)))).contains("</svg>");
    }

    /** Two clones in thirty places: cells are too narrow for any number. */
    @ParameterizedTest
    @CsvSource({"1", "8", "16", "60"})
    void matricesOfAnySizeAreDrawn(int types) {
        List<String> names =
                IntStream.range(0, types).mapToObj(i -> "place " + i).toList();
        double[][] entries = new double[types][types];
        for (int i = 0; i < types; i++) {
            entries[i][(i + 1) % types] = Math.pow(10, -i);
        }
        double[] receives = new double[types];
        Arrays.fill(receives, 1.0 / types);

        assertThat(svg(MatrixFigure.draw(names, entries))).contains("</svg>");
        List<MigrationFigure.Type> places = names.stream()
                .map(name -> new MigrationFigure.Type(name, OrganColour.OTHER))
                .toList();
        assertThat(svg(MigrationFigure.draw(places, entries, receives))).contains("</svg>");
    }

    /** They were grey, like any other place. */
    @Test
    void nodesHaveTheirOwnColourWhereMetastasesSendMetastases() {
        Scenario scenario = BundledScenarios.read("breast-ductal");
        ReproductionModel model = ReproductionModel.of(scenario.reference());
        Reproduction theory = model.under(scenario.reference().care().ablation().rule(), 3650);
        Anatomy anatomy = scenario.reference().disease().anatomy();
        List<Figure> figures = ReproductionFigures.of(theory, anatomy, List.of());

        assertThat(theory.names()).contains("axillary");
        assertThat(figures)
                .filteredOn(figure -> figure.name().equals("migration"))
                .singleElement()
                .extracting(SvgEncoder::encode)
                .asString()
                .contains(fill(Palette.SKY));
    }

    /** A quarter is above 1: blue in every cell, by its number in few of them. */
    @ParameterizedTest
    @CsvSource({"3", "40"})
    void planesOfPatientsTellTheFractionAboveOne(int n) {
        double[] xs = IntStream.range(0, n).mapToDouble(i -> i / (n - 1.0)).toArray();
        ExtendedSample quarter = new ExtendedSample(0.5, 0.9, 1, Double.POSITIVE_INFINITY);
        PlaneFigure.Grid grid = new PlaneFigure.Grid(xs, xs, new double[n][n], List.of());

        Figure plane = AmongFigures.plane("x", "y", grid, Collections.nCopies(n * n, quarter));

        String told = Estimates.percent(Estimate.of(quarter.share(number -> number > 1)));
        assertThat(told).startsWith("25 %");
        assertThat(plane.numbers().rows().get(0)).hasSize(n + 1).startsWith("0", told);
        assertThat(SvgEncoder.encode(plane)).contains(fill(Shades.aroundOne(Math.sqrt(0.5), 2)));
    }

    @Test
    void theTitleOfACurveHasNoUnit() {
        NumberCurve asked = new NumberCurve(new double[] {1, 2}, new double[] {2, 0.5});
        Figure curve = ReproductionFigures.curve("age at ablation, days", asked, asked, List.of(1.5));

        assertThat(curve.title()).isEqualTo("R_m and the age at ablation");
        assertThat(curve.numbers().columns()).containsExactly("age at ablation, days", "R_m");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1.1, 2, false", "2, 2, false", "4, 5, false", "26, 30, false", "100, 100, false", "101, 100, true"})
    void coloursReachToARoundNumber(double reach, double factor, boolean cut) {
        ColourScale scale = ColourScale.reaching(reach);

        assertThat(scale.factor()).isEqualTo(factor);
        assertThat(scale.cut()).isEqualTo(cut);
        assertThat(scale.steps()).last().isEqualTo(factor);
        assertThat(ColourScale.reaching(Double.POSITIVE_INFINITY).cut()).isTrue();
    }

    @Test
    void planesAndCurvesWithHolesAreDrawn() {
        double[] xs = {0, 0.5, 1};
        double[][] numbers = {{Double.NaN, 0, 3}, {0.5, 1, 2}, {0, 0, Double.NaN}};
        List<List<CriticalLine.Point>> line =
                List.of(List.of(new CriticalLine.Point(0, 0.5), new CriticalLine.Point(0.5, 0.5)));

        assertThat(svg(PlaneFigure.draw("title", "x", "y", new PlaneFigure.Grid(xs, xs, numbers, line))))
                .contains("</svg>");
        for (double[] column : numbers) {
            assertThat(svg(CurveFigure.draw("title", "x", new NumberCurve(xs, column), List.of(0.25))))
                    .contains("</svg>");
        }
    }
}
