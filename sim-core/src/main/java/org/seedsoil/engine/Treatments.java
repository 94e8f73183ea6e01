package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.random.RandomKey;

/** Everything that treats lesions, each means in a class of its own: who meets a lesion next, and when. */
final class Treatments {
    private final Surgery surgery;
    private final Metastasectomies metastasectomies;
    private final Ablations ablations;
    private final Fields fields = new Fields();
    private final boolean ordersFields;
    /** Of several that meet a lesion at one moment the first does: the one that leaves least to the others. */
    private final List<LocalTreatment> all;

    Treatments(Body body) {
        this.surgery = new Surgery(body);
        LesionAblation ablation = new LesionAblation(body, fields);
        this.ablations = new Ablations(body, ablation);
        this.metastasectomies = new Metastasectomies(body);
        this.ordersFields = body.patient.care().means().stream()
                .anyMatch(means ->
                        means instanceof LocalAblation one && one.manner().margin() > 0);
        List<LocalTreatment> means = new ArrayList<>(List.of(surgery, metastasectomies, fields, ablations));
        if (body.visits.decides()) {
            means.add(new Orders(body, ablation));
        }
        means.add(new OracleRemovals(body));
        this.all = List.copyOf(means);
    }

    /** What meets a lesion next, given the path of this step; null if nothing is known to. Asking changes nothing. */
    @Nullable
    Encounter next(LesionState lesion) {
        Encounter next = null;
        for (LocalTreatment treatment : all) {
            double day = treatment.next(lesion);
            if (day < (next == null ? Double.POSITIVE_INFINITY : next.day())) {
                next = new Encounter(day, treatment);
            }
        }
        return next;
    }

    /** Whether some treatment waits for an event. */
    boolean awaits(TimeOrigin event) {
        return metastasectomies.awaits(event);
    }

    /** Whether a treatment has reached beyond the lesion that it met since this was last asked. */
    boolean reachedOthers() {
        return fields.opened();
    }

    /** What takes place whether or not it meets a lesion, once all that it could meet in a step are known. */
    void endStep(double until) {
        metastasectomies.endStep(until);
    }

    /** Says whether an operation took a sleeping group out, between its falling asleep and its waking. */
    boolean takesOutSleepers(int organ, RandomKey key, double asleepDay, double turnDay) {
        return surgery.takesOutSleepers(organ, asleepDay, turnDay)
                || metastasectomies.takesOutSleepers(organ, key, asleepDay, turnDay)
                || fields.killsSleepers(organ, key, asleepDay, turnDay);
    }

    /** Says whether some operation takes sleeping groups of an organ out, if it takes place. */
    boolean mayTakeOutSleepers(int organ) {
        return surgery.mayTakeOut(organ)
                || metastasectomies.mayTakeOut(organ)
                || ablations.mayKillSleepers(organ)
                || ordersFields;
    }

    /**
     * A station of nodes that is taken out with the primary.
     *
     * @param organ its index
     * @param day when
     */
    record Dissection(int organ, double day) {}

    /** The stations that are taken out for the first time from a day on and before another. */
    List<Dissection> dissections(double from, double until) {
        return surgery.dissections(from, until);
    }

    /** The operations up to a day. */
    List<OperationRecord> operations(double end) {
        return surgery.until(end);
    }
}
