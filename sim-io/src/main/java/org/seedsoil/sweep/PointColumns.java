package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Choices;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.experiment.Factor;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.ColumnType;
import org.seedsoil.scenario.Setting;

/** The columns that say which point a row is of: its number, its factors, what it is for. Every table of a sweep begins with them. */
final class PointColumns {
    private final Sweep sweep;

    PointColumns(Sweep sweep) {
        this.sweep = sweep;
    }

    static <R> Column<R> text(String name, String meaning, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.TEXT, "", meaning, value);
    }

    static <R> Column<R> whole(String name, String meaning, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.INTEGER, "", meaning, value);
    }

    static <R> Column<R> number(String name, String unit, String meaning, Function<R, Double> value) {
        return new Column<>(name, ColumnType.NUMBER, unit, meaning, row -> finite(value.apply(row)));
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static @Nullable String word(String text) {
        return text.isEmpty() ? null : text;
    }

    <R> List<Column<R>> of(Function<R, DesignPoint> point) {
        List<Column<R>> columns = new ArrayList<>();
        columns.add(whole(
                "point",
                "number of the point in the design, from 0",
                row -> point.apply(row).index()));
        for (int f = 0; f < sweep.experiment().factors().size(); f++) {
            columns.add(factor(f, point));
        }
        columns.add(whole(
                "row_set",
                "points that are judged together",
                row -> point.apply(row).row().set()));
        columns.add(text(
                "matrix",
                "A, B or AB for indices, base or moved where one factor is moved",
                row -> word(point.apply(row).row().matrix())));
        columns.add(text(
                "moved",
                "the factor that is moved",
                row -> word(point.apply(row).row().factor())));
        columns.add(whole("step", "step of a trajectory, from 0", row ->
                (long) point.apply(row).row().step()));
        columns.add(whole("replicate", "repetition with another root of randomness, from 0", row ->
                (long) point.apply(row).row().replicate()));
        return columns;
    }

    private <R> Column<R> factor(int index, Function<R, DesignPoint> point) {
        Factor factor = sweep.experiment().factors().get(index);
        String meaning = (factor.multiplies() ? "multiplies " : "")
                + String.join(
                        ", ", factor.paths().stream().map(Object::toString).toList());
        boolean numbers = !(factor.range() instanceof Choices choices)
                || choices.values().stream().allMatch(Setting.Amount.class::isInstance);
        if (numbers) {
            return number(
                    factor.name(),
                    factor.multiplies() ? "" : Sweep.unit(factor),
                    meaning,
                    row -> factor.number(point.apply(row).levels().get(index)));
        }
        return text(
                factor.name(),
                meaning,
                row -> Sweep.text(factor, point.apply(row).levels().get(index)));
    }
}
