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

    private record Due(double day, LocalAblation treatment) {}

    void add(LesionState lesion, double day, LocalAblation treatment) {
        due.computeIfAbsent(lesion.id, id -> new ArrayList<>()).add(new Due(day, treatment));
    }

    void operate(OrderedOperation operation) {
        operations.add(operation);
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
