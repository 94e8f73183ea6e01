package org.seedsoil.engine;

import org.seedsoil.random.RandomWords;

/**
 * Follows every seed of one source and clone through the cascade: hundreds of millions a second, none left out.
 *
 * <p>Seed i of a batch is word i of the batch's {@link RandomWords}, and that word is its luck: how far it climbs down the
 * ladder of its {@link Plan}, past anoikis, blood, bed and soil. Nothing else is drawn for it here. A seed that is lost leaves
 * a count and can be had again from its number; one that settles is handed on, to be given size, cloak and path from a key of
 * its own ({@link ExplicitSeeding}).
 *
 * <p>A block of seeds takes two passes. {@link #shed} draws each seed's luck and counts it in its cell; most cells lie within
 * one rung, and there the count is all. {@link #settle} looks at the seeds in the other cells one by one. The first pass has no
 * branch: a cell that needs the second carries its mark in the sign of its count. Blocks are as long as fits the first-level
 * cache, and their length changes nothing. Reused from batch to batch; one owner.
 */
class Kernel {
    /** Seeds in a block. */
    static final int BLOCK = 4096;

    private static final int MARKED = Integer.MIN_VALUE;
    /** So many seeds can be counted in cells before one of them could run over: 2^28 in each, and it holds 2^31. */
    private static final long MOST_IN_CELLS = 1L << 40;

    private final Plan plan;

    /** Seeds in every cell; negative where a cell does not decide. */
    final int[] inCell = new int[Plan.CELLS];

    private final long[] onRung;
    private final long[] followed;
    private final int[] landing;
    private long sinceTally;

    /**
     * Opens a kernel.
     *
     * @param plan the ladder of its seeds
     * @param block the most seeds in a block, at least 1
     */
    Kernel(Plan plan, int block) {
        this.plan = plan;
        this.onRung = new long[plan.rungs()];
        this.followed = new long[block];
        this.landing = new int[block];
        mark();
    }

    private void mark() {
        for (int cell = 0; cell < inCell.length; cell++) {
            inCell[cell] = plan.undecided(cell) ? MARKED : 0;
        }
    }

    final Plan plan() {
        return plan;
    }

    final int block() {
        return followed.length;
    }

    /**
     * Sheds a block of seeds and follows each to its fate.
     *
     * @param luck the words of their batch
     * @param first number of the first seed
     * @param seeds how many, at most a block
     * @return how many settle; {@link #number} and {@link #rung} tell which
     */
    final int shed(RandomWords luck, long first, int seeds) {
        if (sinceTally > MOST_IN_CELLS) {
            tally();
        }
        sinceTally += seeds;
        int open = shed(luck.start() + first * luck.step(), luck.step(), seeds, followed);
        return settle(open);
    }

    /**
     * Draws the luck of a block and counts it, cell by cell.
     *
     * @param counter the counter before the first word
     * @param step its step
     * @param seeds how many
     * @param open receives the words of the seeds that a cell does not decide, in their order
     * @return how many those are
     */
    int shed(long counter, long step, int seeds, long[] open) {
        return shedOneByOne(counter, step, seeds, open, 0);
    }

    /** Does so, where some are open already. */
    final int shedOneByOne(long counter, long step, int seeds, long[] open, int before) {
        int[] cells = inCell;
        long at = counter;
        int left = before;
        for (int i = 0; i < seeds; i++) {
            at += step;
            long word = RandomWords.hash(at);
            int cell = Plan.cell(luck(word)) & (cells.length - 1);
            int count = cells[cell];
            cells[cell] = count + 1;
            open[left] = word;
            left += count >>> 31;
        }
        return left;
    }

    /** Finds the rung of every seed left open; keeps those that settle. */
    private int settle(int open) {
        int first = plan.firstSettling();
        int settled = 0;
        for (int i = 0; i < open; i++) {
            long word = followed[i];
            int rung = plan.rungOf(luck(word));
            onRung[rung]++;
            if (rung >= first) {
                followed[settled] = word;
                landing[settled] = rung;
                settled++;
            }
        }
        return settled;
    }

    /** The luck of a seed, in units of 2<sup>-63</sup>. */
    static long luck(long word) {
        return word >>> 1;
    }

    /** The number of one of the seeds of the last block that settled. */
    final long number(RandomWords luck, int settled) {
        return luck.numberOf(followed[settled]);
    }

    /** On which rung one of the seeds of the last block settled. */
    final int rung(int settled) {
        return landing[settled];
    }

    /** Books seeds that ended on a rung and were not counted in cells. */
    final void count(int rung, long seeds) {
        onRung[rung] += seeds;
    }

    /** How many of all seeds so far ended on a rung. */
    final long seeds(int rung) {
        tally();
        return onRung[rung];
    }

    /** Moves the counts of all cells to their rungs. */
    private void tally() {
        if (sinceTally > 0) {
            for (int cell = 0; cell < inCell.length; cell++) {
                if (!plan.undecided(cell)) {
                    onRung[plan.highestRung(cell)] += inCell[cell];
                }
            }
            mark();
            sinceTally = 0;
        }
    }
}
