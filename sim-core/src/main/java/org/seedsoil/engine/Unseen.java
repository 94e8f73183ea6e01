package org.seedsoil.engine;

import org.seedsoil.clinic.Look;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.engine.Settlements.Settlement;
import org.seedsoil.engine.Settlements.Turn;

/**
 * Whether any living cell lies in an organ on the day of a scan of which nobody knows: in lesions that have not been found, groups that sleep, and the doomed that stand there.
 * Asked for two scans of a patient: the first one, and that in which a distant metastasis is first found.
 *
 * <p>Draws, below the patient's key "unseen" and the day: whether any of the doomed is there.
 */
final class Unseen {
    private final Body body;
    private final DoomedThere doomed;

    Unseen(Body body, DoomedThere doomed) {
        this.body = body;
        this.doomed = doomed;
    }

    /** Answers for the scans of a step, when all is known that was there. */
    void endStep(double from, double end) {
        if (!body.visits.any()) {
            return;
        }
        for (Look look : body.visits.findings().telling()) {
            if (look.day() >= from && look.day() < end) {
                body.visits.unseen(look.day(), any(look.day()));
            }
        }
    }

    private boolean any(double day) {
        return lesions(day) || sleepers(day) || drawn(day);
    }

    private boolean isDistant(int organ) {
        return !body.patient.disease().anatomy().organ(organ).node();
    }

    private boolean lesions(double day) {
        return body.living.stream()
                .anyMatch(lesion -> !lesion.primary()
                        && isDistant(lesion.organ())
                        && lesion.foundedDay <= day
                        && !lesion.endedBy(day)
                        && !body.visits.findings().isFound(lesion));
    }

    private boolean sleepers(double day) {
        for (Settlement open : body.settlements.open()) {
            boolean asleep = open.turn() != Turn.ARRIVES && open.since() <= day;
            if (asleep && isDistant(open.origin().organ())) {
                return true;
            }
        }
        return false;
    }

    private boolean drawn(double day) {
        double mean = 0;
        for (int organ = 0; organ < body.laws.organs(); organ++) {
            mean += isDistant(organ) ? doomed.expected(organ, day) : 0;
        }
        double none = Elementary.exp(-mean);
        return body.key.child("unseen").child(Body.word(day)).stream().nextOpen() >= none;
    }
}
