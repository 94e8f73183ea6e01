package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * Who seeded whom in one patient.
 *
 * @param lesion the lesion
 * @param children the lesions that its seeds founded, by founding day
 */
public record SeedingTree(LesionRecord lesion, List<SeedingTree> children) {
    /** Copies the list. */
    public SeedingTree {
        children = List.copyOf(children);
    }

    /**
     * Draws the trees of one patient.
     *
     * @param outcome what became of the patient
     * @return a tree per lesion that no other seeded: the primary first, then lesions that were given
     */
    public static List<SeedingTree> of(Outcome outcome) {
        Set<Integer> known =
                outcome.lesions().stream().map(LesionRecord::id).collect(Collectors.toCollection(TreeSet::new));
        Map<Integer, List<LesionRecord>> children = new LinkedHashMap<>();
        List<LesionRecord> roots = new ArrayList<>();
        for (LesionRecord lesion : outcome.lesions()) {
            if (known.contains(lesion.parent())) {
                children.computeIfAbsent(lesion.parent(), id -> new ArrayList<>())
                        .add(lesion);
            } else {
                roots.add(lesion);
            }
        }
        return roots.stream().map(root -> grow(root, children)).toList();
    }

    private static SeedingTree grow(LesionRecord lesion, Map<Integer, List<LesionRecord>> children) {
        List<SeedingTree> below = children.getOrDefault(lesion.id(), List.of()).stream()
                .sorted(Comparator.comparingDouble(LesionRecord::foundedDay).thenComparingInt(LesionRecord::id))
                .map(child -> grow(child, children))
                .toList();
        return new SeedingTree(lesion, below);
    }

    /**
     * Returns how many lesions the tree holds.
     *
     * @return this one and all below
     */
    public int size() {
        int sum = 1;
        for (SeedingTree child : children) {
            sum += child.size();
        }
        return sum;
    }

    /**
     * Returns how many generations of metastases hang below.
     *
     * @return 0 for a lesion without children
     */
    public int generations() {
        int deepest = 0;
        for (SeedingTree child : children) {
            deepest = Math.max(deepest, 1 + child.generations());
        }
        return deepest;
    }
}
