package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.seedsoil.experiment.Estimated;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.Grid;
import org.seedsoil.experiment.Morris;
import org.seedsoil.experiment.MorrisEffects;
import org.seedsoil.experiment.Saltelli;
import org.seedsoil.experiment.Scale;
import org.seedsoil.experiment.SobolIndices;
import org.seedsoil.experiment.Span;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Setting;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.Moments;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepIndices;
import org.seedsoil.sweep.SweepResults;

/** Tells a sweep in pictures. */
public final class SweepFigures {
    private static final int MOST = 40;
    private static final int BINS = 10;
    private static final int FEW = 10;
    private static final int MOST_PLANES = 6;
    private static final int MOST_LEVELS = 30;
    private static final String R_M = "reproduction.R_m";

    private final SweepResults results;
    private final Sweep sweep;
    private final List<Figure> figures = new ArrayList<>();

    private SweepFigures(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
    }

    /**
     * Draws what the design allows: indices and convergence of Saltelli, the plane of Morris, planes of two factors, curves along one.
     *
     * @param results what came of the sweep
     * @return at most 40 figures, metric by metric
     */
    public static List<Figure> of(SweepResults results) {
        SweepFigures drawn = new SweepFigures(results);
        for (int m = 0; m < results.sweep().metrics().size(); m++) {
            drawn.metric(m);
        }
        return drawn.figures.stream().limit(MOST).toList();
    }

    private void metric(int metric) {
        if (sweep.experiment().design() instanceof Saltelli) {
            sobol(metric);
        } else if (sweep.experiment().design() instanceof Morris) {
            morris(metric);
        }
        int factors = sweep.factors().size();
        if (factors == 2 && sweep.experiment().design() instanceof Grid) {
            plane(metric, done(metric), "", "");
        }
        if (factors == 3 && sweep.experiment().design() instanceof Grid) {
            planes(metric);
        }
        for (int f = 0; f < factors && !(sweep.experiment().design() instanceof Morris); f++) {
            response(metric, f);
        }
    }

    private String key(int metric) {
        return sweep.metrics().get(metric);
    }

    private String name(String kind, int metric) {
        return kind + "-" + key(metric).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private String told(int metric) {
        String unit = results.units().get(metric);
        return key(metric) + (unit.isEmpty() ? "" : ", " + unit);
    }

    private static List<String> cells(String factor, String what, Estimated estimated) {
        return List.of(
                factor,
                what,
                Numbers.threeDigits(estimated.value()),
                Numbers.threeDigits(estimated.interval().low()),
                Numbers.threeDigits(estimated.interval().high()));
    }

    private void sobol(int metric) {
        List<SobolIndices> all = SweepIndices.sobol(results, metric);
        SobolIndices last = all.get(all.size() - 1);
        List<List<String>> rows = new ArrayList<>();
        for (SobolIndices.Index index : last.ofMean()) {
            rows.add(cells(index.factor(), "first", index.first()));
            rows.add(cells(index.factor(), "total", index.total()));
        }
        String title = "What explains " + key(metric);
        String dropped = last.dropped() == 0 ? "" : " " + last.dropped() + " more were not whole.";
        String seed = Double.isNaN(last.seedShare().value())
                ? ""
                : " The seed's own share of the variance of one run is "
                        + Numbers.percent(last.seedShare().value()) + " ("
                        + Numbers.percent(last.seedShare().interval().low()) + " to "
                        + Numbers.percent(last.seedShare().interval().high()) + ").";
        figures.add(new Figure(
                name("indices", metric),
                title,
                "Indices of Sobol' of the mean: parts of the variance between points with the same luck, from "
                        + last.rowSets() + " row sets." + dropped + seed,
                "Two bars for each factor, what it explains alone and what it takes part in; the numbers are in the table.",
                new NumberTable(title, List.of("Factor", "Index", "Estimate", "Lower", "Upper"), rows),
                IndexFigure.draw(title, last.ofMean())));
        convergence(metric, all);
    }

    private void convergence(int metric, List<SobolIndices> all) {
        List<List<String>> rows = new ArrayList<>();
        for (SobolIndices each : all) {
            List<String> row = new ArrayList<>(List.of(Numbers.count(each.rowSets())));
            each.ofMean()
                    .forEach(index -> row.add(Numbers.threeDigits(index.total().value())));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Row sets"));
        columns.addAll(sweep.factors());
        String title = "Have the indices of " + key(metric) + " come to rest?";
        figures.add(new Figure(
                name("convergence", metric),
                title,
                "Total indices of the mean from the first row sets, with their 95 % intervals. Lines that still move want more.",
                "A line for each factor over the number of row sets; the numbers are in the table.",
                new NumberTable(title, columns, rows),
                ConvergenceFigure.draw(title, all)));
    }

    private void morris(int metric) {
        MorrisEffects found = SweepIndices.morris(results, metric);
        List<List<String>> rows = new ArrayList<>();
        for (MorrisEffects.Effect effect : found.effects()) {
            rows.add(cells(effect.factor(), "μ*", effect.muStar()));
            rows.add(cells(effect.factor(), "μ", effect.mu()));
            rows.add(cells(effect.factor(), "σ", effect.sigma()));
        }
        String title = "What matters for " + key(metric);
        String dropped = found.dropped() == 0 ? "" : " " + found.dropped() + " more were not whole.";
        figures.add(new Figure(
                name("morris", metric),
                title,
                "Effects of the whole range of each factor, from " + found.trajectories() + " trajectories." + dropped
                        + " To the right matters; high up, how much it matters depends on the other factors.",
                "A dot for each factor in the plane of mu-star and sigma; the numbers are in the table.",
                new NumberTable(title, List.of("Factor", "Measure", "Estimate", "Lower", "Upper"), rows),
                MorrisFigure.draw(title, results.units().get(metric), found.effects())));
    }

    private List<PointResult> done(int metric) {
        return results.points().stream()
                .filter(point -> point.estimates().get(metric).known())
                .toList();
    }

    private double number(PointResult result, int factor) {
        return sweep.experiment()
                .factors()
                .get(factor)
                .number(result.point().levels().get(factor));
    }

    /** A plane of the first two factors for each value of the third, where these are few. */
    private void planes(int metric) {
        Map<Double, Setting> third = levels(2);
        if (third.size() > MOST_PLANES) {
            return;
        }
        Factor factor = sweep.experiment().factors().get(2);
        int number = 0;
        for (Map.Entry<Double, Setting> level : third.entrySet()) {
            List<PointResult> some = done(metric).stream()
                    .filter(result -> number(result, 2) == level.getKey())
                    .toList();
            String at = ", " + factor.name() + " " + Sweep.text(factor, level.getValue());
            plane(metric, some, at, "-" + ++number);
        }
    }

    private void plane(int metric, List<PointResult> some, String at, String suffix) {
        Map<Double, Setting> xs = levels(0);
        Map<Double, Setting> ys = levels(1);
        if (xs.size() < 2 || ys.size() < 2) {
            return;
        }
        List<Double> across = List.copyOf(xs.keySet());
        List<Double> up = List.copyOf(ys.keySet());
        Moments.Accumulator[][] sums = new Moments.Accumulator[across.size()][up.size()];
        for (PointResult result : some) {
            int i = across.indexOf(number(result, 0));
            int j = up.indexOf(number(result, 1));
            sums[i][j] = sums[i][j] == null ? new Moments.Accumulator() : sums[i][j];
            sums[i][j].accept(result.estimates().get(metric).value());
        }
        double[][] numbers = new double[across.size()][up.size()];
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < up.size(); j++) {
                numbers[i][j] =
                        sums[i][j] == null ? Double.NaN : sums[i][j].result().mean();
            }
        }
        boolean critical = key(metric).equals(R_M);
        double[] levels = critical ? new double[] {1} : across.size() > FEW ? quarters(numbers) : new double[0];
        HeatFigure.Grid grid =
                new HeatFigure.Grid(label(0), label(1), words(0, xs), words(1, ys), numbers, levels, critical);
        List<String> columns = new ArrayList<>(List.of(label(0) + " \\ " + label(1)));
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
        String title = key(metric) + " over " + sweep.factors().get(0) + " and "
                + sweep.factors().get(1) + at;
        figures.add(new Figure(
                name("plane", metric) + suffix,
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
                HeatFigure.draw(title, told(metric), lines, grid)));
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

    /** The values of a factor that occur, in their order. */
    private Map<Double, Setting> levels(int factor) {
        Map<Double, Setting> levels = new TreeMap<>();
        results.points()
                .forEach(result -> levels.put(
                        number(result, factor), result.point().levels().get(factor)));
        return levels;
    }

    private List<String> words(int factor, Map<Double, Setting> levels) {
        Factor one = sweep.experiment().factors().get(factor);
        return levels.values().stream()
                .map(level -> level instanceof Setting.Amount amount
                        ? Numbers.threeDigits(amount.value())
                        : Sweep.text(one, level))
                .toList();
    }

    private String label(int factor) {
        Factor one = sweep.experiment().factors().get(factor);
        String unit = Sweep.unit(one);
        return one.name() + (one.multiplies() ? ", times what is written" : unit.isEmpty() ? "" : ", " + unit);
    }

    /** Points of about one value of the factor, in the order of the values. */
    private List<List<PointResult>> groups(int metric, int factor) {
        List<PointResult> sorted = new ArrayList<>(done(metric).stream()
                .filter(result -> {
                    String moved = result.point().row().factor();
                    boolean single = sweep.experiment().design().word().equals("one-at-a-time");
                    return !single
                            || moved.isEmpty()
                            || moved.equals(sweep.factors().get(factor));
                })
                .toList());
        sorted.sort(Comparator.comparingDouble(result -> number(result, factor)));
        long values = sorted.stream()
                .mapToDouble(result -> number(result, factor))
                .distinct()
                .count();
        List<List<PointResult>> groups = new ArrayList<>();
        if (values <= MOST_LEVELS) {
            double last = Double.NaN;
            for (PointResult result : sorted) {
                if (number(result, factor) != last) {
                    groups.add(new ArrayList<>());
                }
                last = number(result, factor);
                groups.get(groups.size() - 1).add(result);
            }
            return groups;
        }
        int size = sorted.size();
        return IntStream.range(0, BINS)
                .mapToObj(bin -> sorted.subList(bin * size / BINS, (bin + 1) * size / BINS))
                .toList();
    }

    private void response(int metric, int factor) {
        List<List<PointResult>> groups = groups(metric, factor);
        if (groups.size() < 2) {
            return;
        }
        int n = groups.size();
        double[] xs = new double[n];
        double[] values = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        Band band = band(groups);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Estimate estimate = estimate(groups.get(i), metric, band);
            xs[i] = groups.get(i).stream()
                    .mapToDouble(result -> number(result, factor))
                    .average()
                    .orElseThrow();
            values[i] = estimate.value();
            low[i] = estimate.low();
            high[i] = estimate.high();
            rows.add(List.of(
                    Numbers.threeDigits(xs[i]),
                    Numbers.threeDigits(values[i]),
                    Numbers.threeDigits(low[i]),
                    Numbers.threeDigits(high[i]),
                    Numbers.count(groups.get(i).size())));
        }
        boolean log =
                sweep.experiment().factors().get(factor).range() instanceof Span span && span.scale() == Scale.LOG;
        String title = key(metric) + " along " + sweep.factors().get(factor);
        ResponseFigure.Curve curve =
                new ResponseFigure.Curve(label(factor), told(metric), xs, values, low, high, log, band.middle);
        figures.add(new Figure(
                name("response", metric) + "-"
                        + sweep.factors().get(factor).toLowerCase(Locale.ROOT).replace('_', '-'),
                title,
                band.caption,
                "A line over " + label(factor) + "; the numbers are in the table.",
                new NumberTable(title, List.of(label(factor), key(metric), "Lower", "Upper", "Points"), rows),
                ResponseFigure.draw(title, band.word, curve, key(metric).equals(R_M) ? 1 : Double.NaN)));
    }

    /** What the band of a curve is. */
    private enum Band {
        PATIENTS(
                "estimate",
                "95 % interval",
                "Each dot is a point of the design; the band is its 95 % interval over patients."),
        ROOTS(
                "mean over roots",
                "95 % interval",
                "Each dot is the mean over roots of randomness; the band is its 95 % interval over roots."),
        RANGE(
                "mean over the other factors",
                "least to greatest",
                "Each dot is the mean over all values of the other factors; the band goes from the least to the greatest point."),
        POINTS(
                "mean over points",
                "95 % interval",
                "Each dot is the mean over points of about one value of the factor, whatever the other factors are; the band is its 95 %"
                        + " interval over points.");

        private final String middle;
        private final String word;
        private final String caption;

        Band(String middle, String word, String caption) {
            this.middle = middle;
            this.word = word;
            this.caption = caption;
        }
    }

    private Band band(List<List<PointResult>> groups) {
        if (groups.stream().allMatch(group -> group.size() == 1)) {
            return Band.PATIENTS;
        }
        boolean alike = groups.stream()
                .allMatch(group -> group.stream()
                                .map(result -> result.point().levels())
                                .distinct()
                                .count()
                        == 1);
        if (alike) {
            return Band.ROOTS;
        }
        return sweep.experiment().design() instanceof Grid ? Band.RANGE : Band.POINTS;
    }

    private Estimate estimate(List<PointResult> group, int metric, Band band) {
        if (group.size() == 1) {
            return group.get(0).estimates().get(metric);
        }
        Moments.Accumulator sum = new Moments.Accumulator();
        group.forEach(result -> sum.accept(result.estimates().get(metric).value()));
        Moments moments = sum.result();
        if (band == Band.RANGE) {
            return new Estimate(moments.mean(), Double.NaN, moments.min(), moments.max(), group.size());
        }
        Interval interval = moments.interval(Estimate.LEVEL);
        boolean fraction = results.units().get(metric).equals("fraction");
        return new Estimate(
                moments.mean(),
                moments.standardError(),
                fraction ? Math.max(0, interval.low()) : interval.low(),
                fraction ? Math.min(1, interval.high()) : interval.high(),
                group.size());
    }
}
