package org.seedsoil.figure;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.seedsoil.compare.Comparison;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.FunnelStage;
import org.seedsoil.observe.LesionSizes;
import org.seedsoil.observe.OrganCensus;
import org.seedsoil.observe.SizeBin;
import org.seedsoil.observe.SurvivalCurve;

/** Tells two sides in one picture each: survival, organs, the cascade, sizes of lesions. */
public final class ComparisonFigures {
    private static final int MOST_ORGANS = 10;
    /** Numbers that differ by more are told by decades. */
    private static final double WIDE = 200;

    private ComparisonFigures() {}

    /**
     * Draws both sides.
     *
     * @param comparison the comparison
     * @return four figures
     */
    public static List<Figure> of(Comparison comparison) {
        List<Figure> figures = new ArrayList<>();
        figures.add(survival(comparison));
        figures.add(beside(
                "organs",
                "Where metastases are",
                "metastases per patient",
                "Mean number of metastases per patient by organ, of both sides, with 95 % intervals.",
                comparison,
                organs(comparison)));
        figures.add(beside(
                "cascade",
                "How far seeds come",
                "seeds of all patients",
                "Seeds that came so far, of both sides.",
                comparison,
                cascade(comparison)));
        figures.add(beside(
                "sizes",
                "Sizes of metastases at the end",
                "metastases of all patients",
                "Metastases by size when following ended, of both sides.",
                comparison,
                sizes(comparison)));
        return figures;
    }

    private static List<String> names(Comparison comparison) {
        return List.of(comparison.first().name(), comparison.second().name());
    }

    private static Figure beside(
            String name, String title, String what, String caption, Comparison comparison, List<SidesFigure.Row> rows) {
        List<String> names = names(comparison);
        NumberTable table = new NumberTable(
                title,
                List.of("", names.get(0), names.get(1)),
                rows.stream()
                        .map(row -> List.of(
                                row.label(),
                                Numbers.asTold(row.numbers().get(0).value()),
                                Numbers.asTold(row.numbers().get(1).value())))
                        .toList());
        SidesFigure.Content content =
                new SidesFigure.Content(title, what, scale(rows), FigureSide.inOrder(names), rows, Double.NaN);
        return new Figure(
                name,
                title,
                caption,
                "Two dots for each row; the numbers are in the table.",
                table,
                SidesFigure.draw(content));
    }

    private static SidesFigure.Scale scale(List<SidesFigure.Row> rows) {
        double[] numbers = rows.stream()
                .flatMap(row -> row.numbers().stream())
                .mapToDouble(Estimate::value)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        boolean wide = numbers.length > 0 && numbers[numbers.length - 1] > WIDE * numbers[0];
        return wide ? SidesFigure.Scale.DECADES : SidesFigure.Scale.LINEAR;
    }

    private static SidesFigure.Row row(String label, double first, double second) {
        return new SidesFigure.Row(label, List.of(counted(first), counted(second)));
    }

    /** A number without an interval. */
    private static Estimate counted(double number) {
        return new Estimate(number, Double.NaN, Double.NaN, Double.NaN, 0);
    }

    private static double sum(SidesFigure.Row row) {
        return row.numbers().stream().mapToDouble(Estimate::value).sum();
    }

    private static Figure survival(Comparison comparison) {
        CohortSummary first = comparison.first().summary();
        boolean diagnosed =
                first.curve(Endpoint.OVERALL_SURVIVAL, Clock.DIAGNOSIS).patients() > 0;
        Clock clock = diagnosed ? Clock.DIAGNOSIS : Clock.START;
        Endpoint endpoint = endpoint(comparison, clock);
        List<SurvivalCurve> curves = List.of(
                first.curve(endpoint, clock), comparison.second().summary().curve(endpoint, clock));
        double years = curves.stream()
                .mapToDouble(SurvivalOfCohort::followedYears)
                .max()
                .orElse(0);
        List<SurvivalFigure.Curve> drawn = IntStream.range(0, 2)
                .mapToObj(i -> new SurvivalFigure.Curve(
                        names(comparison).get(i),
                        SurvivalOfCohort.curve(curves.get(i), years).steps(),
                        SurvivalOfCohort.curve(curves.get(i), years).atRisk()))
                .toList();
        String label = endpoint.label();
        String title = label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
        List<List<String>> rows = new ArrayList<>();
        for (int year : new int[] {1, 2, 5, 10}) {
            rows.add(List.of(
                    year + " y",
                    Numbers.percent(curves.get(0).at(DAYS_PER_YEAR * year).value()),
                    Numbers.percent(curves.get(1).at(DAYS_PER_YEAR * year).value())));
        }
        return new Figure(
                "survival",
                title,
                "Kaplan–Meier curves of the same patients on both sides, with 95 % bands.",
                "Two survival curves; the numbers are in the table.",
                new NumberTable(
                        title,
                        List.of(
                                "After",
                                names(comparison).get(0),
                                names(comparison).get(1)),
                        rows),
                SurvivalFigure.draw(title, drawn, diagnosed ? "diagnosis" : "day 0", years));
    }

    /** Where nobody dies on either side, how long patients live without a metastasis. */
    private static Endpoint endpoint(Comparison comparison, Clock clock) {
        boolean anyDeath = comparison
                                .first()
                                .summary()
                                .curve(Endpoint.OVERALL_SURVIVAL, clock)
                                .events()
                        > 0
                || comparison
                                .second()
                                .summary()
                                .curve(Endpoint.OVERALL_SURVIVAL, clock)
                                .events()
                        > 0;
        return anyDeath ? Endpoint.OVERALL_SURVIVAL : Endpoint.METASTASIS_FREE_SURVIVAL;
    }

    private static List<SidesFigure.Row> organs(Comparison comparison) {
        OrganCensus first = comparison.first().summary().organs();
        OrganCensus second = comparison.second().summary().organs();
        List<SidesFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < first.places().size(); i++) {
            String name = first.places().get(i).name();
            for (int j = 0; j < second.places().size(); j++) {
                if (second.places().get(j).name().equals(name)) {
                    rows.add(new SidesFigure.Row(
                            name,
                            List.of(
                                    first.metastases(i).mean(),
                                    second.metastases(j).mean())));
                }
            }
        }
        return rows.stream()
                .filter(row -> sum(row) > 0)
                .sorted((a, b) -> Double.compare(sum(b), sum(a)))
                .limit(MOST_ORGANS)
                .toList();
    }

    private static List<SidesFigure.Row> cascade(Comparison comparison) {
        List<SidesFigure.Row> rows = new ArrayList<>();
        for (FunnelStage stage : FunnelStage.values()) {
            rows.add(row(
                    stage.label(),
                    comparison.first().summary().seeds().reached(stage).exact(),
                    comparison.second().summary().seeds().reached(stage).exact()));
        }
        rows.add(row("metastases", (double) comparison.first().summary().seeds().metastases(), (double)
                comparison.second().summary().seeds().metastases()));
        return rows;
    }

    private static List<SidesFigure.Row> sizes(Comparison comparison) {
        List<SizeBin> first =
                LesionSizes.bins(comparison.first().summary().lesionSizes().atEnd());
        List<SizeBin> second =
                LesionSizes.bins(comparison.second().summary().lesionSizes().atEnd());
        List<SidesFigure.Row> rows = new ArrayList<>();
        for (int decade = 0; decade < 13; decade++) {
            double low = Math.pow(10, decade);
            double one = count(first, low);
            double other = count(second, low);
            if (one + other > 0) {
                rows.add(row(
                        Numbers.powerOfTen(decade) + " to " + Numbers.powerOfTen(decade + 1) + " cells", one, other));
            }
        }
        return rows;
    }

    private static double count(List<SizeBin> bins, double low) {
        return bins.stream()
                .filter(bin -> bin.lowCells() >= 0.99 * low && bin.lowCells() < 9.9 * low)
                .mapToDouble(SizeBin::lesions)
                .sum();
    }
}
