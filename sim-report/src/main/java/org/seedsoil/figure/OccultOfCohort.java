package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.Occult;

/** Tells how often nothing is hidden behind what scans show. */
public final class OccultOfCohort {
    private static final String TITLE = "Nothing hidden behind what a scan shows";
    private static final List<FigureSide> DEFINITIONS =
            FigureSide.inOrder(List.of("no living cell", "no escaped colony", "none manifest within 5 years"));
    private static final String CAPTION =
            "The share of patients in whom nothing was hidden, with 95 % intervals, in three definitions of hidden: any living cell in an organ of"
                    + " which nobody knows, an unknown colony that has grown past immune surveillance, one that was there and became manifest within"
                    + " five years. Above by the number of distant metastases in the scan that first shows any (none: the first scan of those in whom"
                    + " none is ever found), below by the time from the removal of the primary to that scan. Lymph nodes are left out; groups"
                    + " of nobody are not drawn.";

    private OccultOfCohort() {}

    /**
     * Draws it.
     *
     * @param occult the counts
     * @return the figure; empty where nobody was looked at
     */
    public static Optional<Figure> figure(Occult occult) {
        List<SidesFigure.Row> rows = new ArrayList<>();
        rows(rows, Occult.NUMBERS, definition -> word -> occult.clearByNumber(definition, word), "found");
        rows(rows, Occult.INTERVALS, definition -> word -> occult.clearByInterval(definition, word), "");
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Drawing drawing = SidesFigure.draw(new SidesFigure.Content(
                TITLE, "patients with nothing hidden", SidesFigure.Scale.PERCENT, DEFINITIONS, rows, Double.NaN));
        return Optional.of(new Figure(
                "occult",
                TITLE,
                CAPTION,
                "Dots with intervals in three definitions, by number found and by interval.",
                table(rows),
                drawing));
    }

    private static void rows(
            List<SidesFigure.Row> rows, List<String> words, IntFunction<IntFunction<Estimate>> clear, String unit) {
        for (int word = 0; word < words.size(); word++) {
            List<Estimate> numbers = new ArrayList<>();
            for (int definition = 0; definition < Occult.DEFINITIONS.size(); definition++) {
                numbers.add(clear.apply(definition).apply(word));
            }
            if (numbers.stream().anyMatch(Estimate::known)) {
                String label = words.get(word).replace('-', ' ');
                rows.add(new SidesFigure.Row(unit.isEmpty() ? label : label + " " + unit, numbers));
            }
        }
    }

    private static NumberTable table(List<SidesFigure.Row> rows) {
        List<List<String>> cells = new ArrayList<>();
        for (SidesFigure.Row row : rows) {
            List<String> line = new ArrayList<>(List.of(row.label()));
            row.numbers().forEach(number -> line.add(number.known() ? Estimates.percent(number) : "unknown"));
            cells.add(line);
        }
        List<String> heads = new ArrayList<>(List.of("Group"));
        DEFINITIONS.forEach(definition -> heads.add(definition.name()));
        return new NumberTable(TITLE + " (95 % intervals)", heads, cells);
    }
}
