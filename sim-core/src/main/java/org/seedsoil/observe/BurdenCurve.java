package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;
import org.seedsoil.statistics.Histogram;

/** How measures spread over patients as time goes on, among those alive. All patients share one grid of days. */
public final class BurdenCurve implements Observer<BurdenCurve> {
    private final List<Double> days = new ArrayList<>();
    private final Map<Measure, List<Distribution>> values = new EnumMap<>(Measure.class);

    /** Opens an empty curve. */
    public BurdenCurve() {
        for (Measure measure : Measure.values()) {
            values.put(measure, new ArrayList<>());
        }
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        Series series = outcome.series();
        reach(series.length(), series.days());
        values.forEach((measure, distributions) -> {
            for (int i = 0; i < series.length(); i++) {
                distributions.get(i).add(measure.of(series, i));
            }
        });
    }

    private void reach(int length, double[] grid) {
        for (int i = days.size(); i < length; i++) {
            days.add(grid[i]);
            values.values().forEach(distributions -> distributions.add(new Distribution()));
        }
    }

    @Override
    public void combine(BurdenCurve later) {
        reach(
                later.days.size(),
                later.days.stream().mapToDouble(Double::doubleValue).toArray());
        values.forEach((measure, distributions) -> {
            List<Distribution> others = later.values.getOrDefault(measure, List.of());
            for (int i = 0; i < others.size(); i++) {
                distributions.get(i).combine(others.get(i));
            }
        });
    }

    /**
     * Returns the bands of one measure.
     *
     * @param measure the measure
     * @return a point per day of the grid that any patient lived to see
     */
    public List<BandPoint> bands(Measure measure) {
        List<Distribution> distributions = values.getOrDefault(measure, List.of());
        List<BandPoint> points = new ArrayList<>();
        for (int i = 0; i < distributions.size(); i++) {
            points.add(point(days.get(i), distributions.get(i)));
        }
        return points;
    }

    private static BandPoint point(double day, Distribution values) {
        Histogram histogram = values.histogram();
        return new BandPoint(
                day,
                histogram.count(),
                values.mean().value(),
                histogram.quantile(0.05),
                histogram.quantile(0.25),
                histogram.quantile(0.5),
                histogram.quantile(0.75),
                histogram.quantile(0.95));
    }
}
