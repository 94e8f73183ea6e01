package org.seedsoil.observe;

/**
 * Seeds counted in a simulation beside their exact expectation. Given the sizes of the lesions, seeds of one fate leave as a
 * Poisson process of known rate; so the difference has mean 0 and the expectation as its variance.
 *
 * @param simulated seeds counted
 * @param exact seeds expected from the exact cascade probabilities along the same lesions
 */
public record SeedCount(long simulated, double exact) {
    /** No seeds. */
    public static final SeedCount NONE = new SeedCount(0, 0);

    /**
     * Returns the difference in standard errors.
     *
     * @return about standard normal when many are expected; 0 when none was expected and none came; infinite when some came
     *     that cannot
     */
    public double z() {
        double difference = simulated - exact;
        return difference == 0 ? 0 : difference / Math.sqrt(exact);
    }

    /**
     * Adds another count.
     *
     * @param other seeds of another kind
     * @return both
     */
    public SeedCount plus(SeedCount other) {
        return new SeedCount(simulated + other.simulated, exact + other.exact);
    }
}
