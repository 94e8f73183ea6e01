package org.seedsoil.experiment;

import java.util.List;
import org.seedsoil.random.RandomKey;

/**
 * Points drawn one by one; more of them contain the ones before.
 *
 * @param count how many
 */
public record RandomPoints(long count) implements Design {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there is no point
     */
    public RandomPoints {
        Counts.requireSome("points", count);
    }

    @Override
    public long size(List<Factor> factors) {
        return count;
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        return Design.scattered(
                factors, (index, f) -> key.child(f).child(index).stream().nextOpen());
    }

    @Override
    public String word() {
        return "random";
    }
}
