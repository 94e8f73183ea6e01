package org.seedsoil.engine;

import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Ablation of metastases by a rule that looks at each of them alone.
 *
 * <p>Draws: for each lesion its coverage and its lot, the same whenever they are asked for; for each meeting, by its day, detection
 * and control.
 */
final class Ablations implements LocalTreatment {
    private final Body body;
    private final Ablation rule;
    private final boolean fromDiagnosis;
    private final AblationDays days;
    private final double detection;

    Ablations(Body body) {
        AblationPolicy policy = body.patient.care().ablation();
        this.body = body;
        this.rule = policy.rule();
        this.fromDiagnosis = policy.fromDiagnosis();
        this.days = AblationDays.of(rule.timing());
        this.detection = rule.timing() instanceof AblationTiming.Scans scans ? scans.detection() : 1;
    }

    @Override
    public double next(LesionState lesion) {
        double since = fromDiagnosis ? body.diagnosisDay : 0;
        if (lesion.primary() || rule.coverage() == 0 || Double.isNaN(since)) {
            return Double.POSITIVE_INFINITY;
        }
        double day = days.next(lesion, () -> lot(lesion), since);
        return day < Double.POSITIVE_INFINITY && covers(lesion)
                ? Math.max(lesion.path.start(), day)
                : Double.POSITIVE_INFINITY;
    }

    /** Whether the rule applies to this lesion, ever. */
    private boolean covers(LesionState lesion) {
        return key(lesion).stream().nextOpen() < rule.coverage();
    }

    private static double lot(LesionState lesion) {
        RandomStream random = key(lesion).stream();
        random.nextOpen(); // its coverage
        return random.nextOpen();
    }

    private static RandomKey key(LesionState lesion) {
        return lesion.key().child("ablation");
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        AblationHistory history = lesion.ablation();
        history.meet(day);
        RandomStream random = key(lesion).child(Body.word(day)).stream();
        boolean found = random.nextOpen() < detection && seen(lesion, day);
        if (!found) {
            return Residue.missed();
        }
        Residue residue = random.nextOpen() < rule.control() ? Residue.removed() : remnant(lesion, cells, random);
        history.attempt(lesion.id, day, residue.kind() == Residue.Kind.REMOVED);
        return residue;
    }

    /** What is left where the lesion was not removed at once: each cell lives on, or dies, independently of the others. */
    private Residue remnant(LesionState lesion, double[] cells, RandomStream random) {
        if (!rule.leavesPart()) {
            return Residue.untouched();
        }
        double survival = rule.remnant().survival();
        double[] left = new double[cells.length];
        for (int c = 0; c < left.length; c++) {
            double n = cells[c];
            left[c] = body.laws.lesions().growth(c, lesion.organ()).deterministic()
                    ? n * survival // where growth knows no chance, neither does death
                    : Binomial.sample(n, survival, random);
        }
        return Residue.of(left, Residue.Given.NOTHING);
    }

    /** A lesion that was visible may have shrunk by the next scan; what is treated for its size has it by definition. */
    private boolean seen(LesionState lesion, double day) {
        return !(rule.timing() instanceof AblationTiming.Scans) || body.sizes.total(lesion, day) >= body.ablationCells;
    }
}
