package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Integer, SeedingTree> trees = new HashMap<>();
        Map<Integer, List<SeedingTree>> waiting = new HashMap<>();
        List<LesionRecord> youngestFirst = new ArrayList<>(outcome.lesions());
        youngestFirst.sort(Comparator.comparingDouble(LesionRecord::foundedDay)
                .thenComparingInt(LesionRecord::id)
                .reversed());
        for (LesionRecord lesion : youngestFirst) {
            List<SeedingTree> children = waiting.getOrDefault(lesion.id(), new ArrayList<>());
            children.sort(oldestFirst());
            SeedingTree tree = new SeedingTree(lesion, children);
            trees.put(lesion.id(), tree);
            waiting.computeIfAbsent(lesion.parent(), id -> new ArrayList<>()).add(tree);
        }
        List<SeedingTree> roots = new ArrayList<>();
        for (LesionRecord lesion : outcome.lesions()) {
            SeedingTree tree = trees.get(lesion.id());
            if (tree != null && !trees.containsKey(lesion.parent())) {
                roots.add(tree);
            }
        }
        return List.copyOf(roots);
    }

    private static Comparator<SeedingTree> oldestFirst() {
        return Comparator.<SeedingTree>comparingDouble(tree -> tree.lesion().foundedDay())
                .thenComparingInt(tree -> tree.lesion().id());
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
