package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.seedsoil.experiment.Factor;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.Moments;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;

/** Results of a sweep over two factors. */
final class PlaneFigures {
    private static final int FEW = 10;
    private static final int MOST_PLANES = 6;
    private static final String R_M = "reproduction.R_m";

    private final SweepView view;
    private final Sweep sweep;
    private final List<Figure> figures;

    PlaneFigures(SweepView view, List<Figure> figures) {
        this.view = view;
        this.sweep = view.sweep();
        this.figures = figures;
    }

    /** A plane of the first two factors for each value of the third, where these are few. */
    void planes(int metric) {
        Map<Double, Setting> third = view.levels(2);
        if (third.size() > MOST_PLANES) {
            return;
        }
        Factor factor = sweep.experiment().factors().get(2);
        int number = 0;
        for (Map.Entry<Double, Setting> level : third.entrySet()) {
            Stream<PointResult> some = view.done(metric).filter(result -> view.number(result, 2) == level.getKey());
            String at = ", " + factor.name() + " " + Sweep.text(factor, level.getValue());
            plane(metric, some, at, "-" + ++number);
        }
    }

    void plane(int metric, Stream<PointResult> some, String at, String suffix) {
        Map<Double, Setting> xs = view.levels(0);
        Map<Double, Setting> ys = view.levels(1);
        if (xs.size() < 2 || ys.size() < 2) {
            return;
        }
        List<Double> across = List.copyOf(xs.keySet());
        List<Double> up = List.copyOf(ys.keySet());
        Moments.Accumulator[][] sums = new Moments.Accumulator[across.size()][up.size()];
        some.forEach(result -> {
            int i = across.indexOf(view.number(result, 0));
            int j = up.indexOf(view.number(result, 1));
            sums[i][j] = sums[i][j] == null ? new Moments.Accumulator() : sums[i][j];
            sums[i][j].accept(result.estimates().get(metric).value());
        });
        double[][] numbers = new double[across.size()][up.size()];
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < up.size(); j++) {
                numbers[i][j] =
                        sums[i][j] == null ? Double.NaN : sums[i][j].result().mean();
            }
        }
        boolean critical = view.key(metric).equals(R_M);
        double[] levels = critical ? new double[] {1} : across.size() > FEW ? quarters(numbers) : new double[0];
        HeatFigure.Grid grid = new HeatFigure.Grid(
                view.label(0), view.label(1), words(0, xs), words(1, ys), numbers, levels, critical);
        List<String> columns = new ArrayList<>(List.of(view.label(0) + " \\ " + view.label(1)));
        columns.addAll(grid.ys());
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < across.size(); i++) {
            List<String> row = new ArrayList<>(List.of(grid.xs().get(i)));
            for (double number : numbers[i]) {
                row.add(Numbers.threeDigits(number));
            }
            rows.add(row);
        }
        String lines = critical ? "R_m = 1" : levels.length == 0 ? "" : "quarters of the way";
        String title = view.key(metric) + " over " + sweep.factors().get(0) + " and "
                + sweep.factors().get(1) + at;
        figures.add(new Figure(
                view.name("plane", metric) + suffix,
                title,
                critical
                        ? "The exact reproduction number. On one side of the line each metastasis founds more than one other."
                        : "Estimates from " + sweep.patients() + " patients a point."
                                + (levels.length == 0
                                        ? ""
                                        : " Lines join places of one value, at a quarter, half and three quarters of the way from the"
                                                + " least to the greatest."),
                "A cell for each pair of values, darker where there is more; the numbers are in the table.",
                new NumberTable(title, columns, rows),
                HeatFigure.draw(title, view.told(metric), lines, grid)));
    }

    private static double[] quarters(double[][] numbers) {
        double[] known = Arrays.stream(numbers)
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        if (known.length == 0 || known[known.length - 1] <= known[0]) {
            return new double[0];
        }
        double range = known[known.length - 1] - known[0];
        return new double[] {known[0] + range / 4, known[0] + range / 2, known[0] + 3 * range / 4};
    }

    private List<String> words(int factor, Map<Double, Setting> levels) {
        return levels.values().stream().map(level -> view.word(factor, level)).toList();
    }
}
