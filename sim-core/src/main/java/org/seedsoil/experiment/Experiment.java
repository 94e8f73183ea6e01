package org.seedsoil.experiment;

import java.util.List;
import java.util.function.LongPredicate;
import org.seedsoil.random.RandomKey;

/**
 * What is varied, at which points, with which luck. Immutable; a pure function from numbers to points.
 *
 * @param factors what is varied
 * @param constraints what points have to meet; one that is not met takes its whole row set with it
 * @param design at which points
 * @param randomNumbers which points share a root of randomness
 * @param replicates how many roots each point has; with {@link Saltelli} the rows of A alone
 * @param randomSeed the root that everything else comes from
 */
public record Experiment(
        List<Factor> factors,
        List<Constraint> constraints,
        Design design,
        RandomNumbers randomNumbers,
        int replicates,
        long randomSeed) {
    /** More points than this are refused. */
    public static final long MOST_POINTS = 10_000_000;

    private static final int UNUSED_BITS = 11;

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if nothing is varied, there are too many points, or luck is shared where intervals need it apart
     */
    public Experiment {
        factors = List.copyOf(factors);
        constraints = List.copyOf(constraints);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("nothing is varied; allowed: one factor or more");
        }
        if (replicates < 1 || replicates > 10_000) {
            throw new IllegalArgumentException("replicates: " + replicates + "; allowed: 1 to 10000");
        }
        boolean sets = design.rowSetSize(factors) > 1;
        if (sets != (randomNumbers == RandomNumbers.ROW_SETS)) {
            throw new IllegalArgumentException(
                    sets
                            ? design.word()
                                    + " has one root of randomness for each row set: with one for all, intervals"
                                    + " are several times too narrow, with one for each point, indices are too large;"
                                    + " allowed: row-sets"
                            : design.word() + " has no row sets; allowed: common, independent");
        }
        if (replicates > 1 && design instanceof Morris) {
            throw new IllegalArgumentException("morris repeats by trajectories; allowed: replicates: 1");
        }
        long size = total(design, factors, replicates);
        if (size > MOST_POINTS) {
            throw new IllegalArgumentException("the design has " + told(size) + " points; allowed: up to " + MOST_POINTS
                    + ". Fewer values, or sobol, which fills the space with any number of points");
        }
    }

    private static String told(long size) {
        return size == Long.MAX_VALUE ? "more than 9e18" : String.valueOf(size);
    }

    private static long total(Design design, List<Factor> factors, int replicates) {
        return Counts.plus(design.size(factors), Counts.times(design.repeated(factors), replicates - 1L));
    }

    /**
     * Says how many points there are, those that constraints rule out included.
     *
     * @return at most {@link #MOST_POINTS}
     */
    public long size() {
        return total(design, factors, replicates);
    }

    /**
     * Opens the points.
     *
     * @return a pure function of numbers from 0 to below {@link #size}
     */
    public Design.Points points() {
        Design.Points points = design.points(factors, RandomKey.root(randomSeed).child("design"));
        long once = design.size(factors);
        long repeated = design.repeated(factors);
        return index -> {
            if (index < once) {
                return points.point(index);
            }
            long further = index - once;
            DesignPoint point = points.point(design.repeatedIndex(further % repeated, factors));
            int replicate = 1 + (int) (further / repeated);
            return new DesignPoint(index, point.row().again(replicate), point.levels());
        };
    }

    /**
     * Opens the question whether a point is run.
     *
     * @param points the points
     * @return true where it and all of its row set meet the constraints
     */
    public LongPredicate admitted(Design.Points points) {
        if (constraints.isEmpty()) {
            return index -> true;
        }
        int size = design.rowSetSize(factors);
        return index -> {
            long first = points.point(index).row().set() * size;
            for (int i = 0; size > 1 && i < size; i++) {
                if (!holds(points.point(first + i))) {
                    return false;
                }
            }
            return size > 1 || holds(points.point(index));
        };
    }

    private boolean holds(DesignPoint point) {
        return constraints.stream().allMatch(constraint -> constraint.holds(point.levels()));
    }

    /**
     * Returns the random seed of a point. It follows from what the point is, not from its number, so that a design that grows finds again
     * what is done.
     *
     * @param point a point
     * @return a random seed of at most 53 bits; the root itself where all share it
     */
    public long seed(DesignPoint point) {
        Row row = point.row();
        RandomKey key = RandomKey.root(randomSeed).child("experiment");
        return switch (randomNumbers) {
            case COMMON -> row.replicate() == 0 ? randomSeed : seed(key.child("common"), row.replicate());
            case ROW_SETS -> seed(key.child("row set").child(row.set()), row.replicate());
            case INDEPENDENT -> seed(key.child("point").child(point.levels().toString()), row.replicate());
        };
    }

    private static long seed(RandomKey key, int replicate) {
        return key.child(replicate).stream().nextLong() >>> UNUSED_BITS;
    }
}
