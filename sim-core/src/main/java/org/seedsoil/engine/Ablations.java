package org.seedsoil.engine;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.random.RandomStream;

/**
 * Ablation of metastases by a rule that looks at each of them alone.
 *
 * <p>Draws: for each lesion its coverage and its lot, the same whenever they are asked for; for each meeting, by its day, detection, and what
 * {@link LesionAblation} draws.
 */
final class Ablations implements LocalTreatment {
    private final Body body;
    private final LesionAblation ablation;
    private final Ablation rule;
    private final boolean fromDiagnosis;
    private final AblationDays days;
    private final double detection;
    /** The organs that it is done in; null: all. */
    private final @Nullable BitSet organs;

    Ablations(Body body, LesionAblation ablation) {
        AblationPolicy policy = body.patient.care().ablation();
        this.body = body;
        this.ablation = ablation;
        this.rule = policy.rule();
        this.fromDiagnosis = policy.fromDiagnosis();
        this.days = AblationDays.of(rule, body.ablationCells);
        this.organs = organs(rule.manner().organs(), body.patient.disease().anatomy());
        this.detection = rule.timing() instanceof AblationTiming.Scans scans ? scans.detection() : 1;
    }

    private static @Nullable BitSet organs(List<String> names, Anatomy anatomy) {
        if (names.isEmpty()) {
            return null;
        }
        BitSet organs = new BitSet();
        names.forEach(name -> organs.set(anatomy.indexOf(name)));
        return organs;
    }

    /** Says whether the field of a treatment may kill sleeping groups of an organ. */
    boolean mayKillSleepers(int organ) {
        return rule.manner().margin() > 0 && rule.coverage() > 0 && reaches(organ);
    }

    private boolean reaches(int organ) {
        return organs == null || organs.get(organ);
    }

    @Override
    public double next(LesionState lesion) {
        double since = fromDiagnosis ? body.diagnosisDay : 0;
        boolean never = lesion.primary() || rule.coverage() == 0 || Double.isNaN(since);
        boolean secondDose = lesion.irradiated() && rule.each().irradiates();
        if (never || !reaches(lesion.organ()) || lesion.treatments() >= rule.times() || secondDose) {
            return Double.POSITIVE_INFINITY;
        }
        double day = days.next(lesion, () -> lot(lesion), since);
        return day < Double.POSITIVE_INFINITY && covers(lesion)
                ? Math.max(lesion.path.start(), day)
                : Double.POSITIVE_INFINITY;
    }

    /** Whether the rule applies to this lesion, ever. */
    private boolean covers(LesionState lesion) {
        return LesionAblation.key(lesion).stream().nextOpen() < rule.coverage();
    }

    private static double lot(LesionState lesion) {
        RandomStream random = LesionAblation.key(lesion).stream();
        random.nextOpen(); // its coverage
        return random.nextOpen();
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        AblationHistory history = lesion.ablation();
        history.meet(day);
        RandomStream random = LesionAblation.stream(lesion, day);
        boolean found = random.nextOpen() < detection && seen(lesion, day);
        if (!found) {
            return Residue.missed();
        }
        history.countForRule();
        return ablation.treat(
                new LesionAblation.Treated(lesion, day, cells),
                rule.each(),
                random,
                other -> other.drawnAt(day) < body.ablationCells && other.treatedDay() != day);
    }

    /** A lesion that was visible may have shrunk by the next scan; what is treated for its size has it by definition. */
    private boolean seen(LesionState lesion, double day) {
        return !(rule.timing() instanceof AblationTiming.Scans) || body.sizes.total(lesion, day) >= body.ablationCells;
    }
}
