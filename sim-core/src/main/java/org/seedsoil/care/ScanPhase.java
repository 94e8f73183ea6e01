package org.seedsoil.care;

/**
 * When, in the life of a lesion, the scans fall.
 *
 * @param random whether the age at the first scan is uniform between 0 and the interval, for each lesion anew
 * @param firstDays age at the first scan in days; 0 when it is random
 */
public record ScanPhase(boolean random, double firstDays) {
    /** Uniform over the interval: scans by a calendar that does not know when a lesion was founded. */
    public static final ScanPhase RANDOM = new ScanPhase(true, 0);

    /** Checks the age. */
    public ScanPhase {
        if (!(firstDays >= 0 && firstDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "the age at the first scan is at least 0 d and finite, but is " + firstDays);
        }
        if (random && firstDays > 0) {
            throw new IllegalArgumentException("a random phase has no age at the first scan, but " + firstDays
                    + " d is given: leave it out or fix the phase");
        }
    }

    /**
     * Returns a phase that is the same for every lesion.
     *
     * @param firstDays age at the first scan, in days
     * @return the phase
     */
    public static ScanPhase fixed(double firstDays) {
        return new ScanPhase(false, firstDays);
    }
}
