package org.seedsoil.engine;

/** Which groups are not followed where treatments reach small colonies. */
enum Unfollowed {
    /** Laws change: at the end of each stretch those are followed from then on who come to the size of the {@link Rise} of the laws to come. */
    ASKED {
        @Override
        int size(Rise rise) {
            return rise.size();
        }

        @Override
        double followed(Rise rise, int n) {
            return rise.rises(n);
        }

        @Override
        double known(Rise rise, int n) {
            return 1;
        }
    },
    /** Only pulses come: who would die out without them is not followed ({@link Cutting}). */
    DECIDED {
        @Override
        int size(Rise rise) {
            return rise.doomedSize(FOUNDERS);
        }

        @Override
        double followed(Rise rise, int n) {
            return rise.survives(n);
        }

        @Override
        double known(Rise rise, int n) {
            return 1 - rise.survives(n);
        }
    };

    /** Groups that settle have no more cells. */
    private static final int FOUNDERS = 12;

    /** The size to which those that are not followed do not come, or hardly any of them. */
    abstract int size(Rise rise);

    /** Probability that a colony of n cells is followed from the end of a stretch on, or was. */
    abstract double followed(Rise rise, int n);

    /** Probability of what is known of a colony of n cells that is not followed when a stretch begins. */
    abstract double known(Rise rise, int n);
}
