package org.seedsoil.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Bootstrap;
import org.seedsoil.experiment.Estimated;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.Morris;
import org.seedsoil.experiment.MorrisEffects;
import org.seedsoil.experiment.Row;
import org.seedsoil.experiment.Saltelli;
import org.seedsoil.experiment.SobolIndices;
import org.seedsoil.experiment.SobolRow;
import org.seedsoil.io.result.Column;
import org.seedsoil.io.result.ColumnType;
import org.seedsoil.io.result.Table;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.journal.FileLayer;
import org.seedsoil.random.RandomKey;

/** How much each factor of a sweep matters, of the designs that tell it: Saltelli and Morris. */
public final class SweepIndices {
    private final SweepResults results;
    private final Sweep sweep;

    /**
     * A measure of a factor.
     *
     * @param metric key of the result
     * @param factor the factor; empty for what is of no factor
     * @param measure what it is, such as "total-of-mean" or "mu-star"
     * @param estimated the number with its interval
     * @param rowSets whole row sets that it rests on
     * @param dropped row sets of which a point failed or is missing
     */
    public record Measure(
            String metric, String factor, String measure, Estimated estimated, int rowSets, int dropped) {}

    private SweepIndices(SweepResults results) {
        this.results = results;
        this.sweep = results.sweep();
    }

    /**
     * Says whether a sweep has a design that tells indices.
     *
     * @param sweep the sweep
     * @return true for Saltelli and Morris
     */
    public static boolean has(Sweep sweep) {
        return sweep.experiment().design() instanceof Saltelli
                || sweep.experiment().design() instanceof Morris;
    }

    /**
     * Estimates the indices of a metric from the row sets of a Saltelli design.
     *
     * @param results what came of the sweep
     * @param metric which metric
     * @return indices from the first 16, 32, … row sets, all of them last
     */
    public static List<SobolIndices> sobol(SweepResults results, int metric) {
        return new SweepIndices(results).sobol(metric);
    }

    /**
     * Estimates the effects on a metric from the trajectories of a Morris design.
     *
     * @param results what came of the sweep
     * @param metric which metric
     * @return the effects
     */
    public static MorrisEffects morris(SweepResults results, int metric) {
        return new SweepIndices(results).morris(metric);
    }

    private Bootstrap bootstrap(int metric) {
        return Bootstrap.of(RandomKey.root(sweep.experiment().randomSeed())
                .child("bootstrap")
                .child(sweep.metrics().get(metric)));
    }

    private List<SobolIndices> sobol(int metric) {
        List<Row> rows =
                results.points().stream().map(result -> result.point().row()).toList();
        double[] values = results.points().stream()
                .mapToDouble(result -> result.estimates().get(metric).value())
                .toArray();
        SobolRow.Gathered gathered = SobolRow.gather(
                rows, values, sweep.factors(), sweep.experiment().replicates());
        return SobolIndices.converging(gathered, sweep.factors(), bootstrap(metric));
    }

    private MorrisEffects morris(int metric) {
        List<MorrisEffects.Step> steps = new ArrayList<>();
        @Nullable PointResult before = null;
        for (PointResult result : results.points()) {
            steps.add(new MorrisEffects.Step(
                    result.point().row(),
                    before != null && upward(before, result),
                    result.estimates().get(metric).value()));
            before = result;
        }
        Morris design = (Morris) sweep.experiment().design();
        return MorrisEffects.of(steps, sweep.factors(), design.step(), bootstrap(metric));
    }

    private boolean upward(PointResult before, PointResult now) {
        int moved = sweep.factors().indexOf(now.point().row().factor());
        if (moved < 0) {
            return false;
        }
        Factor factor = sweep.experiment().factors().get(moved);
        return factor.number(now.point().levels().get(moved))
                > factor.number(before.point().levels().get(moved));
    }

    /**
     * Tells every measure of every metric.
     *
     * @param results what came of the sweep
     * @return measures, metric by metric; empty for other designs
     */
    public static List<Measure> measures(SweepResults results) {
        return new SweepIndices(results).measures();
    }

    private List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (int m = 0; has(sweep) && m < sweep.metrics().size(); m++) {
            if (sweep.experiment().design() instanceof Saltelli) {
                List<SobolIndices> all = sobol(m);
                measures(sweep.metrics().get(m), all.get(all.size() - 1), measures);
            } else {
                measures(sweep.metrics().get(m), morris(m), measures);
            }
        }
        return measures;
    }

    private static void measures(String metric, SobolIndices found, List<Measure> to) {
        for (SobolIndices.Index index : found.ofMean()) {
            to.add(measure(metric, index.factor(), "first-of-mean", index.first(), found));
            to.add(measure(metric, index.factor(), "total-of-mean", index.total(), found));
        }
        for (SobolIndices.Index index : found.ofOneRun()) {
            to.add(measure(metric, index.factor(), "first-of-one-run", index.first(), found));
            to.add(measure(metric, index.factor(), "total-of-one-run", index.total(), found));
        }
        if (!Double.isNaN(found.seedShare().value())) {
            to.add(measure(metric, "", "share-of-the-seed", found.seedShare(), found));
        }
    }

    private static Measure measure(String metric, String factor, String what, Estimated estimated, SobolIndices found) {
        return new Measure(metric, factor, what, estimated, found.rowSets(), found.dropped());
    }

    private static void measures(String metric, MorrisEffects found, List<Measure> to) {
        for (MorrisEffects.Effect effect : found.effects()) {
            to.add(measure(metric, effect.factor(), "mu-star", effect.muStar(), found));
            to.add(measure(metric, effect.factor(), "mu", effect.mu(), found));
            to.add(measure(metric, effect.factor(), "sigma", effect.sigma(), found));
        }
    }

    private static Measure measure(
            String metric, String factor, String what, Estimated estimated, MorrisEffects found) {
        return new Measure(metric, factor, what, estimated, found.trajectories(), found.dropped());
    }

    /**
     * Writes the table {@code sensitivity}.
     *
     * @param measures its rows
     * @param folder where
     * @param files how
     * @param format how it is stored
     * @throws IOException if it cannot be written
     */
    public static void write(List<Measure> measures, Path folder, FileLayer files, TableFormat format)
            throws IOException {
        Table<Measure> table = new Table<>(
                "sensitivity",
                "one row for each measure of a factor",
                List.of(
                        text("metric", "key of the result", Measure::metric),
                        text("factor", "the factor; empty for what is of no factor", Measure::factor),
                        text(
                                "measure",
                                "first and total index, of the mean or of one run, the seed's share; mu-star, mu, sigma",
                                Measure::measure),
                        number(
                                "estimate",
                                "the estimate",
                                row -> row.estimated().value()),
                        number(
                                "lower",
                                "lower end of its 95 % interval, by bootstrap over row sets",
                                row -> row.estimated().interval().low()),
                        number(
                                "upper",
                                "upper end",
                                row -> row.estimated().interval().high()),
                        whole("row_sets", "whole row sets that it rests on", Measure::rowSets),
                        whole("dropped", "row sets of which a point failed or is missing", Measure::dropped)));
        HiddenTables.write(table, measures, folder, files, format);
    }

    private interface Texts {
        String of(Measure measure);
    }

    private interface Numbers {
        double of(Measure measure);
    }

    private interface Wholes {
        long of(Measure measure);
    }

    private static Column<Measure> text(String name, String meaning, Texts value) {
        return new Column<>(
                name, ColumnType.TEXT, "", meaning, row -> value.of(row).isEmpty() ? null : value.of(row));
    }

    private static Column<Measure> number(String name, String meaning, Numbers value) {
        return new Column<>(
                name, ColumnType.NUMBER, "", meaning, row -> Double.isFinite(value.of(row)) ? value.of(row) : null);
    }

    private static Column<Measure> whole(String name, String meaning, Wholes value) {
        return new Column<>(name, ColumnType.INTEGER, "", meaning, value::of);
    }
}
