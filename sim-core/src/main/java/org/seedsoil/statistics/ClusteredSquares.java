package org.seedsoil.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up what subjects add to an estimate, within clusters first: the sum of squares over clusters is the variance of an estimate whose subjects go
 * together within clusters and are independent between them (Lin and Wei 1989, doi:10.1080/01621459.1989.10478874). One owner; not thread-safe.
 */
final class ClusteredSquares {
    private final Map<Long, Double> sums = new TreeMap<>();
    private double alone;

    /**
     * Takes in a subject.
     *
     * @param cluster its cluster; negative: it stands by itself
     * @param influence what it adds
     */
    void add(long cluster, double influence) {
        if (cluster < 0) {
            alone += influence * influence;
        } else {
            sums.merge(cluster, influence, Double::sum);
        }
    }

    /** Returns the root of the sum of squares. */
    double root() {
        double squares = alone;
        for (double sum : sums.values()) {
            squares += sum * sum;
        }
        return Math.sqrt(squares);
    }
}
