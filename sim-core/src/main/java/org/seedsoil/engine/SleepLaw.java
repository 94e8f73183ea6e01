package org.seedsoil.engine;

import org.seedsoil.disease.Dormancy;

/**
 * How groups sleep for some time.
 *
 * @param from its first day
 * @param until its last
 * @param sleep how fast they wake and die
 */
record SleepLaw(double from, double until, Dormancy sleep) {
    /** The same some days earlier: as seen from the day on which they were shed, if they fall asleep so long after. */
    SleepLaw earlier(double days) {
        return new SleepLaw(from - days, until - days, sleep);
    }
}
