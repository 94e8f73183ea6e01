package org.seedsoil.figure;

import java.util.List;

/**
 * The numbers behind a figure, as text for people. The first column names the row; the others hold numbers.
 *
 * @param caption what the table holds
 * @param columns headings, units included
 * @param rows cells, one list per row, as long as the headings
 */
public record NumberTable(String caption, List<String> columns, List<List<String>> rows) {
    /** Copies the lists. */
    public NumberTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells under " + columns.size() + " headings");
            }
        }
    }
}
