package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.growth.Growth;

/**
 * The mean path of a lesion from a size on, and what it sheds along it, per unit of shedding rate.
 *
 * @param growth how it grows
 * @param start size at time 0, in cells
 * @param exponent α: it sheds N<sup>α</sup> a day
 * @param vascularizedAt size from which it sheds
 */
record MeanPath(Growth growth, double start, double exponent, double vascularizedAt) {
    /** Returns the size at a time. */
    double cells(double days) {
        return growth.after(start, days);
    }

    /** Returns when it reaches a size; infinite for never. */
    double daysTo(double cells) {
        return growth.daysTo(start, cells);
    }

    /** Returns when it begins to shed; infinite for never. */
    double firstDay() {
        return daysTo(vascularizedAt);
    }

    /** Returns what it sheds a day at a time; infinite where that is no number. */
    double sheds(double days) {
        return Elementary.exp(logSheds(days));
    }

    /** Returns the logarithm of what it sheds a day at a time, which is a number even where the size is none. */
    double logSheds(double days) {
        return exponent == 0 ? 0 : exponent * growth.logAfter(start, days);
    }

    /** Returns how fast that grows, per day. */
    double rate(double days) {
        return exponent * growth.netRate(cells(days));
    }

    /** Returns how fast that grows in the end, per day. */
    double finalRate() {
        return exponent * growth.finalNetRate();
    }
}
