package org.seedsoil.engine;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.seedsoil.cascade.Fate;

/**
 * The kernel with vectors: draws the luck of several seeds at once, and sieves them before they are looked at. Most never
 * reach a vessel; those are counted by two comparisons, and only the words of the others are gathered and counted in cells.
 * The same seeds, counts and order as {@link Kernel}, bit for bit.
 *
 * <p>Compiled on Java 22 and later only, and used where the module {@code jdk.incubator.vector} is present.
 */
final class VectorKernel extends Kernel {
    static final VectorSpecies<Long> LANES = LongVector.SPECIES_PREFERRED;

    /** Below this many seeds, setting up costs more than it saves. */
    private static final int FEW = 32;

    private static final LongVector ONE_TO_LANES =
            LongVector.zero(LANES).addIndex(1).add(1);

    private final int stayed;
    private final int diedLeaving;
    /** Luck up to this leaves the lesion; up to that, reaches a vessel. */
    private final long leaves;

    private final long reachesVessel;
    private final long[] inVessel;

    VectorKernel(Plan plan, int block) {
        super(plan, block);
        this.stayed = topRung(plan, 0, Fate.STAYED);
        this.diedLeaving = topRung(plan, stayed + 1, Fate.DIED_LEAVING);
        this.leaves = stayed < 0 ? Long.MAX_VALUE : plan.floor(stayed) - 1;
        this.reachesVessel = diedLeaving < 0 ? leaves : plan.floor(diedLeaving) - 1;
        this.inVessel = new long[block + LANES.length()];
    }

    private static int topRung(Plan plan, int index, Fate fate) {
        return plan.rung(Math.min(index, plan.rungs() - 1)).fate() == fate ? index : -1;
    }

    @Override
    int shed(long counter, long step, int seeds, long[] open) {
        int whole = seeds < FEW ? 0 : LANES.loopBound(seeds);
        int left = whole > 0 ? countInCells(sieve(counter, step, whole), open) : 0;
        return shedOneByOne(counter + whole * step, step, seeds - whole, open, left);
    }

    private int countInCells(int gathered, long[] open) {
        int[] cells = inCell;
        long[] words = inVessel;
        int left = 0;
        for (int i = 0; i < gathered; i++) {
            long word = words[i];
            int cell = Plan.cell(luck(word)) & (cells.length - 1);
            int count = cells[cell];
            cells[cell] = count + 1;
            open[left] = word;
            left += count >>> 31;
        }
        return left;
    }

    /** Counts those that stay or die on leaving, gathers the words of the others, and returns how many those are. */
    private int sieve(long counter, long step, int seeds) {
        LongVector at = ONE_TO_LANES.mul(step).add(counter);
        long stride = LANES.length() * step;
        long[] words = inVessel;
        int left = 0;
        int gathered = 0;
        for (int i = 0; i < seeds; i += LANES.length()) {
            LongVector word = hash(at);
            LongVector luck = word.lanewise(VectorOperators.LSHR, 1);
            left += luck.compare(VectorOperators.LE, leaves).trueCount();
            VectorMask<Long> flows = luck.compare(VectorOperators.LE, reachesVessel);
            word.compress(flows).intoArray(words, gathered);
            gathered += flows.trueCount();
            at = at.add(stride);
        }
        book(stayed, seeds - left);
        book(diedLeaving, left - gathered);
        return gathered;
    }

    private void book(int rung, int seeds) {
        if (seeds > 0) {
            count(rung, seeds);
        }
    }

    /** As {@link org.seedsoil.random.RandomWords#hash}. */
    private static LongVector hash(LongVector counter) {
        LongVector y = fold(counter, 30).mul(0xBF58476D1CE4E5B9L);
        y = fold(y, 27).mul(0x94D049BB133111EBL);
        return fold(y, 31);
    }

    private static LongVector fold(LongVector bits, int by) {
        return bits.lanewise(VectorOperators.XOR, bits.lanewise(VectorOperators.LSHR, by));
    }
}
