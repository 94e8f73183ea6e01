package org.seedsoil.engine;

import org.seedsoil.quantity.Digits;

/** One lesion sheds more seeds in one step than any machine follows. The same on every machine, unlike want of memory. */
public final class TooManySeedsException extends RuntimeException {
    /** Seeds of a batch that are followed one by one: a day of work. */
    static final double MOST_WALKED = 1e13;

    /** Seeds of a batch that settle and are kept until they arrive: tens of gigabytes. */
    static final double MOST_KEPT = 1e8;

    private static final long serialVersionUID = 1;

    private TooManySeedsException(String message) {
        super(message);
    }

    static void unlessAtMost(double most, double seeds, double day) {
        if (seeds > most) {
            throw new TooManySeedsException("by day " + Digits.fixed(day, 0) + " one lesion sheds "
                    + Digits.scientific(seeds, 1) + " seeds in one step that have to be followed; allowed: up to "
                    + Digits.scientific(most, 0));
        }
    }
}
