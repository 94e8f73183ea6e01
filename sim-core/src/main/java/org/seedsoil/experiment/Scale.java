package org.seedsoil.experiment;

import org.seedsoil.elementary.Elementary;

/** On which scale a range is even. */
public enum Scale {
    /** Equal steps are equal differences. */
    LINEAR {
        @Override
        double between(double low, double high, double place) {
            return low + place * (high - low);
        }
    },
    /** Equal steps are equal ratios; both ends are above 0. */
    LOG {
        @Override
        double between(double low, double high, double place) {
            return low * Elementary.exp(place * Elementary.log(high / low));
        }
    };

    /** Returns the value at a place from 0 to 1 between two ends. */
    abstract double between(double low, double high, double place);
}
