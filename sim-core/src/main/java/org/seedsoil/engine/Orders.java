package org.seedsoil.engine;

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
    private final OrderBook book;

    Orders(Body body) {
        this.body = body;
        this.book = body.visits.orders();
    }

    @Override
    public double next(LesionState lesion) {
        return book.next(lesion);
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        OrderedTreatment treatment = book.take(lesion, day);
        RandomStream random = lesion.key().child("ordered").child(Body.word(day)).stream();
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
