package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.StageCounts;
import org.seedsoil.quantity.Dimension;

/** Tables of patients by stage. */
final class StageText {
    private static final double YEARS = 5;

    private StageText() {}

    /** Stage groups and categories of nodes with their survival; none where nobody is staged. */
    static List<NumberTable> tables(CohortSummary summary) {
        return summary.scope()
                .examined()
                .staging()
                .map(table -> List.of(
                        table("Stage groups, " + table.title(), summary.stages(), table, StageTable::groupNames),
                        table("Nodes by pathology", summary.nodeCategories(), table, StageTable::nodeCategories)))
                .orElse(List.of());
    }

    private static NumberTable table(
            String caption, StageCounts counts, StageTable table, Function<StageTable, List<String>> names) {
        List<List<String>> rows = new ArrayList<>();
        List<String> all = names.apply(table);
        for (int i = 0; i < all.size(); i++) {
            rows.add(List.of(
                    all.get(i),
                    Estimates.percent(counts.share(i)),
                    Estimates.percent(counts.survival(i).at(YEARS * Dimension.DAYS_PER_YEAR))));
        }
        return new NumberTable(
                caption,
                List.of(
                        "Category",
                        "Of the staged (95 % interval)",
                        "Alive five years after the operation (95 % interval)"),
                rows);
    }
}
