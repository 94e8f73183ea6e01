package org.seedsoil.cli.reproduction;

import java.util.Locale;
import org.seedsoil.cli.terminal.TextPage;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.quantity.Digits;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.NextGenerationMatrix;
import org.seedsoil.theory.Reproduction;

/** The places of metastases as tables: what each does, and who founds where. */
final class PlacesText {
    private static final int MOST_COLUMNS = 8;
    private static final int NAME = 14;

    private final Reproduction all;
    private final TextPage page;

    PlacesText(Reproduction all, TextPage page) {
        this.all = all;
        this.page = page;
    }

    void write() {
        types();
        matrix();
    }

    private void types() {
        if (all.names().isEmpty()) {
            return;
        }
        page.section("By place: who seeds, who receives, and whether one lesion's descent dies out");
        page.line(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s %8s %8s %8s %8s %8s %8s %7s",
                "",
                "seeds",
                "receives",
                "primary",
                "founds",
                "type R",
                "dies out",
                "k"));
        for (int type = 0; type < all.names().size(); type++) {
            typeRow(type);
        }
        page.item(
                "seeds and receives: right and left eigenvector of the matrix; primary: founded by the primary; founds: mean"
                        + " offspring; type R: lesions of the type that one leads to; k: dispersion of the offspring.");
    }

    private void typeRow(int type) {
        PerronRoot root = all.matrix()
                .map(NextGenerationMatrix::root)
                .filter(PerronRoot::hasVectors)
                .orElse(null);
        page.line(String.format(
                Locale.ROOT,
                "  %-" + NAME + "s %8s %8s %8s %8s %8s %8s %7s",
                clipped(all.names().get(type), NAME),
                root == null ? "-" : Wording.number(root.right()[type]),
                root == null ? "-" : Wording.number(root.left()[type]),
                all.primaryRow().isEmpty()
                        ? "-"
                        : Wording.number(all.primaryRow().get(type)),
                number(all.offspring().get(type).mean()),
                number(all.typeNumbers().get(type)),
                Wording.number(all.extinction().get(type)),
                number(all.offspring().get(type).dispersion())));
    }

    private static String number(Figure figure) {
        return figure.isKnown() ? Wording.number(figure.value()) : "-";
    }

    private static String clipped(String name, int width) {
        return name.length() <= width ? name : name.substring(0, width - 1) + "~";
    }

    private void matrix() {
        all.matrix().filter(matrix -> !matrix.names().isEmpty()).ifPresent(matrix -> {
            page.section("Who founds where: mean number, parents in rows");
            int n = matrix.names().size();
            for (int from = 0; from < n; from += MOST_COLUMNS) {
                block(matrix, from, Math.min(n, from + MOST_COLUMNS));
            }
        });
    }

    private void block(NextGenerationMatrix matrix, int from, int to) {
        StringBuilder head = new StringBuilder("  " + " ".repeat(NAME));
        for (int j = from; j < to; j++) {
            head.append(
                    String.format(Locale.ROOT, " %7s", clipped(matrix.names().get(j), 7)));
        }
        page.line(head.toString());
        for (int i = 0; i < matrix.names().size(); i++) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT, "  %-" + NAME + "s", clipped(matrix.names().get(i), NAME)));
            for (int j = from; j < to; j++) {
                line.append(String.format(
                        Locale.ROOT, " %7s", shortly(matrix.entries().get(i, j))));
            }
            page.line(line.toString());
        }
    }

    /** At most seven characters. */
    private static String shortly(double value) {
        String text = Wording.number(value);
        return text.length() <= 7 ? text : Digits.scientific(value, 0);
    }
}
