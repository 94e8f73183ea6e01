package org.seedsoil.figure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.seedsoil.experiment.Factor;
import org.seedsoil.scenario.Setting;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepResults;

/** What the figures of a sweep share: names, labels, and the numbers of points. */
record SweepView(SweepResults results) {
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

    List<PointResult> done(int metric) {
        return results.points().stream()
                .filter(point -> point.estimates().get(metric).known())
                .toList();
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
