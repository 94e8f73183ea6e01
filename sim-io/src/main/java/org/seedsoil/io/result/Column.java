package org.seedsoil.io.result;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param <R> what a row tells of
 * @param name the name in the file, unit included where it has one
 * @param type what it holds
 * @param unit the unit; empty without one
 * @param meaning what it says, in a line
 * @param value reads it off a row: a {@link Long}, {@link Double}, {@link String} or {@link Boolean} by type, or null where
 *     there is none
 */
public record Column<R>(
        String name, ColumnType type, String unit, String meaning, Function<R, @Nullable Object> value) {
    static <R> Column<R> integer(String name, String unit, String meaning, ToLongFunction<R> value) {
        return new Column<>(name, ColumnType.INTEGER, unit, meaning, row -> value.applyAsLong(row));
    }

    static <R> Column<R> number(String name, String unit, String meaning, ToDoubleFunction<R> value) {
        return new Column<>(name, ColumnType.NUMBER, unit, meaning, row -> finite(value.applyAsDouble(row)));
    }

    static <R> Column<R> text(String name, String meaning, Function<R, @Nullable String> value) {
        return new Column<>(name, ColumnType.TEXT, "", meaning, value::apply);
    }

    static <R> Column<R> flag(String name, String meaning, Predicate<R> value) {
        return new Column<>(name, ColumnType.FLAG, "", meaning, value::test);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
