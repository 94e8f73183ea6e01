package org.seedsoil.clinic;

import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

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
 * @param perGrade factor of that part for each grade of performance status; 1: fitness changes nothing
 * @param againDays how soon it may order something again, at the earliest
 */
public record Rule(
        String name,
        Condition when,
        List<Order> orders,
        List<Order> otherwise,
        int times,
        double delayDays,
        double uptake,
        double perGrade,
        double againDays) {
    /** Copies the lists. */
    public Rule {
        orders = List.copyOf(orders);
        otherwise = List.copyOf(otherwise);
    }

    /**
     * Says whether a patient does what it orders.
     *
     * @param chart what is known
     * @param luck of the patient, uniform in (0, 1), drawn once
     * @return false where the patient declines
     */
    public boolean takesUp(Chart chart, double luck) {
        double grade = chart.person().fitness();
        double part = uptake;
        for (int i = 0; i < grade; i++) {
            part *= perGrade;
        }
        return luck < part;
    }

    /** Tells it, as the end of a sentence. */
    String describe() {
        String condition = when.describe();
        String first = condition.isEmpty() ? list(orders) : "where " + condition + ", " + list(orders);
        String other = otherwise.isEmpty() ? "" : "; else " + list(otherwise);
        String late = delayDays > 0 ? "; after " + Quantity.format(delayDays, Dimension.TIME) : "";
        String share = uptake < 1 ? "; " + Quantity.format(uptake, Dimension.FRACTION) + " of patients take it" : "";
        String weak = perGrade < 1
                ? "; times as many for each grade of performance status: " + Quantity.number(perGrade)
                : "";
        String again = againDays > 0 ? "; again after " + Quantity.format(againDays, Dimension.TIME) : "";
        return first + other + late + share + weak + again + ".";
    }

    private static String list(List<Order> orders) {
        return orders.stream().map(Order::describe).collect(Collectors.joining(", "));
    }
}
