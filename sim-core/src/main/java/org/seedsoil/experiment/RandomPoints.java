package org.seedsoil.experiment;

import java.util.List;
import java.util.stream.IntStream;
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
        return index -> new DesignPoint(
                index,
                Row.alone(index),
                IntStream.range(0, factors.size())
                        .mapToObj(f -> factors.get(f)
                                .range()
                                .at(key.child(f).child(index).stream().nextOpen()))
                        .toList());
    }

    @Override
    public String word() {
        return "random";
    }
}
