package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;
import org.seedsoil.statistics.Histogram;

/** How measures spread over patients as time goes on, among those alive. All patients share one grid of days. */
public final class BurdenCurve extends Observer<BurdenCurve> {
    private final Map<Measure, DailyDistributions> values = new EnumMap<>(Measure.class);

    /** Opens an empty curve. */
    public BurdenCurve() {
        for (Measure measure : Measure.values()) {
            values.put(measure, part(new DailyDistributions()));
        }
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        Series series = outcome.series();
        values.forEach((measure, daily) -> {
            for (int i = 0; i < series.length(); i++) {
                daily.on(i, series.days()[i]).add(measure.of(series, i));
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
        DailyDistributions daily = Objects.requireNonNull(values.get(measure));
        List<BandPoint> points = new ArrayList<>();
        for (int i = 0; i < daily.size(); i++) {
            points.add(point(daily.day(i), daily.at(i)));
        }
        return points;
    }

    /**
     * Returns how a measure differs between patients on a day.
     *
     * @param measure the measure
     * @param day days from day 0, at least 0; the last day of the grid up to it stands for it
     * @return the distribution over those alive and followed that day; of nobody after the last day of the grid
     */
    public Distribution on(Measure measure, double day) {
        DailyDistributions daily = Objects.requireNonNull(values.get(measure));
        boolean followed = daily.size() > 0 && day <= daily.day(daily.size() - 1);
        for (int i = daily.size() - 1; followed && i >= 0; i--) {
            if (daily.day(i) <= day) {
                return daily.at(i);
            }
        }
        return new Distribution();
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
