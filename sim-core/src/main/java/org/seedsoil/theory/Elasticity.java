package org.seedsoil.theory;

import org.seedsoil.statistics.Figure;

/**
 * By how many per cent the reproduction number changes when a parameter changes by one per cent: ∂ln R_m/∂ln x.
 *
 * @param parameter its key in the scenario, or one beginning with "treatment." or "horizon"
 * @param value what it is, in the canonical unit
 * @param change which way it can change by one per cent
 * @param elasticity the derivative, whichever way; absent where the number is 0 or infinite, or the parameter cannot be changed alone
 * @param error estimate of the absolute error of the derivative, from two step sizes
 */
public record Elasticity(String parameter, double value, Change change, Figure elasticity, double error) {
    /** Which way a parameter can change by one per cent. */
    public enum Change {
        /** It can grow. */
        GROWS,
        /** It is at the upper end of its domain, such as a probability of 1, and can only fall. */
        FALLS
    }

    /**
     * Returns the change of the number in per cent when the parameter changes by one per cent the way it can.
     *
     * @return the elasticity, with the other sign where the parameter falls
     */
    public Figure perCent() {
        return change == Change.GROWS ? elasticity : elasticity.map(x -> -x);
    }
}
