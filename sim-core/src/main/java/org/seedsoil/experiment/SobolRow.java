package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of a row set.
 *
 * @param a at A
 * @param b at B
 * @param ab at A with one factor from B, by factor
 * @param again at A with further roots of randomness; empty without any
 */
public record SobolRow(double a, double b, double[] ab, double[] again) {
    /**
     * What came out of all row sets.
     *
     * @param rows the whole ones, in order
     * @param dropped how many were not whole, since a point failed or gave no number
     */
    public record Gathered(List<SobolRow> rows, int dropped) {
        /** Copies the list. */
        public Gathered {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Puts row sets together, whatever the order of the table.
     *
     * @param rows what each point is for
     * @param values what came out of it; NaN where that is no number
     * @param factors names of the factors, in their order
     * @param replicates how many roots rows of A have
     * @return the row sets by number
     */
    public static Gathered gather(List<Row> rows, double[] values, List<String> factors, int replicates) {
        Map<Long, double[]> sets = new TreeMap<>();
        int size = 1 + factors.size() + replicates;
        for (int i = 0; i < values.length; i++) {
            Row row = rows.get(i);
            double[] set = sets.computeIfAbsent(row.set(), any -> empty(size));
            int place = place(row, factors, replicates);
            if (place >= 0) {
                set[place] = values[i];
            }
        }
        List<SobolRow> whole = new ArrayList<>();
        for (double[] set : sets.values()) {
            if (Arrays.stream(set).allMatch(Double::isFinite)) {
                whole.add(row(set, factors.size()));
            }
        }
        return new Gathered(whole, sets.size() - whole.size());
    }

    private static double[] empty(int size) {
        double[] set = new double[size];
        Arrays.fill(set, Double.NaN);
        return set;
    }

    /** B, then AB by factor, then A by replicate. */
    private static int place(Row row, List<String> factors, int replicates) {
        return switch (row.matrix()) {
            case "B" -> 0;
            case "AB" -> {
                int factor = factors.indexOf(row.factor());
                yield factor < 0 ? -1 : 1 + factor;
            }
            case "A" -> row.replicate() < replicates ? 1 + factors.size() + row.replicate() : -1;
            default -> -1;
        };
    }

    private static SobolRow row(double[] set, int factors) {
        return new SobolRow(
                set[1 + factors],
                set[0],
                Arrays.copyOfRange(set, 1, 1 + factors),
                Arrays.copyOfRange(set, 2 + factors, set.length));
    }
}
