package org.seedsoil.care;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.seedsoil.elementary.Elementary;

/**
 * How many cells one cycle of a cytotoxic drug kills: the same part at any size of a lesion (Skipper, Schabel and Wilcox 1964).
 *
 * @param clones indices of the clones that it reaches; empty: all
 * @param logKill decades by which it lowers their number, at least 0
 */
public record CellKill(Set<Integer> clones, double logKill) {
    /** Copies the set and checks the number. */
    public CellKill {
        clones = Collections.unmodifiableSet(new TreeSet<>(clones));
        if (!(logKill >= 0 && logKill < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a log kill is at least 0 and finite, not " + logKill);
        }
    }

    /**
     * Returns which part of the cells lives on.
     *
     * @param taken part of the full dose, which the decades are proportional to
     * @return the probability
     */
    double survival(double taken) {
        return Elementary.pow(10, -logKill * taken);
    }
}
