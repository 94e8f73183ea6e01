package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.random.RandomKey;

/**
 * Points that fill the space evenly; twice as many contain the ones before.
 *
 * @param count how many, a power of two
 */
public record Sobol(long count) implements Design {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is no power of two
     */
    public Sobol {
        SobolSequence.requirePower(count);
    }

    @Override
    public long size(List<Factor> factors) {
        return count;
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        SobolSequence.requireDimensions(factors.size());
        SobolSequence sequence = new SobolSequence(factors.size(), key);
        return Design.scattered(factors, sequence::coordinate);
    }

    @Override
    public String word() {
        return "sobol";
    }
}
