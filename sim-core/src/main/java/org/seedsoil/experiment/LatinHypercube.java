package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.random.RandomKey;

/**
 * Points of which each factor takes every part of its range once (McKay, Beckman and Conover 1979, doi:10.2307/1268522). It does not
 * grow: another number of points is another design.
 *
 * @param count how many points
 */
public record LatinHypercube(long count) implements Design {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public LatinHypercube {
        Counts.requireSome("points", count);
    }

    @Override
    public long size(List<Factor> factors) {
        return count;
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        return Design.scattered(factors, (index, f) -> coordinate(index, count, key.child(f)));
    }

    static double coordinate(long index, long count, RandomKey key) {
        double within = key.child("within").child(index).stream().nextOpen();
        return (Shuffled.place(index, count, key.child("part")) + within) / count;
    }

    @Override
    public String word() {
        return "latin-hypercube";
    }
}
