package org.seedsoil.growth;

import org.jspecify.annotations.Nullable;

/**
 * What a treatment does to the rates of a cell, at any size of its lesion: b(N) and d(N) are those without it, times factors, and death is
 * added. So capacity and thresholds stay, and a drug is as strong on a large lesion as on a small one.
 *
 * @param birth factor on births per cell, at least 0
 * @param death factor on deaths per cell, at least 0
 * @param added further deaths per cell and day, at least 0
 */
public record RateChange(double birth, double death, double added) {
    /** Nothing changes. */
    public static final RateChange NONE = new RateChange(1, 1, 0);

    /** Checks the numbers. */
    public RateChange {
        if (!(birth >= 0 && death >= 0 && added >= 0 && Double.isFinite(birth + death + added))) {
            throw new IllegalArgumentException(
                    "factors and added death are at least 0 and finite, not " + birth + ", " + death + " and " + added);
        }
    }

    /**
     * Says whether nothing changes.
     *
     * @return true for factors of 1 and no added death
     */
    public boolean isNone() {
        return birth == 1 && death == 1 && added == 0;
    }

    /**
     * Combines two changes.
     *
     * @param other the other
     * @return factors multiplied, deaths added
     */
    public RateChange and(RateChange other) {
        return new RateChange(birth * other.birth, death * other.death, added + other.added);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateChange that
                && Double.compare(birth, that.birth) == 0
                && Double.compare(death, that.death) == 0
                && Double.compare(added, that.added) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(birth) + Double.hashCode(death)) + Double.hashCode(added);
    }
}
