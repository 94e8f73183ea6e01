package org.seedsoil.cascade;

import org.seedsoil.random.RandomStream;

/**
 * Seeds that have come to where they may find a niche, by one way.
 *
 * @param cells K
 * @param shielded whether they wore a platelet cloak
 * @param organ where
 * @param weight their probability, per potential detachment
 * @param weightDays E[time from shedding; this]
 * @param origin how they came
 */
record Landing(int cells, boolean shielded, int organ, double weight, double weightDays, Origin origin) {
    /** How seeds come to an organ: draws the time from intravasation until they have left the bed, or have lodged. */
    @FunctionalInterface
    interface Origin {
        double sampleDays(int organ, RandomStream random);
    }
}
