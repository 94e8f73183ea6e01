package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.ColumnType;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.FileLayer;
import org.seedsoil.observe.Estimate;

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
        new SweepTables(results).write(folder, files, format, List.of());
    }

    /**
     * Writes the tables with what was kept of each patient, where something was.
     *
     * @param results what came of the sweep
     * @param from where it is stored
     * @param format how tables are stored
     * @throws IOException if they cannot be written
     */
    public static void write(SweepResults results, SweepFolder from, TableFormat format) throws IOException {
        List<Table<?>> more = PatientTables.write(results, from, format);
        new SweepTables(results).write(from.path(), from.files(), format, more);
    }

    private void write(Path folder, FileLayer files, TableFormat format, List<Table<?>> more) throws IOException {
        Table<PointResult> points = new Table<>("points", "one row for each point of the design", pointColumns());
        Table<Cell> tidy = new Table<>("results", "one row for each point and metric", tidyColumns());
        Table<PointResult> wide = new Table<>("results-wide", "one row for each point", wideColumns());
        HiddenTables.write(points, results.points(), folder, files, format);
        HiddenTables.write(tidy, (Iterable<Cell>) () -> cells().iterator(), folder, files, format);
        HiddenTables.write(wide, results.points(), folder, files, format);
        List<Entry> entries = new ArrayList<>();
        List<Table<?>> all = new ArrayList<>(List.of(points, tidy, wide));
        all.addAll(more);
        for (Table<?> table : all) {
            table.columns().forEach(column -> entries.add(new Entry(table.name(), column)));
        }
        HiddenTables.write(dictionary(), entries, folder, files, format);
    }

    private Stream<Cell> cells() {
        return results.points().stream()
                .flatMap(point -> Stream.iterate(0, m -> m < sweep.metrics().size(), m -> m + 1)
                        .map(m -> new Cell(point, m)));
    }

    private List<Column<PointResult>> pointColumns() {
        List<Column<PointResult>> columns = new PointColumns(sweep).of(PointResult::point);
        columns.add(
                PointColumns.whole("random_seed", "root of the randomness of its patients", PointResult::randomSeed));
        columns.add(PointColumns.whole("patients", "patients of the point", row -> sweep.patients()));
        columns.add(PointColumns.text(
                "status", "done, failed or missing", row -> row.status().name().toLowerCase(Locale.ROOT)));
        columns.add(PointColumns.text("reason", "why it failed", row -> PointColumns.word(row.reason())));
        columns.add(
                PointColumns.text("rerun", "the command that runs this point alone", row -> sweep.rerun(row.point())));
        return columns;
    }

    private List<Column<Cell>> tidyColumns() {
        List<Column<Cell>> columns =
                new PointColumns(sweep).of(cell -> cell.result().point());
        columns.add(PointColumns.text(
                "metric", "key of the result", row -> sweep.metrics().get(row.metric())));
        columns.add(PointColumns.text(
                "unit", "its unit", row -> PointColumns.word(results.units().get(row.metric()))));
        if (!sweep.wanted().curves().isEmpty()) {
            columns.add(PointColumns.text(
                    "curve", "key of the curve that it is a point of", row -> curve(row.metric(), Wanted.Curve::key)));
            columns.add(new Column<>(
                    "time",
                    ColumnType.NUMBER,
                    "days",
                    "its time",
                    row -> curve(row.metric(), curve -> day(curve, row.metric()))));
        }
        columns.add(PointColumns.number(
                "estimate", "", "the estimate", row -> row.estimate().value()));
        columns.add(PointColumns.number(
                "lower",
                "",
                "lower end of its 95 % interval",
                row -> row.estimate().low()));
        columns.add(PointColumns.number(
                "upper",
                "",
                "upper end of its 95 % interval",
                row -> row.estimate().high()));
        columns.add(PointColumns.whole(
                "n",
                "patients that it rests on; 0 for what theory computes",
                row -> row.estimate().patients()));
        return columns;
    }

    private <T> @Nullable T curve(int metric, Function<Wanted.Curve, T> told) {
        String key = sweep.metrics().get(metric);
        return sweep.wanted().curves().stream()
                .filter(curve -> curve.metrics().contains(key))
                .findFirst()
                .map(told)
                .orElse(null);
    }

    private double day(Wanted.Curve curve, int metric) {
        return curve.days().get(curve.metrics().indexOf(sweep.metrics().get(metric)));
    }

    private List<Column<PointResult>> wideColumns() {
        List<Column<PointResult>> columns = new PointColumns(sweep).of(PointResult::point);
        for (int m = 0; m < sweep.metrics().size(); m++) {
            int metric = m;
            String key = sweep.metrics().get(m);
            String unit = results.units().get(m);
            columns.add(PointColumns.number(
                    key,
                    unit,
                    "the estimate",
                    row -> row.estimates().get(metric).value()));
            columns.add(PointColumns.number(
                    key + "_lower",
                    unit,
                    "lower end of its 95 % interval",
                    row -> row.estimates().get(metric).low()));
            columns.add(PointColumns.number(
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
                        PointColumns.text("table", "name of the table", Entry::table),
                        PointColumns.text(
                                "column",
                                "name of the column",
                                entry -> entry.column().name()),
                        PointColumns.text(
                                "type",
                                "what it holds",
                                entry -> entry.column().type().name().toLowerCase(Locale.ROOT)),
                        PointColumns.text(
                                "unit",
                                "its unit",
                                entry -> PointColumns.word(entry.column().unit())),
                        PointColumns.text(
                                "meaning",
                                "what it says",
                                entry -> entry.column().meaning())));
    }
}
