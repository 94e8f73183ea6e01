package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.LocalAblation;

/** Local treatments that a policy has ordered and that have not taken place. */
final class OrderBook {
    /** What is to be done to lesions, by their ids. */
    private final Map<Integer, List<Due>> due = new LinkedHashMap<>();

    /** Operations, in the order in which they were ordered. */
    private final List<OrderedOperation> operations = new ArrayList<>();

    /** Dissections of nodes, in the order in which they were ordered. */
    private final List<Dissecting> dissections = new ArrayList<>();

    /**
     * Stations of nodes that are taken out on an order.
     *
     * @param day when
     * @param stations how many, the sentinel first
     */
    record Dissecting(double day, int stations) {}

    private record Due(double day, LocalAblation treatment) {}

    void add(LesionState lesion, double day, LocalAblation treatment) {
        due.computeIfAbsent(lesion.id, id -> new ArrayList<>()).add(new Due(day, treatment));
    }

    void operate(OrderedOperation operation) {
        operations.add(operation);
    }

    /** Has stations taken out, and says whether there is one that no order has had taken out before. */
    boolean dissect(double day, int stations) {
        boolean further = dissections.stream().allMatch(one -> one.stations() < stations);
        if (further) {
            dissections.add(new Dissecting(day, stations));
        }
        return further;
    }

    /** Dissections that have been ordered so far. */
    List<Dissecting> dissections() {
        return dissections;
    }

    /** Operations on metastases that have been ordered so far. */
    List<OrderedOperation> operations() {
        return operations;
    }

    /** When a lesion is treated next; infinite if nothing is ordered. */
    double next(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Due order : due.getOrDefault(lesion.id, List.of())) {
            first = Math.min(first, order.day());
        }
        return first;
    }

    /** Takes what is ordered for that day out. */
    LocalAblation take(LesionState lesion, double day) {
        List<Due> orders = due.getOrDefault(lesion.id, List.of());
        Due order = orders.stream()
                .filter(one -> one.day() == day)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is ordered for lesion " + lesion.id));
        orders.remove(order);
        return order.treatment();
    }
}
