package org.seedsoil.engine;

import java.util.function.Predicate;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.disease.LesionSize;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * One ablation of one lesion, whether a rule or an order has it done: it is removed with a probability that may follow its diameter; else each
 * cell lives on, or dies, independently of the others; around it a field may be treated, too.
 *
 * <p>Draws, below the lesion's key, "ablation" and the day: whether it is found, whether it is removed, then the cells that live on. An order is for
 * what was found, and passes over the first.
 */
final class LesionAblation {
    private final Body body;
    private final Fields fields;

    LesionAblation(Body body, Fields fields) {
        this.body = body;
        this.fields = fields;
    }

    static RandomKey key(LesionState lesion) {
        return lesion.key().child("ablation");
    }

    static RandomStream stream(LesionState lesion, double day) {
        return key(lesion).child(Body.word(day)).stream();
    }

    /** Treats a lesion, and notes it; other lesions that nobody sees may lie in the field. */
    Residue treat(Treated treated, LocalAblation ablation, RandomStream random, Predicate<LesionState> unseen) {
        LesionState lesion = treated.lesion();
        double[] cells = treated.cells();
        Residue residue = random.nextOpen() < control(ablation, cells)
                ? Residue.removed()
                : remnant(lesion, cells, ablation, random);
        AblationHistory history = lesion.ablation();
        history.attempt(lesion.id, treated.day(), residue.kind() == Residue.Kind.REMOVED, ablation.means());
        if (ablation.irradiates()) {
            history.irradiate();
        }
        fields.open(lesion, treated.day(), ablation.manner().margin(), unseen);
        return ablation.irradiates() ? residue.killedInPlace() : residue;
    }

    /**
     * A lesion that is treated.
     *
     * @param lesion which
     * @param day when
     * @param cells its cells by clone
     */
    record Treated(LesionState lesion, double day, double[] cells) {}

    private double control(LocalAblation ablation, double[] cells) {
        double density = body.patient.disease().cellsPerCm3();
        return ablation.manner().bySize()
                ? ablation.control(LesionSize.diameterMm(Residue.sum(cells), density))
                : ablation.control();
    }

    private Residue remnant(LesionState lesion, double[] cells, LocalAblation ablation, RandomStream random) {
        if (!ablation.leavesPart()) {
            return Residue.untouched();
        }
        double survival = ablation.remnant().survival();
        double[] left = new double[cells.length];
        for (int c = 0; c < left.length; c++) {
            double n = cells[c];
            left[c] = body.laws.lesions().growth(c, lesion.organ()).deterministic()
                    ? n * survival // where growth knows no chance, neither does death
                    : Binomial.sample(n, survival, random);
        }
        return Residue.of(left, Residue.Given.NOTHING);
    }
}
