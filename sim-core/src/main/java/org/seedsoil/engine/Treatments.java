package org.seedsoil.engine;

import java.util.List;
import org.seedsoil.outcome.OperationRecord;

/** Everything that treats lesions, each means in a class of its own: who meets a lesion next, and when. */
final class Treatments {
    private final Surgery surgery;
    private final List<Modality> modalities;

    Treatments(Body body) {
        this.surgery = new Surgery(body);
        this.modalities = List.of(surgery, new Ablations(body), new OracleRemovals(body));
    }

    /** The next moment at which a lesion is met, given the path of this step; infinite if none is known. */
    double next(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        for (Modality modality : modalities) {
            first = Math.min(first, modality.next(lesion));
        }
        return first;
    }

    /** Who meets a lesion at the moment that is {@link #next}; of several the one that leaves least to the others. */
    Modality due(LesionState lesion, double day) {
        for (Modality modality : modalities) {
            if (modality.next(lesion) <= day) {
                return modality;
            }
        }
        throw new IllegalStateException("nobody treats lesion " + lesion.id + " on day " + day);
    }

    /** Says whether an operation took the node of a sleeping group out, between its falling asleep and its waking. */
    boolean takesOutSleepers(int organ, double asleepDay, double turnDay) {
        return surgery.takesOutSleepers(organ, asleepDay, turnDay);
    }

    /** Says whether some operation takes sleeping groups of an organ out, if it takes place. */
    boolean mayTakeOutSleepers(int organ) {
        return surgery.mayTakeOut(organ);
    }

    /** The operations up to a day. */
    List<OperationRecord> operations(double end) {
        return surgery.until(end);
    }
}
