package org.seedsoil.benchmarks.peers;

import java.util.Random;

/** A seed as an object that goes through the cascade stage by stage. */
final class PlainSeed {
    static final int CLONES = 16;
    static final int ORGANS = 8;

    private static final double INTRAVASATES = 0.1;
    private static final double SURVIVES = 0.0095;
    private static final double EXTRAVASATES = 0.28;
    private static final double NICHE = 0.24;
    private static final double ESTABLISHES = 0.015;

    private final int clone;
    private final int cells;
    private final double cloak;
    private int organ;

    /** How far a seed came. */
    enum Stage {
        DIED_LEAVING,
        DIED_IN_TRANSIT,
        DIED_IN_BED,
        NO_NICHE,
        CLEARED,
        ESTABLISHED
    }

    PlainSeed(Random random) {
        clone = random.nextInt(CLONES);
        int size = 1;
        while (size < 8 && random.nextDouble() < 0.03) {
            size++;
        }
        cells = size;
        cloak = Math.exp(0.2 * random.nextGaussian());
    }

    Stage travel(Random random) {
        if (random.nextDouble() >= INTRAVASATES * (1 + 0.001 * clone)) {
            return Stage.DIED_LEAVING;
        }
        if (random.nextDouble() >= SURVIVES * cloak * Math.sqrt(cells)) {
            return Stage.DIED_IN_TRANSIT;
        }
        organ = random.nextInt(ORGANS);
        if (random.nextDouble() >= EXTRAVASATES) {
            return Stage.DIED_IN_BED;
        }
        if (random.nextDouble() >= NICHE) {
            return Stage.NO_NICHE;
        }
        return random.nextDouble() < 1 - Math.pow(1 - ESTABLISHES, cells) ? Stage.ESTABLISHED : Stage.CLEARED;
    }

    int lineage() {
        return clone;
    }

    int organ() {
        return organ;
    }
}
