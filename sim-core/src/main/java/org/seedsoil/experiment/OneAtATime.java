package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Setting;

/**
 * What the scenario says, and then each factor along its values while the others stay: the first thing to do.
 *
 * @param levels how many values of each continuous factor, at least 2
 */
public record OneAtATime(int levels) implements Design {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there are fewer than 2
     */
    public OneAtATime {
        if (levels < 2) {
            throw new IllegalArgumentException("values of a factor: " + levels + "; allowed: 2 or more");
        }
    }

    @Override
    public long size(List<Factor> factors) {
        return factors.stream().mapToLong(factor -> factor.levels(levels)).reduce(1, Counts::plus);
    }

    @Override
    public Points points(List<Factor> factors, RandomKey key) {
        List<Setting> base = factors.stream().map(Factor::base).toList();
        return index -> {
            long left = index - 1;
            for (int i = 0; index > 0 && i < factors.size(); i++) {
                int count = factors.get(i).levels(levels);
                if (left < count) {
                    List<Setting> moved = new ArrayList<>(base);
                    moved.set(i, factors.get(i).range().level((int) left, count));
                    return new DesignPoint(
                            index, new Row(0, "moved", factors.get(i).name(), 0, 0), moved);
                }
                left -= count;
            }
            return new DesignPoint(index, new Row(0, "base", "", 0, 0), base);
        };
    }

    @Override
    public String word() {
        return "one-at-a-time";
    }
}
