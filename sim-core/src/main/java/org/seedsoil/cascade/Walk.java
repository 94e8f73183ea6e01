package org.seedsoil.cascade;

import java.util.List;

/**
 * What became of one potential detachment. The object belongs to its {@link SeedWalk} and is overwritten by the next
 * walk; read it at once.
 */
public final class Walk {
    /** Opens an empty result. */
    Walk() {}

    /**
     * Returns what became of it.
     *
     * @return its fate
     */
    public Fate fate() {
        return Pending.thing();
    }

    /**
     * Returns where it met its fate.
     *
     * @return index of the organ; of the source if it never reached a vessel
     */
    public int organ() {
        return (int) Pending.number();
    }

    /**
     * Returns the cells of the seed.
     *
     * @return K, at least 1; 0 if it stayed
     */
    public int cells() {
        return (int) Pending.number();
    }

    /**
     * Says whether the seed wore a platelet cloak in the blood.
     *
     * @return true if it did
     */
    public boolean shielded() {
        return Pending.number() > 0;
    }

    /**
     * Returns the time from shedding to the fate; for FOUNDED and DORMANT to the end of extravasation.
     *
     * @return days
     */
    public double delayDays() {
        return Pending.number();
    }

    /**
     * Returns the time spent flowing in blood vessels, not in beds.
     *
     * @return days
     */
    public double flowingDays() {
        return Pending.number();
    }

    /**
     * Returns the decisions on the way, in order.
     *
     * @return a new list; empty unless the walk is {@linkplain SeedWalk#recording() recording}
     */
    public List<Step> steps() {
        return Pending.thing();
    }
}
