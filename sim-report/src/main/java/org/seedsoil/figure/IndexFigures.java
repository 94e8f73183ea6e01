package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.experiment.Estimated;
import org.seedsoil.experiment.MorrisEffects;
import org.seedsoil.experiment.SobolIndices;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepIndices;
import org.seedsoil.sweep.SweepResults;

/** How much each factor of a sweep matters: indices of Sobol' and how they come to rest, effects of Morris. */
final class IndexFigures {
    private final SweepView view;
    private final SweepResults results;
    private final Sweep sweep;
    private final List<Figure> figures;

    IndexFigures(SweepView view, List<Figure> figures) {
        this.view = view;
        this.results = view.results();
        this.sweep = view.sweep();
        this.figures = figures;
    }

    private static List<String> cells(String factor, String what, Estimated estimated) {
        return List.of(
                factor,
                what,
                Numbers.threeDigits(estimated.value()),
                Numbers.threeDigits(estimated.interval().low()),
                Numbers.threeDigits(estimated.interval().high()));
    }

    void sobol(int metric) {
        List<SobolIndices> all = SweepIndices.sobol(results, metric);
        SobolIndices last = all.get(all.size() - 1);
        List<List<String>> rows = new ArrayList<>();
        for (SobolIndices.Index index : last.ofMean()) {
            rows.add(cells(index.factor(), "first", index.first()));
            rows.add(cells(index.factor(), "total", index.total()));
        }
        String title = "What explains " + view.key(metric);
        String dropped = last.dropped() == 0 ? "" : " " + last.dropped() + " more were not whole.";
        String seed = Double.isNaN(last.seedShare().value())
                ? ""
                : " The seed's own share of the variance of one run is "
                        + Numbers.percent(last.seedShare().value()) + " ("
                        + Numbers.percent(last.seedShare().interval().low()) + " to "
                        + Numbers.percent(last.seedShare().interval().high()) + ").";
        figures.add(new Figure(
                view.name("indices", metric),
                title,
                "Indices of Sobol' of the mean: parts of the variance between points with the same luck, from "
                        + last.rowSets() + " row sets." + dropped + seed,
                "Two bars for each factor, what it explains alone and what it takes part in; the numbers are in the table.",
                new NumberTable(title, List.of("Factor", "Index", "Estimate", "Lower", "Upper"), rows),
                IndexFigure.draw(title, last.ofMean())));
        convergence(metric, all);
    }

    private void convergence(int metric, List<SobolIndices> all) {
        List<List<String>> rows = new ArrayList<>();
        for (SobolIndices each : all) {
            List<String> row = new ArrayList<>(List.of(Numbers.count(each.rowSets())));
            each.ofMean()
                    .forEach(index -> row.add(Numbers.threeDigits(index.total().value())));
            rows.add(row);
        }
        List<String> columns = new ArrayList<>(List.of("Row sets"));
        columns.addAll(sweep.factors());
        String title = "Have the indices of " + view.key(metric) + " come to rest?";
        figures.add(new Figure(
                view.name("convergence", metric),
                title,
                "Total indices of the mean from the first row sets, with their 95 % intervals. Lines that still move want more.",
                "A line for each factor over the number of row sets; the numbers are in the table.",
                new NumberTable(title, columns, rows),
                ConvergenceFigure.draw(title, all)));
    }

    void morris(int metric) {
        MorrisEffects found = SweepIndices.morris(results, metric);
        List<List<String>> rows = new ArrayList<>();
        for (MorrisEffects.Effect effect : found.effects()) {
            rows.add(cells(effect.factor(), "μ*", effect.muStar()));
            rows.add(cells(effect.factor(), "μ", effect.mu()));
            rows.add(cells(effect.factor(), "σ", effect.sigma()));
        }
        String title = "What matters for " + view.key(metric);
        String dropped = found.dropped() == 0 ? "" : " " + found.dropped() + " more were not whole.";
        figures.add(new Figure(
                view.name("morris", metric),
                title,
                "Effects of the whole range of each factor, from " + found.trajectories() + " trajectories." + dropped
                        + " To the right matters; high up, how much it matters depends on the other factors.",
                "A dot for each factor in the plane of mu-star and sigma; the numbers are in the table.",
                new NumberTable(title, List.of("Factor", "Measure", "Estimate", "Lower", "Upper"), rows),
                MorrisFigure.draw(title, results.units().get(metric), found.effects())));
    }
}
