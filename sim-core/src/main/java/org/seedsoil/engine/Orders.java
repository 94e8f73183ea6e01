package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * Local treatments that a policy has ordered: what is left follows from cells, as after the ablations of a rule.
 *
 * <p>Draws: for each lesion and day, control, then the cells that live on.
 */
final class Orders implements LocalTreatment {
    private final Body body;
    /** What is to be done to lesions, by their ids. */
    private final Map<Integer, List<Due>> due = new LinkedHashMap<>();

    private record Due(double day, OrderedTreatment treatment) {}

    Orders(Body body) {
        this.body = body;
    }

    void add(LesionState lesion, double day, OrderedTreatment treatment) {
        due.computeIfAbsent(lesion.id, id -> new ArrayList<>()).add(new Due(day, treatment));
    }

    @Override
    public double next(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Due order : due.getOrDefault(lesion.id, List.of())) {
            first = Math.min(first, order.day());
        }
        return first;
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        List<Due> orders = due.getOrDefault(lesion.id, List.of());
        Due order = orders.stream()
                .filter(one -> one.day() == day)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is ordered for lesion " + lesion.id));
        orders.remove(order);
        RandomStream random =
                lesion.key().child("ordered").child(Run.word(day)).stream();
        OrderedTreatment treatment = order.treatment();
        Residue residue =
                random.nextOpen() < treatment.control() ? Residue.removed() : remnant(lesion, treatment, cells, random);
        lesion.ablation().attempt(lesion.id, day, residue.kind() == Residue.Kind.REMOVED);
        return residue;
    }

    private Residue remnant(LesionState lesion, OrderedTreatment treatment, double[] cells, RandomStream random) {
        double survival = treatment.remnant().survival();
        if (survival >= 1) {
            return Residue.untouched();
        }
        double[] left = new double[cells.length];
        for (int c = 0; c < left.length; c++) {
            boolean mean = body.laws.lesions().growth(c, lesion.organ()).deterministic();
            left[c] = mean ? cells[c] * survival : Binomial.sample(cells[c], survival, random);
        }
        return Residue.of(left, Residue.Given.NOTHING);
    }
}
