package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.engine.SeedStory.Group;
import org.seedsoil.engine.SeedStory.Hurdle;

/**
 * All that can become of the seeds of one source and clone, laid out along one number, their luck u in [0, 1). Immutable.
 *
 * <p><b>The ladder.</b> Let S<sub>k</sub> be the probability to pass the first k hurdles: to leave the lesion, to reach a
 * vessel, to survive the blood, to leave the bed alive, to find a niche. A seed passes hurdle k if u &lt; S<sub>k</sub>. Given
 * u &lt; S<sub>k</sub>, the number u/S<sub>k</sub> is uniform in [0, 1) again, whatever it took to get there; and u &lt;
 * S<sub>k+1</sub> says that it lies below S<sub>k+1</sub>/S<sub>k</sub>, the probability to pass the next hurdle. So one
 * number walks the whole cascade, exactly. Those who fail there lie in [S<sub>k+1</sub>, S<sub>k</sub>), which is divided
 * among the organs in proportion to the probability of ending in each: the rungs of the ladder.
 *
 * <p>Luck is told in units of 2<sup>-63</sup>. A rung is as wide as its probability to the nearest unit; the widest one takes
 * what rounding leaves over.
 */
final class Plan {
    /** Luck is also told in 4,096 cells: where a cell lies within one rung, it tells all that needs to be known. */
    static final int CELLS = 4096;

    private static final int UNITS_PER_CELL_BITS = Long.SIZE - 1 - 12;
    private static final double UNITS = 0x1.0p63;
    private static final double MOST_IMBALANCE = 1e-9;
    private static final List<Fate> LOST =
            List.of(Fate.STAYED, Fate.DIED_LEAVING, Fate.DIED_IN_TRANSIT, Fate.DIED_IN_BED, Fate.NO_NICHE);

    private final Rung[] rungs;
    private final long[] floor;
    private final int firstSettling;
    private final int[] highestRung = new int[CELLS];
    private final boolean[] undecided = new boolean[CELLS];

    /** What the engine does with the seeds on a rung. */
    enum Handling {
        /** Lost before they settle: counted. */
        LOST(Group.NONE),
        /** They settle and die out small: counted. */
        DOOMED(Group.DOOMED),
        /** They settle, and their colony is walked. */
        SETTLES(Group.OPEN),
        /** So do they, for laws will change: by those of their day they die out small. */
        WOULD_DIE(Group.WOULD_DIE),
        /** By the laws of their day they survive. */
        WOULD_SURVIVE(Group.WOULD_SURVIVE),
        /** They settle, and their group is known to survive. */
        SURVIVES(Group.SURVIVES);

        private final Group group;

        Handling(Group group) {
            this.group = group;
        }

        Group group() {
            return group;
        }
    }

    /**
     * One end that seeds can come to.
     *
     * @param fate what they are destined for
     * @param organ where
     * @param handling what is done with them
     */
    record Rung(Fate fate, int organ, Handling handling) {
        boolean settles() {
            return handling != Handling.LOST && handling != Handling.DOOMED;
        }

        /** The part of the cascade at which it fails; of those that settle, the last that there is. */
        CascadeStage stage() {
            return switch (fate) {
                case STAYED -> CascadeStage.DETACHMENT;
                case DIED_LEAVING -> CascadeStage.INTRAVASATION;
                case DIED_IN_TRANSIT -> CascadeStage.CIRCULATION;
                case DIED_IN_BED -> CascadeStage.EXTRAVASATION;
                case NO_NICHE -> CascadeStage.SOIL;
                case DORMANT, FOUNDED, JOINED -> CascadeStage.IMMUNE;
            };
        }
    }

    private Plan(Rung[] rungs, double[] probability) {
        this.rungs = rungs;
        this.floor = floors(probability);
        int settling = 0;
        while (settling < rungs.length && !rungs[settling].settles()) {
            settling++;
        }
        this.firstSettling = settling;
        fillCells();
    }

    /**
     * Lays out a ladder.
     *
     * @param fates the exact probabilities of one source and clone; nobody joins a lesion
     * @param organs how many organs there are
     * @param survivorsApart whether the ladder also decides which groups survive, so that the others need no colony
     * @return the ladder
     */
    static Plan compile(SourceFates fates, int organs, boolean survivorsApart) {
        return compile(fates, organs, survivorsApart, organ -> false);
    }

    /**
     * Lays out a ladder of an epoch.
     *
     * @param fates the exact probabilities of one source and clone; nobody joins a lesion
     * @param organs how many organs there are
     * @param survivorsApart whether the ladder also decides which groups survive, so that the others need no colony
     * @param open organs in which laws will change: groups that would survive, and those that would not, are followed. Survivors elsewhere have
     *     the same luck as if there were none
     * @return the ladder
     */
    static Plan compile(SourceFates fates, int organs, boolean survivorsApart, IntPredicate open) {
        Draft draft = new Draft(organs);
        LOST.forEach(fate -> draft.add(fate, Handling.LOST, organ -> fates.probability(fate, organ)));
        if (survivorsApart) {
            draft.add(Fate.DORMANT, Handling.DOOMED, organ -> open.test(organ) ? 0 : fates.doomedDormant(organ));
            draft.add(Fate.FOUNDED, Handling.DOOMED, organ -> open.test(organ) ? 0 : fates.doomedFounded(organ));
            draft.add(Fate.DORMANT, Handling.WOULD_DIE, organ -> open.test(organ) ? fates.doomedDormant(organ) : 0);
            draft.add(Fate.FOUNDED, Handling.WOULD_DIE, organ -> open.test(organ) ? fates.doomedFounded(organ) : 0);
            IntFunction<Handling> surviving = organ -> open.test(organ) ? Handling.WOULD_SURVIVE : Handling.SURVIVES;
            draft.add(Fate.DORMANT, surviving, organ -> fates.survival(Fate.DORMANT, organ));
            draft.add(Fate.FOUNDED, surviving, organ -> fates.survival(Fate.FOUNDED, organ));
        } else {
            draft.add(Fate.DORMANT, Handling.SETTLES, organ -> fates.probability(Fate.DORMANT, organ));
            draft.add(Fate.FOUNDED, Handling.SETTLES, organ -> fates.probability(Fate.FOUNDED, organ));
        }
        return draft.close();
    }

    /** The lower end of every rung, the topmost first: summed up from either end, towards the widest rung. */
    private static long[] floors(double[] probability) {
        int widest = 0;
        for (int r = 1; r < probability.length; r++) {
            widest = probability[r] > probability[widest] ? r : widest;
        }
        long[] floor = new long[probability.length];
        long top = Long.MIN_VALUE; // 2^63 less what lies above, modulo 2^64
        for (int r = 0; r < widest; r++) {
            top -= units(probability[r]);
            floor[r] = top;
        }
        long bottom = 0;
        for (int r = probability.length - 1; r >= widest; r--) {
            floor[r] = bottom;
            bottom += r > widest ? units(probability[r]) : 0;
        }
        return floor;
    }

    private static long units(double probability) {
        return (long) Math.rint(probability * UNITS);
    }

    private void fillCells() {
        int rung = 0;
        for (int cell = CELLS - 1; cell >= 0; cell--) {
            long lowest = (long) cell << UNITS_PER_CELL_BITS;
            long highest = lowest + (1L << UNITS_PER_CELL_BITS) - 1;
            while (floor[rung] > highest) {
                rung++;
            }
            highestRung[cell] = rung;
            undecided[cell] = floor[rung] > lowest || rung >= firstSettling;
        }
    }

    int rungs() {
        return rungs.length;
    }

    Rung rung(int index) {
        return rungs[index];
    }

    /** The lower end of a rung, in units of luck; that of the last is 0. */
    long floor(int rung) {
        return floor[rung];
    }

    /** Rungs from here on settle and are followed one by one. */
    int firstSettling() {
        return firstSettling;
    }

    static int cell(long luck) {
        return (int) (luck >>> UNITS_PER_CELL_BITS);
    }

    /** The rung of the luckless end of a cell; of all of it, unless it is undecided. */
    int highestRung(int cell) {
        return highestRung[cell];
    }

    /** Whether a cell holds seeds that settle, or more than one rung. */
    boolean undecided(int cell) {
        return undecided[cell];
    }

    /** The rung on which a seed ends. */
    int rungOf(long luck) {
        int rung = highestRung[cell(luck)];
        while (luck < floor[rung]) {
            rung++;
        }
        return rung;
    }

    /** What a seed had to pass, up to the hurdle that stopped it: its luck among those that came so far, and theirs. */
    List<Hurdle> hurdles(long luck) {
        List<Hurdle> hurdles = new ArrayList<>();
        double ceiling = UNITS;
        int rung = 0;
        while (rung < rungs.length && !rungs[rung].settles()) {
            int bottom = bottomOf(rung);
            String outcome = luck < floor[bottom] ? "passed" : "failed";
            hurdles.add(new Hurdle(rungs[rung].stage(), outcome, luck / ceiling, floor[bottom] / ceiling));
            if (luck >= floor[bottom]) {
                break;
            }
            ceiling = floor[bottom];
            rung = bottom + 1;
        }
        return hurdles;
    }

    /** The lowest rung of those that fail at the same hurdle. */
    private int bottomOf(int rung) {
        int bottom = rung;
        while (bottom + 1 < rungs.length
                && !rungs[bottom + 1].settles()
                && rungs[bottom + 1].stage() == rungs[rung].stage()) {
            bottom++;
        }
        return bottom;
    }

    /** Rungs being gathered, the topmost first; those narrower than half a unit of luck are left out. */
    static final class Draft {
        private final int organs;
        private final List<Rung> rungs = new ArrayList<>();
        private final List<Double> probabilities = new ArrayList<>();
        private double sum;

        Draft(int organs) {
            this.organs = organs;
        }

        void add(Fate fate, Handling handling, IntToDoubleFunction probability) {
            add(fate, organ -> handling, probability);
        }

        void add(Fate fate, IntFunction<Handling> handling, IntToDoubleFunction probability) {
            for (int organ = 0; organ < organs; organ++) {
                double p = probability.applyAsDouble(organ);
                sum += p;
                if (units(p) > 0) {
                    rungs.add(new Rung(fate, organ, handling.apply(organ)));
                    probabilities.add(p);
                }
            }
        }

        Plan close() {
            if (!(Math.abs(sum - 1) < MOST_IMBALANCE)) {
                throw new IllegalArgumentException("probabilities must sum to 1 but sum to " + sum);
            }
            double[] widths =
                    probabilities.stream().mapToDouble(Double::doubleValue).toArray();
            return new Plan(rungs.toArray(Rung[]::new), widths);
        }
    }
}
