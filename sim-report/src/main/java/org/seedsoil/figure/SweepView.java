package org.seedsoil.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.seedsoil.experiment.Factor;
import org.seedsoil.scenario.Setting;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepResults;

/** What the figures of a sweep share: names, labels, and the numbers of points. */
record SweepView(SweepResults results) {
    private static final int MOST_SHOWN = 20_000;
    private static final double GOLDEN = 0.6180339887498949;

    Sweep sweep() {
        return results.sweep();
    }

    String key(int metric) {
        return sweep().metrics().get(metric);
    }

    String name(String kind, int metric) {
        return kind + "-" + key(metric).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    String told(int metric) {
        String unit = results.units().get(metric);
        return key(metric) + (unit.isEmpty() ? "" : ", " + unit);
    }

    /** All points that have a number, each put together when its turn comes. */
    Stream<PointResult> done(int metric) {
        return results.points().stream()
                .filter(point -> point.estimates().get(metric).known());
    }

    /** Points for a picture that has to hold them: all, or 20,000 spread evenly over the design. */
    Stream<PointResult> shown() {
        List<PointResult> all = results.points();
        return all.size() <= MOST_SHOWN
                ? all.stream()
                : IntStream.range(0, MOST_SHOWN).mapToObj(i -> all.get((int) (i * GOLDEN % 1 * all.size())));
    }

    /** Says how many points such a picture shows, where it does not show all. */
    String shownOf() {
        int all = results.points().size();
        return all <= MOST_SHOWN
                ? ""
                : " Of " + Numbers.count(all) + " points " + Numbers.count(MOST_SHOWN) + ", spread evenly, are drawn.";
    }

    double number(PointResult result, int factor) {
        return sweep().experiment()
                .factors()
                .get(factor)
                .number(result.point().levels().get(factor));
    }

    /** The values of a factor that occur, in their order. */
    Map<Double, Setting> levels(int factor) {
        Map<Double, Setting> levels = new TreeMap<>();
        results.points()
                .forEach(result -> levels.put(
                        number(result, factor), result.point().levels().get(factor)));
        return levels;
    }

    String label(int factor) {
        Factor one = sweep().experiment().factors().get(factor);
        String unit = Sweep.unit(one);
        return one.name() + (one.multiplies() ? ", times what is written" : unit.isEmpty() ? "" : ", " + unit);
    }

    /** A value of a factor, in few digits. */
    String word(int factor, Setting level) {
        return level instanceof Setting.Amount amount
                ? Numbers.threeDigits(amount.value())
                : Sweep.text(sweep().experiment().factors().get(factor), level);
    }
}
