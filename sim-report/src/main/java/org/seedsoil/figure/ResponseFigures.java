package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.seedsoil.experiment.Grid;
import org.seedsoil.experiment.Scale;
import org.seedsoil.experiment.Span;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.Moments;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepResults;

/** Results of a sweep along one factor. */
final class ResponseFigures {
    private static final int BINS = 10;
    private static final int MOST_LEVELS = 30;
    private static final String R_M = "reproduction.R_m";

    private final SweepView view;
    private final SweepResults results;
    private final Sweep sweep;
    private final List<Figure> figures;

    ResponseFigures(SweepView view, List<Figure> figures) {
        this.view = view;
        this.results = view.results();
        this.sweep = view.sweep();
        this.figures = figures;
    }

    /** Points of about one value of the factor, in the order of the values. */
    private List<List<PointResult>> groups(int metric, int factor) {
        List<PointResult> sorted = new ArrayList<>(view.shown()
                .filter(result -> result.estimates().get(metric).known())
                .filter(result -> {
                    String moved = result.point().row().factor();
                    boolean single = sweep.experiment().design().word().equals("one-at-a-time");
                    return !single
                            || moved.isEmpty()
                            || moved.equals(sweep.factors().get(factor));
                })
                .toList());
        sorted.sort(Comparator.comparingDouble(result -> view.number(result, factor)));
        long values = sorted.stream()
                .mapToDouble(result -> view.number(result, factor))
                .distinct()
                .count();
        List<List<PointResult>> groups = new ArrayList<>();
        if (values <= MOST_LEVELS) {
            double last = Double.NaN;
            for (PointResult result : sorted) {
                if (view.number(result, factor) != last) {
                    groups.add(new ArrayList<>());
                }
                last = view.number(result, factor);
                groups.get(groups.size() - 1).add(result);
            }
            return groups;
        }
        int size = sorted.size();
        return IntStream.range(0, BINS)
                .mapToObj(bin -> sorted.subList(bin * size / BINS, (bin + 1) * size / BINS))
                .toList();
    }

    void response(int metric, int factor) {
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
                    .mapToDouble(result -> view.number(result, factor))
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
        String title = view.key(metric) + " along " + sweep.factors().get(factor);
        ResponseFigure.Curve curve = new ResponseFigure.Curve(
                view.label(factor), view.told(metric), xs, values, low, high, log, band.middle);
        figures.add(new Figure(
                view.name("response", metric) + "-"
                        + sweep.factors().get(factor).toLowerCase(Locale.ROOT).replace('_', '-'),
                title,
                band.caption + view.shownOf(),
                "A line over " + view.label(factor) + "; the numbers are in the table.",
                new NumberTable(title, List.of(view.label(factor), view.key(metric), "Lower", "Upper", "Points"), rows),
                ResponseFigure.draw(title, band.word, curve, view.key(metric).equals(R_M) ? 1 : Double.NaN)));
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
