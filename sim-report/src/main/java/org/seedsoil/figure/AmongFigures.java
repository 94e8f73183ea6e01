package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.ExtendedSample;

/** Tells the reproduction number among patients who differ in pictures. */
public final class AmongFigures {
    private static final double[] FRACTIONS = {0.05, 0.25, 0.5, 0.75, 0.95};

    private AmongFigures() {}

    /**
     * Draws how R_m and R_pre spread.
     *
     * @param numbers R_m of each patient
     * @param before R_pre of each patient; may be empty
     * @return the figure
     */
    public static Figure spread(ExtendedSample numbers, ExtendedSample before) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("R_m", numbers));
        if (before.size() > 0) {
            rows.add(row("R_pre", before));
        }
        long infinite = numbers.share(Double::isInfinite).successes();
        return new Figure(
                "among",
                SpreadFigure.TITLE,
                "The fraction of patients whose number is at most as large as the axis says, each exact for the numbers of that patient."
                        + " What the curve of R_m lacks to 100 % at the broken line are patients in whom each metastasis founds more than one other"
                        + (infinite > 0 ? "; those of infinite R_m (" + infinite + ") never come in." : "."),
                "Steps that rise to the fraction of patients of a finite number, and a broken line at 1.",
                new NumberTable(
                        "What 5, 25, 50, 75 and 95 % of patients do not exceed, and the fraction above 1",
                        List.of("Number", "5 %", "25 %", "Median", "75 %", "95 %", "Above 1 (95 % interval)"), rows),
                SpreadFigure.draw(numbers, before));
    }

    private static List<String> row(String name, ExtendedSample sample) {
        List<String> row = new ArrayList<>(List.of(name));
        for (double fraction : FRACTIONS) {
            row.add(Numbers.asTold(sample.quantile(fraction)));
        }
        row.add(aboveOne(sample));
        return row;
    }

    private static String aboveOne(ExtendedSample sample) {
        return Estimates.percent(estimate(sample));
    }

    private static Estimate estimate(ExtendedSample sample) {
        return Estimate.of(sample.share(number -> number > 1));
    }

    /**
     * Draws median and range of R_m along one number of the treatment.
     *
     * @param label what is varied, with its unit
     * @param xs its values
     * @param samples R_m of the same patients at each
     * @return the figure
     */
    public static Figure curve(String label, double[] xs, List<ExtendedSample> samples) {
        String title = "R_m of patients who differ, along the " + ReproductionFigures.bare(label);
        return new Figure(
                "among-curve",
                title,
                "The median of the exact reproduction numbers of patients who differ, and the range of the middle nine tenths of them; the"
                        + " same patients at every point. A line that ends above is of patients whose number is infinite, one"
                        + " that ends below of numbers under one in a million.",
                "A line with a band over the " + label + ", and a broken line at 1.",
                new NumberTable(
                        "R_m of patients along the curve",
                        List.of(label, "5 %", "Median", "95 %", "Above 1 (95 % interval)"),
                        rows(xs, samples)),
                AmongCurve.numbers(title, label, xs, samples));
    }

    private static List<List<String>> rows(double[] xs, List<ExtendedSample> samples) {
        return IntStream.range(0, xs.length)
                .mapToObj(i -> List.of(
                        Numbers.asTold(xs[i]),
                        Numbers.asTold(samples.get(i).quantile(0.05)),
                        Numbers.asTold(samples.get(i).quantile(0.5)),
                        Numbers.asTold(samples.get(i).quantile(0.95)),
                        aboveOne(samples.get(i))))
                .toList();
    }

    /**
     * Draws the fraction of patients whose R_m is above 1 along one number of the treatment.
     *
     * @param label what is varied, with its unit
     * @param xs its values
     * @param samples R_m of the same patients at each
     * @return the figure
     */
    public static Figure chance(String label, double[] xs, List<ExtendedSample> samples) {
        String title = "How many patients have R_m above 1";
        return new Figure(
                "among-chance",
                title,
                "P(R_m > 1): the fraction of patients whose metastases found more than one other each, patients of infinite R_m with them."
                        + " The band is the 95 % interval that comes from their number.",
                "A line with a band over the " + label + ".",
                new NumberTable(
                        "R_m of patients along the curve",
                        List.of(label, "5 %", "Median", "95 %", "Above 1 (95 % interval)"),
                        rows(xs, samples)),
                AmongCurve.chance(
                        title,
                        label,
                        xs,
                        samples.stream().map(AmongFigures::estimate).toList()));
    }

    /**
     * Draws the fraction of patients whose R_m is above 1 over two numbers of the treatment.
     *
     * @param xLabel what grows to the right, with its unit
     * @param yLabel what grows upwards
     * @param grid R_m of the reference patient, whose line is drawn, too
     * @param samples R_m of the same patients at each point, by x, then y
     * @return the figure
     */
    public static Figure plane(String xLabel, String yLabel, PlaneFigure.Grid grid, List<ExtendedSample> samples) {
        double[] xs = grid.xs();
        double[] ys = grid.ys();
        List<String> columns = new ArrayList<>(List.of(xLabel + " \\ " + yLabel));
        for (double y : ys) {
            columns.add(Numbers.asTold(y));
        }
        double[][] fractions = new double[xs.length][ys.length];
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            List<String> row = new ArrayList<>(List.of(Numbers.asTold(xs[i])));
            for (int j = 0; j < ys.length; j++) {
                ExtendedSample sample = samples.get(i * ys.length + j);
                fractions[i][j] = estimate(sample).value();
                row.add(aboveOne(sample));
            }
            rows.add(row);
        }
        String title = "Where treatment brings R_m of patients below 1";
        return new Figure(
                "among-plane",
                title,
                "The per cent of patients whose metastases found more than one other each (R_m above 1), of the same patients in every cell;"
                        + " patients of infinite R_m count. On the black line R_m of the reference patient is 1: beside it many patients"
                        + " may still lie on the other side.",
                "A heat map of the fraction of patients with R_m above 1, with the line where R_m of the reference patient is 1.",
                new NumberTable("Patients with R_m above 1 over the plane (95 % interval)", columns, rows),
                new AmongPlane(xs, ys, fractions, grid.line()).draw(title, xLabel, yLabel));
    }
}
