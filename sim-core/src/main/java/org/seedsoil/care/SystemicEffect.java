package org.seedsoil.care;

/**
 * What a systemic treatment does to every lesion and seed for as long as it is given, as factors; 1 leaves things as they
 * are.
 *
 * @param shedding factor on the rate of potential detachments, at least 0
 * @param survival factor on the probability that a seed lives to found a colony, at least 0
 * @param establishment factor on the probability that a colony escapes, at least 0
 */
public record SystemicEffect(double shedding, double survival, double establishment) {
    /** Nothing is given. */
    public static final SystemicEffect NONE = new SystemicEffect(1, 1, 1);

    /** Checks the factors. */
    public SystemicEffect {
        check("shedding", shedding);
        check("survival", survival);
        check("establishment", establishment);
    }

    private static void check(String name, double factor) {
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the factor on " + name + " is at least 0 and finite, but is " + factor);
        }
    }

    /**
     * Returns the factor on the rate at which a lesion founds others.
     *
     * @return the product of the three
     */
    public double onFounding() {
        return shedding * survival * establishment;
    }
}
