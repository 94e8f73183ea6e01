package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.TrialDesign;

/**
 * All that a trial says: the paired comparison where the design asks for it, and what a trial with one arm for each patient sees where the
 * design randomizes.
 *
 * @param pool the patients
 * @param paired by arm and endpoint, of all patients; empty where the design is not paired
 * @param pairedSubgroups of the primary endpoint, by arm and subgroup
 * @param randomized what a trial with one arm for each sees; empty where the design does not randomize
 * @param seen its comparisons by arm and endpoint
 * @param seenSubgroups its comparisons of the primary endpoint, by arm and subgroup
 * @param key randomness of trials with one arm for each
 */
public record TrialResult(
        TrialPool pool,
        List<PairedComparison> paired,
        List<Subgroup<PairedComparison>> pairedSubgroups,
        Optional<RandomizedTrial> randomized,
        List<RandomizedComparison> seen,
        List<Subgroup<RandomizedComparison>> seenSubgroups,
        RandomKey key) {
    /**
     * A comparison of some patients.
     *
     * @param label which, for people
     * @param comparison the comparison
     * @param <C> of which kind
     */
    public record Subgroup<C>(String label, C comparison) {}

    /** Copies the lists. */
    public TrialResult {
        paired = List.copyOf(paired);
        pairedSubgroups = List.copyOf(pairedSubgroups);
        seen = List.copyOf(seen);
        seenSubgroups = List.copyOf(seenSubgroups);
    }

    /**
     * Works everything out.
     *
     * @param pool the patients
     * @param key randomness of the trial with one arm for each: who gets which, who comes when, who is lost
     * @return the result
     */
    public static TrialResult of(TrialPool pool, RandomKey key) {
        TrialDesign design = pool.design();
        Optional<RandomizedTrial> randomized = design.randomization() == null
                ? Optional.empty()
                : Optional.of(RandomizedTrial.draw(design, pool.arms(), pool.participants(), key));
        List<PairedComparison> paired = new ArrayList<>();
        List<Subgroup<PairedComparison>> groups = new ArrayList<>();
        List<RandomizedComparison> seen = new ArrayList<>();
        List<Subgroup<RandomizedComparison>> seenGroups = new ArrayList<>();
        for (int arm = 1; arm < pool.arms().size(); arm++) {
            int other = arm;
            for (int endpoint = 0; endpoint < design.endpoints().size(); endpoint++) {
                int which = endpoint;
                if (design.paired()) {
                    paired.add(PairedComparison.of(pool, arm, endpoint, each -> true));
                }
                randomized.ifPresent(trial -> seen.add(RandomizedComparison.of(trial, other, which, each -> true)));
            }
            for (TrialDesign.Subgrouping by : design.subgroups()) {
                for (int level = 0; level < by.levels(); level++) {
                    int own = level;
                    if (design.paired()) {
                        groups.add(new Subgroup<>(
                                by.label(level), PairedComparison.of(pool, arm, 0, each -> each.level(by) == own)));
                    }
                    randomized.ifPresent(trial -> seenGroups.add(new Subgroup<>(
                            by.label(own),
                            RandomizedComparison.of(
                                    trial, other, 0, each -> each.participant().level(by) == own))));
                }
            }
        }
        return new TrialResult(pool, paired, groups, randomized, seen, seenGroups, key);
    }

    /** Compares some patients under the first arm and another. */
    PairedComparison comparison(int arm, int endpoint, Predicate<Participant> whom) {
        return PairedComparison.of(pool, arm, endpoint, whom);
    }

    /**
     * Repeats the trial with one arm for each.
     *
     * @param arm number of the arm that is compared with the first
     * @param size patients of each
     * @param trials how many
     * @return what they find; empty where there are too few patients to draw from, or none is randomized
     */
    public Optional<RepeatedTrials> repeated(int arm, int size, int trials) {
        boolean enough = pool.participants().size() >= (long) RepeatedTrials.LEAST_POOL * size;
        return randomized.isPresent() && enough
                ? Optional.of(RepeatedTrials.of(pool, arm, size, trials, key.child("repeated")))
                : Optional.empty();
    }
}
