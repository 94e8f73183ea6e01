package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Factor;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.ColumnType;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.FileLayer;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Setting;

/**
 * The tables of a sweep: {@code points}, {@code results} (a row for each point and metric), {@code results-wide} (a row for each point),
 * and {@code dictionary}, which says what every column means. Rows are in the order of the design; what a point is for stands in columns.
 */
public final class SweepTables {
    private final SweepResults results;
    private final Sweep sweep;

    /** A metric of a point. */
    private record Cell(PointResult result, int metric) {
        Estimate estimate() {
            return result.estimates().get(metric);
        }
    }

    /** A column of one of the tables. */
    private record Entry(String table, Column<?> column) {}

    private SweepTables(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
    }

    /**
     * Writes the tables, each as a whole.
     *
     * @param results what came of the sweep
     * @param folder where they go
     * @param files how
     * @param format how they are stored
     * @throws IOException if they cannot be written
     */
    public static void write(SweepResults results, Path folder, FileLayer files, TableFormat format)
            throws IOException {
        new SweepTables(results).write(folder, files, format);
    }

    private void write(Path folder, FileLayer files, TableFormat format) throws IOException {
        Table<PointResult> points = new Table<>("points", "one row for each point of the design", pointColumns());
        Table<Cell> tidy = new Table<>("results", "one row for each point and metric", tidyColumns());
        Table<PointResult> wide = new Table<>("results-wide", "one row for each point", wideColumns());
        write(points, results.points(), folder, files, format);
        write(tidy, (Iterable<Cell>) () -> cells().iterator(), folder, files, format);
        write(wide, results.points(), folder, files, format);
        List<Entry> entries = new ArrayList<>();
        for (Table<?> table : List.of(points, tidy, wide)) {
            table.columns().forEach(column -> entries.add(new Entry(table.name(), column)));
        }
        write(dictionary(), entries, folder, files, format);
    }

    /** Writes a table under a hidden name, and renames it when it is whole. */
    static <R> void write(Table<R> table, Iterable<R> rows, Path folder, FileLayer files, TableFormat format)
            throws IOException {
        Path hidden = folder.resolve(".tables");
        files.makeFolder(hidden);
        format.write(table, hidden, rows);
        String name = table.name() + "." + format.ending();
        files.sync(hidden.resolve(name));
        files.rename(hidden.resolve(name), folder.resolve(name));
        files.syncFolder(folder);
        Files.deleteIfExists(hidden);
    }

    private Stream<Cell> cells() {
        return results.points().stream()
                .flatMap(point -> Stream.iterate(0, m -> m < sweep.metrics().size(), m -> m + 1)
                        .map(m -> new Cell(point, m)));
    }

    private static <R> Column<R> text(String name, String meaning, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.TEXT, "", meaning, value);
    }

    private static <R> Column<R> whole(String name, String meaning, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.INTEGER, "", meaning, value);
    }

    private static <R> Column<R> number(String name, String unit, String meaning, Function<R, Double> value) {
        return new Column<>(name, ColumnType.NUMBER, unit, meaning, row -> finite(value.apply(row)));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static @Nullable String word(String text) {
        return text.isEmpty() ? null : text;
    }

    private <R> List<Column<R>> what(Function<R, PointResult> of) {
        List<Column<R>> columns = new ArrayList<>();
        columns.add(whole(
                "point",
                "number of the point in the design, from 0",
                row -> of.apply(row).point().index()));
        for (int f = 0; f < sweep.experiment().factors().size(); f++) {
            columns.add(factor(f, of));
        }
        columns.add(whole(
                "row_set",
                "points that are judged together",
                row -> of.apply(row).point().row().set()));
        columns.add(text(
                "matrix",
                "A, B or AB for indices, base or moved where one factor is moved",
                row -> word(of.apply(row).point().row().matrix())));
        columns.add(text(
                "moved",
                "the factor that is moved",
                row -> word(of.apply(row).point().row().factor())));
        columns.add(whole("step", "step of a trajectory, from 0", row ->
                (long) of.apply(row).point().row().step()));
        columns.add(whole("replicate", "repetition with another root of randomness, from 0", row ->
                (long) of.apply(row).point().row().replicate()));
        return columns;
    }

    private <R> Column<R> factor(int index, Function<R, PointResult> of) {
        Factor factor = sweep.experiment().factors().get(index);
        Setting first = results.points().isEmpty()
                ? factor.base()
                : results.points().get(0).point().levels().get(index);
        String meaning = (factor.multiplies() ? "multiplies " : "")
                + String.join(
                        ", ", factor.paths().stream().map(Object::toString).toList());
        if (first instanceof Setting.Amount) {
            return number(
                    factor.name(),
                    factor.multiplies() ? "" : Sweep.unit(factor),
                    meaning,
                    row -> factor.number(of.apply(row).point().levels().get(index)));
        }
        return text(
                factor.name(),
                meaning,
                row -> Sweep.text(factor, of.apply(row).point().levels().get(index)));
    }

    private List<Column<PointResult>> pointColumns() {
        List<Column<PointResult>> columns = what(Function.identity());
        columns.add(whole("random_seed", "root of the randomness of its patients", PointResult::randomSeed));
        columns.add(whole("patients", "patients of the point", row -> sweep.patients()));
        columns.add(text(
                "status", "done, failed or missing", row -> row.status().name().toLowerCase(Locale.ROOT)));
        columns.add(text("reason", "why it failed", row -> word(row.reason())));
        columns.add(text("rerun", "the command that runs this point alone", row -> sweep.rerun(row.point())));
        return columns;
    }

    private List<Column<Cell>> tidyColumns() {
        List<Column<Cell>> columns = what(Cell::result);
        columns.add(text("metric", "key of the result", row -> sweep.metrics().get(row.metric())));
        columns.add(text("unit", "its unit", row -> word(results.units().get(row.metric()))));
        columns.add(number("estimate", "", "the estimate", row -> row.estimate().value()));
        columns.add(number(
                "lower",
                "",
                "lower end of its 95 % interval",
                row -> row.estimate().low()));
        columns.add(number(
                "upper",
                "",
                "upper end of its 95 % interval",
                row -> row.estimate().high()));
        columns.add(whole(
                "n",
                "patients that it rests on; 0 for what theory computes",
                row -> row.estimate().patients()));
        return columns;
    }

    private List<Column<PointResult>> wideColumns() {
        List<Column<PointResult>> columns = what(Function.identity());
        for (int m = 0; m < sweep.metrics().size(); m++) {
            int metric = m;
            String key = sweep.metrics().get(m);
            String unit = results.units().get(m);
            columns.add(number(
                    key,
                    unit,
                    "the estimate",
                    row -> row.estimates().get(metric).value()));
            columns.add(number(
                    key + "_lower",
                    unit,
                    "lower end of its 95 % interval",
                    row -> row.estimates().get(metric).low()));
            columns.add(number(
                    key + "_upper",
                    unit,
                    "upper end of its 95 % interval",
                    row -> row.estimates().get(metric).high()));
        }
        return columns;
    }

    private static Table<Entry> dictionary() {
        return new Table<>(
                "dictionary",
                "one row for each column of the other tables",
                List.of(
                        text("table", "name of the table", Entry::table),
                        text(
                                "column",
                                "name of the column",
                                entry -> entry.column().name()),
                        text(
                                "type",
                                "what it holds",
                                entry -> entry.column().type().name().toLowerCase(Locale.ROOT)),
                        text("unit", "its unit", entry -> word(entry.column().unit())),
                        text("meaning", "what it says", entry -> entry.column().meaning())));
    }
}
