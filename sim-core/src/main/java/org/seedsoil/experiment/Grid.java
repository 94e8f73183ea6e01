package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Setting;

/**
 * Every combination of values; the last factor runs fastest.
 *
 * @param counts how many values each factor has, in their order; single values always count in full
 */
public record Grid(List<Integer> counts) implements Design {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a factor has no value
     */
    public Grid {
        counts = List.copyOf(counts);
        counts.forEach(count -> Counts.requireSome("values of a factor", count));
    }

    @Override
    public long size(List<Factor> factors) {
        long size = 1;
        for (int i = 0; i < factors.size(); i++) {
            size = Counts.times(size, factors.get(i).levels(counts.get(i)));
        }
        return size;
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        return index -> {
            List<Setting> levels = new ArrayList<>();
            long left = index;
            for (int i = factors.size() - 1; i >= 0; i--) {
                int count = factors.get(i).levels(counts.get(i));
                levels.add(0, factors.get(i).range().level((int) (left % count), count));
                left /= count;
            }
            return new DesignPoint(index, Row.alone(index), levels);
        };
    }

    @Override
    public String word() {
        return "grid";
    }
}
