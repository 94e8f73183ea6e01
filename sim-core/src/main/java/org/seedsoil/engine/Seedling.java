package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.random.RandomKey;

/**
 * Where a lesion comes from.
 *
 * @param key its lineage
 * @param parent the lesion that shed it, or null
 * @param primary whether it is the primary
 * @param given whether it was there from the start, not shed
 * @param cloneIndex index of the founders' clone
 * @param organ index of the organ
 * @param founders cells in the founding group
 * @param shedDay when it was shed; NaN for one that was given
 * @param slept whether it was dormant
 * @param promise what is known of its fate by the laws of its day
 */
record Seedling(
        RandomKey key,
        @Nullable LesionState parent,
        boolean primary,
        boolean given,
        int cloneIndex,
        int organ,
        int founders,
        double shedDay,
        boolean slept,
        Promise promise) {
    /** The founders that a lesion shed. */
    static Seedling shed(
            RandomKey key, LesionState parent, int cloneIndex, double shedDay, Arrival arrival, Promise promise) {
        return new Seedling(
                key,
                parent,
                false,
                false,
                cloneIndex,
                arrival.organ(),
                arrival.founders(),
                shedDay,
                arrival.dormant(),
                promise);
    }

    /** The same, of which nothing is known. */
    Seedling plain() {
        return new Seedling(key, parent, primary, given, cloneIndex, organ, founders, shedDay, slept, Promise.NONE);
    }
}
