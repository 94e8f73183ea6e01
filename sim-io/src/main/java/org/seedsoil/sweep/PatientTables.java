package org.seedsoil.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.Journal;
import org.seedsoil.observe.Estimate;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.PairedContrast;

/**
 * The tables that rest on what was kept of each patient: {@code patients}, a row for each patient of each point, and {@code differences}, a row for
 * each point and metric that is a mean over patients: the point less the one that all are compared with, patient by patient.
 */
final class PatientTables {
    private final Sweep sweep;
    private final SweepResults results;
    private final WorkList list;
    private final List<KeptColumn> kept;
    private final Journal.Contents contents;
    private final Journal.Pieces pieces;

    private PatientTables(SweepResults results, SweepFolder folder) throws IOException {
        this.sweep = results.sweep();
        this.results = results;
        this.list = folder.work(sweep);
        this.kept = sweep.kept();
        Journal journal = folder.journal("rows");
        this.contents = journal.contents();
        this.pieces = journal.read(contents);
    }

    /** A patient of a point. */
    private record Row(DesignPoint point, long patient, List<@Nullable Object> cells) {}

    /** A metric of a point, compared. */
    private record Difference(DesignPoint point, String metric, PairedContrast contrast) {
        Interval interval() {
            return contrast.interval(Estimate.LEVEL);
        }
    }

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
                SweepTables.write(table, tables::rows, folder.path(), folder.files(), format);
                written.add(table);
            }
            if (!results.sweep().wanted().compared().isEmpty()) {
                Table<Difference> table = tables.differences();
                SweepTables.write(table, tables.compared(), folder.path(), folder.files(), format);
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
    private Map<Long, List<List<@Nullable Object>>> references() {
        long number = sweep.wanted().reference().orElseThrow();
        DesignPoint reference = list.point(number);
        Map<Long, List<List<@Nullable Object>>> references = new TreeMap<>();
        for (PointResult result : results.points()) {
            boolean same = reference != null && result.point().levels().equals(reference.levels());
            if (same && result.status() == PointResult.Status.DONE) {
                references.putIfAbsent(result.randomSeed(), cells(result.point()));
            }
        }
        return references;
    }

    private List<Difference> compared() {
        Map<Long, List<List<@Nullable Object>>> references = references();
        List<Difference> differences = new ArrayList<>();
        for (PointResult result : results.points()) {
            List<List<@Nullable Object>> base = references.get(result.randomSeed());
            if (base != null && result.status() == PointResult.Status.DONE) {
                differences.addAll(compared(result.point(), base, cells(result.point())));
            }
        }
        return differences;
    }

    private List<Difference> compared(
            DesignPoint point, List<List<@Nullable Object>> base, List<List<@Nullable Object>> own) {
        List<Difference> differences = new ArrayList<>();
        List<String> metrics = sweep.wanted().compared();
        int first = sweep.wanted().columns().size();
        for (int m = 0; m < metrics.size(); m++) {
            PairedContrast.Accumulator pairs = new PairedContrast.Accumulator();
            for (int patient = 0; patient < own.size(); patient++) {
                Object before = base.get(patient).get(first + m);
                Object now = own.get(patient).get(first + m);
                if (before != null && now != null) {
                    pairs.accept((Double) before, (Double) now);
                }
            }
            differences.add(new Difference(point, metrics.get(m), pairs.result()));
        }
        return differences;
    }

    private Table<Difference> differences() {
        long reference = sweep.wanted().reference().orElseThrow();
        List<Column<Difference>> columns = new PointColumns(sweep).of(Difference::point);
        columns.add(PointColumns.text("metric", "key of the result", Difference::metric));
        columns.add(PointColumns.number(
                "difference",
                "",
                "mean of the point less point " + reference + ", patient by patient",
                row -> row.contrast().difference().mean()));
        columns.add(PointColumns.number(
                "lower",
                "",
                "lower end of its 95 % interval",
                row -> row.interval().low()));
        columns.add(PointColumns.number(
                "upper", "", "upper end", row -> row.interval().high()));
        columns.add(PointColumns.whole(
                "n",
                "patients who have the number at both",
                row -> row.contrast().difference().count()));
        columns.add(PointColumns.number(
                "gain",
                "",
                "how many times as many patients two separate cohorts would need",
                row -> row.contrast().gain()));
        return new Table<>("differences", "one row for each point and metric that is a mean over patients", columns);
    }
}
