package org.seedsoil.clinic;

import java.util.List;

/**
 * A rule of a policy.
 *
 * @param name its name
 * @param when when it holds
 * @param orders what is ordered then
 * @param otherwise what is ordered where it does not hold
 * @param times how often it orders something at most
 * @param delayDays from the decision to what is ordered
 * @param uptake part of the patients who do what it orders, drawn once for each
 */
public record Rule(
        String name,
        Condition when,
        List<Order> orders,
        List<Order> otherwise,
        int times,
        double delayDays,
        double uptake) {
    /** Copies the lists. */
    public Rule {
        orders = List.copyOf(orders);
        otherwise = List.copyOf(otherwise);
    }
}
