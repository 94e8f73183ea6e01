package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.scenario.Randomization;

/**
 * Permuted blocks within strata: of each block as many patients go to each arm as its weight says, in an order that nobody foresees. One
 * owner; not thread-safe.
 */
final class Allocation {
    private final Randomization plan;
    private final RandomKey key;
    private final Map<Integer, List<Integer>> open = new LinkedHashMap<>();
    private final Map<Integer, Long> blocks = new LinkedHashMap<>();

    /**
     * Begins.
     *
     * @param plan weights, blocks, strata
     * @param key its randomness
     */
    Allocation(Randomization plan, RandomKey key) {
        this.plan = plan;
        this.key = key;
    }

    /**
     * Gives the next patient of a stratum its arm.
     *
     * @param stratum the stratum
     * @return number of the arm
     */
    int next(int stratum) {
        List<Integer> block = open.computeIfAbsent(stratum, each -> new ArrayList<>());
        if (block.isEmpty()) {
            long number = blocks.merge(stratum, 1L, Long::sum);
            fill(block, key.child(stratum).child(number).stream());
        }
        return block.remove(block.size() - 1);
    }

    private void fill(List<Integer> block, RandomStream stream) {
        int sum = plan.weights().stream().mapToInt(Integer::intValue).sum();
        for (int round = 0; round < plan.block() / sum; round++) {
            for (int arm = 0; arm < plan.weights().size(); arm++) {
                for (int i = 0; i < plan.weights().get(arm); i++) {
                    block.add(arm);
                }
            }
        }
        shuffle(block, stream);
    }

    /** Every order alike (Fisher and Yates). */
    static <T> void shuffle(List<T> items, RandomStream stream) {
        for (int i = items.size() - 1; i > 0; i--) {
            int j = (int) (stream.nextOpen() * (i + 1));
            T item = items.get(i);
            items.set(i, items.get(j));
            items.set(j, item);
        }
    }
}
