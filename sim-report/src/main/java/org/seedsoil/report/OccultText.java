package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.seedsoil.figure.Estimates;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.Occult;

/** Tables of what is hidden behind what scans show. */
final class OccultText {
    private OccultText() {}

    /** By number and by disease-free interval, in three definitions; none where nobody looks. */
    static List<NumberTable> tables(CohortSummary summary) {
        if (!summary.scope().clinic()) {
            return List.of();
        }
        Occult occult = summary.occult();
        return List.of(
                table(
                        "Nothing hidden behind so many metastases in the scan that first shows any",
                        "Found",
                        Occult.NUMBERS,
                        definition -> word -> occult.clearByNumber(definition, word)),
                table(
                        "Nothing hidden, by the time from the removal of the primary to that scan",
                        "Interval",
                        Occult.INTERVALS,
                        definition -> word -> occult.clearByInterval(definition, word)));
    }

    private static NumberTable table(
            String caption, String column, List<String> words, IntFunction<IntFunction<Estimate>> clear) {
        List<List<String>> rows = new ArrayList<>();
        for (int word = 0; word < words.size(); word++) {
            List<String> row = new ArrayList<>(List.of(words.get(word).replace('-', ' ')));
            for (int definition = 0; definition < Occult.DEFINITIONS.size(); definition++) {
                row.add(Estimates.percent(clear.apply(definition).apply(word)));
            }
            rows.add(row);
        }
        return new NumberTable(
                caption,
                List.of(
                        column,
                        "No living cell (95 % interval)",
                        "No escaped colony (95 % interval)",
                        "None manifest within five years (95 % interval)"),
                rows);
    }
}
