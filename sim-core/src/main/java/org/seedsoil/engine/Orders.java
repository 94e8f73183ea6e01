package org.seedsoil.engine;

import org.seedsoil.care.LocalAblation;

/**
 * Ablations and radiotherapy that a policy has ordered: {@link LesionAblation} does them, as it does those of a rule. Irradiated tissue has no second
 * dose: such an order is not carried out. Operations that are ordered are among {@link Metastasectomies}.
 */
final class Orders implements LocalTreatment {
    private final Body body;
    private final LesionAblation ablation;
    private final OrderBook book;

    Orders(Body body, LesionAblation ablation) {
        this.body = body;
        this.ablation = ablation;
        this.book = body.visits.orders();
    }

    @Override
    public double next(LesionState lesion) {
        return book.next(lesion);
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        LocalAblation ordered = book.take(lesion, day);
        if (ordered.irradiates() && lesion.irradiated()) {
            return Residue.missed();
        }
        var random = LesionAblation.stream(lesion, day);
        random.nextOpen(); // it has been found
        return ablation.treat(
                new LesionAblation.Treated(lesion, day, cells),
                ordered,
                random,
                other -> !body.visits.findings().isFound(other));
    }
}
