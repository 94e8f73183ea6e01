package org.seedsoil.engine;

import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;

/**
 * Those whose next turn comes after the horizon: how many there are, since nobody will see who they were. In patients with many
 * lesions most sleepers are among them. What was given is no seed and not counted.
 */
final class BeyondHorizon {
    private static final Fate[] FATES = Fate.values();

    private final double horizonDays;
    private final int organs;
    private final long[] underWay;
    private final long[] asleep;

    BeyondHorizon(double horizonDays, int organs) {
        this.horizonDays = horizonDays;
        this.organs = organs;
        this.underWay = new long[FATES.length * organs];
        this.asleep = new long[organs];
    }

    /** Says whether a day is never reached. */
    boolean holds(double day) {
        return day > horizonDays;
    }

    /** Counts a seed that is still on its way then. */
    void travels(Fate fate, Seedling origin) {
        underWay[fate.ordinal() * organs + origin.organ()] += origin.given() ? 0 : 1;
    }

    /** Counts a group that still sleeps then, whatever operations there are. */
    void sleeps(Seedling origin) {
        asleep[origin.organ()] += origin.given() ? 0 : 1;
    }

    /** Books them, once following has ended. */
    void book(SeedTally tally) {
        for (int organ = 0; organ < organs; organ++) {
            for (Fate fate : FATES) {
                tally.underWay(fate, organ, underWay[fate.ordinal() * organs + organ]);
            }
            tally.colony(Colony.ASLEEP, organ, asleep[organ]);
        }
    }
}
