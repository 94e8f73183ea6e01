package org.seedsoil.report;

import java.util.List;
import org.seedsoil.figure.NumberTable;

/** Writes tables that a screen reader can walk and a narrow screen can scroll. */
final class Tables {
    private static final int MOST_ROWS = 400;
    /** From this length on a cell holds a sentence. */
    private static final int LONGEST_WORDS = 48;
    /** What may stand before the digits of a number. */
    private static final String SIGNS = "+−±×∞";

    private Tables() {}

    static void write(Html html, NumberTable table) {
        write(html, table, "<table>");
    }

    /** Writes a table of sentences, which are folded and stand on the left. */
    static void writeWords(Html html, NumberTable table) {
        write(html, table, "<table class=\"sentences\">");
    }

    private static void write(Html html, NumberTable table, String opening) {
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(table.caption())
                .raw("\">")
                .raw(opening);
        html.element("caption", table.caption()).raw("<thead><tr>");
        for (int i = 0; i < table.columns().size(); i++) {
            html.element("th scope=\"col\"" + side(table, i), table.columns().get(i));
        }
        html.raw("</tr></thead><tbody>\n");
        table.rows().stream().limit(MOST_ROWS).forEach(row -> row(html, table, row));
        html.raw("</tbody></table></div>\n");
        if (table.rows().size() > MOST_ROWS) {
            html.element(
                    "p class=\"note\"",
                    "The first " + MOST_ROWS + " of " + table.rows().size() + " rows.");
        }
    }

    private static void row(Html html, NumberTable table, List<String> cells) {
        html.raw("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            html.element((i == 0 ? "th scope=\"row\"" : "td") + side(table, i), cells.get(i));
        }
        html.raw("</tr>\n");
    }

    /** Words stand on the left, sentences are folded, too; numbers stand on the right. */
    private static String side(NumberTable table, int column) {
        if (column == 0 || table.rows().isEmpty()) {
            return "";
        }
        if (table.rows().stream().anyMatch(row -> row.get(column).length() > LONGEST_WORDS)) {
            return " class=\"said\"";
        }
        boolean words = table.rows().stream().noneMatch(row -> isNumber(row.get(column)));
        return words ? " class=\"words\"" : "";
    }

    /** Says whether a cell begins with a number, a sign before it. */
    private static boolean isNumber(String cell) {
        return cell.length() > 0 && (Character.isDigit(cell.charAt(0)) || SIGNS.indexOf(cell.charAt(0)) >= 0);
    }
}
