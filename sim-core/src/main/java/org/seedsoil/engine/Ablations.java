package org.seedsoil.engine;

import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.event.EventKind;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Ablation of metastases by a rule that looks at each of them alone. A failed attempt is an event and nothing more: the path
 * goes on as it was.
 *
 * <p>Draws: for each lesion its coverage and its lot; for each meeting, by its day, detection and control.
 */
final class Ablations implements Modality {
    private static final double WORDS_PER_DAY = 1e6;

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
        if (lesion.primary() || rule.coverage() == 0) {
            return Double.POSITIVE_INFINITY;
        }
        AblationHistory history = history(lesion);
        if (!history.covered) {
            return Double.POSITIVE_INFINITY;
        }
        if (Double.isNaN(history.visibleDay)) {
            history.visibleDay = lesion.passage(body.ablationCells);
        }
        double since = fromDiagnosis ? body.diagnosisDay : 0;
        return Double.isNaN(since)
                ? Double.POSITIVE_INFINITY
                : Math.max(lesion.path.start(), days.next(lesion, history, since));
    }

    private AblationHistory history(LesionState lesion) {
        AblationHistory history = lesion.ablation;
        if (history == null) {
            history = new AblationHistory(rule.coverage(), key(lesion).stream());
            lesion.ablation = history;
        }
        return history;
    }

    private static RandomKey key(LesionState lesion) {
        return lesion.key().child("ablation");
    }

    @Override
    public boolean changes(LesionState lesion, double day, double cells) {
        AblationHistory history = history(lesion);
        history.metDay = day;
        long word = (long) StrictMath.rint(day * WORDS_PER_DAY);
        RandomStream random = key(lesion).child(word).stream();
        boolean found = random.nextOpen() < detection && seen(cells);
        if (!found) {
            return false;
        }
        boolean removed = random.nextOpen() < rule.control();
        history.attempt(lesion.id, day, removed);
        if (!removed) {
            body.chronicle.tell(day, EventKind.TREATED, lesion, cells);
        }
        return removed;
    }

    /** A lesion that was visible may have shrunk by the next scan; what is treated for its size has it by definition. */
    private boolean seen(double cells) {
        return !(rule.timing() instanceof AblationTiming.Scans) || cells >= body.ablationCells;
    }

    @Override
    public void apply(LesionState lesion, double day) {
        Removal.of(lesion, day, body.chronicle);
    }
}
