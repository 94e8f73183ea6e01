package org.seedsoil.care;

/**
 * When a covered metastasis is ablated. Ages count from the first division of the lesion.
 *
 * <p>All but {@link Scans} try once: a lesion whose ablation fails grows on and is not treated again. {@link Scans} try again at every
 * scan that finds the lesion.
 */
public sealed interface AblationTiming {
    /** Never. */
    record Never() implements AblationTiming {}

    /**
     * At an age.
     *
     * @param days age of the lesion, at least 0
     */
    record AtAge(double days) implements AblationTiming {
        /** Checks the age. */
        public AtAge {
            if (!(days >= 0 && days < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the age at ablation is at least 0 d and finite, but is " + days);
            }
        }
    }

    /**
     * When it reaches a size.
     *
     * @param visible the size
     */
    record AtSize(VisibleSize visible) implements AblationTiming {}

    /**
     * After an exponential time from its first division.
     *
     * @param perDay rate μ, above 0
     */
    record AtRate(double perDay) implements AblationTiming {
        /** Checks the rate. */
        public AtRate {
            if (!(perDay > 0 && perDay < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the rate of ablation is above 0 /d and finite, but is " + perDay);
            }
        }
    }

    /**
     * At a scan that finds it. A scan finds a lesion of at least the visible size with a probability, anew each time, and the
     * lesion is ablated then.
     *
     * @param everyDays days between scans, above 0
     * @param phase when the first scan falls
     * @param visible size from which a scan can find it
     * @param detection probability that a scan finds such a lesion, in [0, 1]
     */
    record Scans(double everyDays, ScanPhase phase, VisibleSize visible, double detection) implements AblationTiming {
        /** Checks the interval, its phase and the probability. */
        public Scans {
            if (!(everyDays > 0 && everyDays < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "days between scans are above 0 and finite, but they are " + everyDays);
            }
            if (!(detection >= 0 && detection <= 1)) {
                throw new IllegalArgumentException("the probability of detection is from 0 to 1, but is " + detection);
            }
        }
    }
}
