package org.seedsoil.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Bootstrap;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.Journal;
import org.seedsoil.random.RandomKey;

/**
 * The tables that rest on what was kept of each patient: {@code patients}, a row for each patient of each point, and {@code differences}, a row for
 * each point and metric that can be compared: the point less the one that all are compared with, by the same patients.
 */
final class PatientTables {
    private final Sweep sweep;
    private final SweepResults results;
    private final WorkList list;
    private final List<KeptColumn> kept;
    private final List<Compared> compared;
    private final Journal.Contents contents;
    private final Journal.Pieces pieces;

    private PatientTables(SweepResults results, SweepFolder folder) throws IOException {
        this.sweep = results.sweep();
        this.results = results;
        this.list = folder.work(sweep);
        this.kept = sweep.kept();
        this.compared = sweep.compared();
        Journal journal = folder.journal("rows");
        this.contents = journal.contents();
        this.pieces = journal.read(contents);
    }

    /** A patient of a point. */
    private record Row(DesignPoint point, long patient, List<@Nullable Object> cells) {}

    /** A point that others are compared with, and what was kept of its patients. */
    private record Reference(PointResult result, List<List<@Nullable Object>> cells) {}

    /** A metric of a point, compared. */
    private record Difference(DesignPoint point, int metric, Compared.Contrast contrast) {}

    /** Writes those that are wanted, and returns them. */
    static List<Table<?>> write(SweepResults results, SweepFolder folder, TableFormat format) throws IOException {
        List<Table<?>> written = new ArrayList<>();
        if (!results.sweep().wanted().keepsRows()) {
            return written;
        }
        PatientTables tables = new PatientTables(results, folder);
        try {
            if (!results.sweep().wanted().columns().isEmpty()) {
                Table<Row> table = tables.patients();
                HiddenTables.write(table, tables::rows, folder.path(), folder.files(), format);
                written.add(table);
            }
            if (!results.sweep().wanted().compared().isEmpty()) {
                Table<Difference> table = tables.differences();
                HiddenTables.write(table, tables::compared, folder.path(), folder.files(), format);
                written.add(table);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return written;
    }

    private Table<Row> patients() {
        List<Column<Row>> columns = new PointColumns(sweep).of(Row::point);
        columns.add(PointColumns.whole("patient", "number of the patient, from 0", Row::patient));
        for (int i = 0; i < sweep.wanted().columns().size(); i++) {
            Column<List<@Nullable Object>> column = kept.get(i).column(i);
            columns.add(new Column<>(
                    column.name(),
                    column.type(),
                    column.unit(),
                    column.meaning(),
                    row -> column.value().apply(row.cells())));
        }
        return new Table<>("patients", "one row for each patient of each point", columns);
    }

    /** Rows of all points, read as they are asked for. */
    private Iterator<Row> rows() {
        return results.points().stream()
                .filter(result -> result.status() == PointResult.Status.DONE)
                .flatMap(result -> {
                    DesignPoint point = result.point();
                    List<List<@Nullable Object>> cells = cells(point);
                    return IntStream.range(0, cells.size()).mapToObj(i -> new Row(point, i, cells.get(i)));
                })
                .iterator();
    }

    /** What is kept of the patients of a point, in their order. */
    private List<List<@Nullable Object>> cells(DesignPoint point) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        try {
            for (Work work : list.of(point)) {
                if (!work.isTheory() && contents.has(work.name())) {
                    cells.addAll(KeptRows.read(WorkResult.rows(pieces.get(work.name())), kept));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    /** The points that others are compared with, by the root of their patients: one for each repetition. */
    private Map<Long, Reference> references() {
        long number = sweep.wanted().reference().orElseThrow();
        DesignPoint reference = list.point(number);
        Map<Long, Reference> references = new TreeMap<>();
        for (PointResult result : results.points()) {
            boolean same = reference != null && result.point().levels().equals(reference.levels());
            if (same && result.status() == PointResult.Status.DONE) {
                references.putIfAbsent(result.randomSeed(), new Reference(result, cells(result.point())));
            }
        }
        return references;
    }

    /** Rows of all points that have one to be compared with, worked out as they are asked for. */
    private Iterator<Difference> compared() {
        Map<Long, Reference> references = references();
        return results.points().stream()
                .filter(result -> result.status() == PointResult.Status.DONE)
                .flatMap(result -> compared(result, references.get(result.randomSeed())))
                .iterator();
    }

    private Stream<Difference> compared(PointResult result, @Nullable Reference reference) {
        if (reference == null) {
            return Stream.empty();
        }
        List<List<@Nullable Object>> own = cells(result.point());
        List<Difference> differences = new ArrayList<>();
        int from = sweep.wanted().columns().size();
        for (int c = 0; c < compared.size(); c++) {
            String key = sweep.wanted().compared().get(c);
            int width = compared.get(c).width();
            double[][] before = numbers(reference.cells(), from, width);
            double[][] now = numbers(own, from, width);
            from += width;
            int metric = sweep.metrics().indexOf(key);
            boolean known = reference.result().estimates().get(metric).known()
                    && result.estimates().get(metric).known();
            Compared.Contrast contrast =
                    known ? compared.get(c).contrast(before, now, () -> bootstrap(key)) : Compared.Contrast.UNKNOWN;
            differences.add(new Difference(result.point(), metric, contrast));
        }
        return differences.stream();
    }

    /** The same luck at every point, so that points which are alike have alike intervals. */
    private Bootstrap bootstrap(String metric) {
        return Bootstrap.of(RandomKey.root(sweep.experiment().randomSeed())
                .child("differences")
                .child(metric));
    }

    /** Some columns, a number for each patient and NaN where there is none. */
    private static double[][] numbers(List<List<@Nullable Object>> rows, int from, int width) {
        double[][] numbers = new double[width][rows.size()];
        for (int c = 0; c < width; c++) {
            for (int patient = 0; patient < rows.size(); patient++) {
                Object cell = rows.get(patient).get(from + c);
                numbers[c][patient] = cell == null ? Double.NaN : (Double) cell;
            }
        }
        return numbers;
    }

    private Table<Difference> differences() {
        long reference = sweep.wanted().reference().orElseThrow();
        List<Column<Difference>> columns = new PointColumns(sweep).of(Difference::point);
        columns.add(PointColumns.text(
                "metric", "key of the result", row -> sweep.metrics().get(row.metric())));
        columns.add(PointColumns.text(
                "unit", "its unit", row -> PointColumns.word(results.units().get(row.metric()))));
        columns.add(PointColumns.number(
                "difference",
                "",
                "the estimate of the point less that of point " + reference + " with the same root of randomness",
                row -> row.contrast().value()));
        columns.add(PointColumns.number(
                "lower",
                "",
                "lower end of its 95 % interval, of the same patients",
                row -> row.contrast().interval().low()));
        columns.add(PointColumns.number(
                "upper", "", "upper end", row -> row.contrast().interval().high()));
        columns.add(PointColumns.whole("n", "patients who were at both", row -> sweep.patients()));
        columns.add(PointColumns.number(
                "gain",
                "",
                "how many times as many patients two separate cohorts would need; empty for quantiles",
                row -> row.contrast().gain()));
        columns.add(PointColumns.text(
                "method",
                "how the interval is found: pairs, influence on the curve, bootstrap over patients",
                row -> PointColumns.word(row.contrast().method())));
        return new Table<>(
                "differences", "one row for each point and metric that can be compared by patients", columns);
    }
}
