package org.seedsoil.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How patients get one arm each: permuted blocks within strata.
 *
 * @param weights how many of a round go to each arm, in the order of the arms
 * @param block patients of a block, a multiple of the weights' sum
 * @param strata which of the subgroupings make strata, by number
 */
public record Randomization(List<Integer> weights, int block, List<Integer> strata) {
    /** Copies the lists. */
    public Randomization {
        weights = List.copyOf(weights);
        strata = List.copyOf(strata);
    }

    /** Builds it from valid settings; null where none is asked for. */
    static @Nullable Randomization of(
            @Nullable Part randomize, List<Variant> arms, List<TrialDesign.Subgrouping> subgroups) {
        if (randomize == null) {
            return null;
        }
        Map<String, Double> written = new LinkedHashMap<>(randomize.numbers("weights"));
        List<Integer> weights = arms.stream()
                .map(arm -> written.getOrDefault(arm.name(), 1.0).intValue())
                .toList();
        int sum = weights.stream().mapToInt(Integer::intValue).sum();
        List<String> names = subgroups.stream().map(TrialDesign.Subgrouping::by).toList();
        List<Integer> strata =
                randomize.texts("stratify").stream().map(names::indexOf).toList();
        return new Randomization(weights, (int) randomize.numberOr("block", 2.0 * sum), strata);
    }
}
