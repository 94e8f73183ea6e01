package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Operation;
import org.seedsoil.care.OrderedTreatment;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.random.RandomKey;

/**
 * Operations on metastases, planned and ordered: each takes place once, on its day, and takes out lesions that are seen by choice, deposits that nobody sees
 * where they lie in the part of the organ that goes with them. Which lesions are seen, how many, and how large decides the whole
 * {@link ExcisionPlan}; it is made when the first of them is met, when all lesions are known up to that day.
 *
 * <p>Draws: below the key of a lesion, "metastasectomy" and the operation: its margin, and what is left; "part" and the operation: whether it
 * lies in the part that is taken out, the same for a group that sleeps. Below the patient's key, "metastasectomy" and the operation: whether it
 * kills.
 */
final class Metastasectomies implements LocalTreatment {
    private final Body body;
    private final List<PlannedOperation> planned;
    private final List<OrderedOperation> ordered;
    /** By number, those planned first; operations beyond its end have none yet. */
    private final List<@Nullable ExcisionPlan> plans = new ArrayList<>();

    private final boolean[] mayTakeOut;

    Metastasectomies(Body body) {
        this.body = body;
        this.planned = body.patient.care().metastasectomies().stream()
                .map(plan -> new PlannedOperation(body, plan))
                .toList();
        this.ordered = body.visits.orders().operations();
        this.mayTakeOut = new boolean[body.laws.organs()];
        planned.forEach(operation -> parts(operation.operation()));
        for (OrderedTreatment means : body.patient.care().means()) {
            if (means instanceof Operation operation) {
                parts(operation);
            }
        }
    }

    private void parts(Operation operation) {
        for (int organ = 0; organ < mayTakeOut.length; organ++) {
            mayTakeOut[organ] |= operation.part(organ) > 0;
        }
    }

    private int number() {
        return planned.size() + ordered.size();
    }

    private Excising operation(int number) {
        return number < planned.size() ? planned.get(number) : ordered.get(number - planned.size());
    }

    private @Nullable ExcisionPlan made(int number) {
        return number < plans.size() ? plans.get(number) : null;
    }

    /** Whether some operation waits for an event. */
    boolean awaits(TimeOrigin event) {
        return planned.stream().anyMatch(operation -> operation.plan().after() == event);
    }

    private double day(int number) {
        return operation(number).day();
    }

    @Override
    public double next(LesionState lesion) {
        double first = Double.POSITIVE_INFINITY;
        if (!lesion.primary()) {
            for (int number = 0; number < number(); number++) {
                first = Math.min(first, next(lesion, number));
            }
        }
        return first;
    }

    private double next(LesionState lesion, int number) {
        double day = day(number);
        if (day > lesion.path.end()) {
            return Double.POSITIVE_INFINITY;
        }
        ExcisionPlan plan = made(number);
        if (plan != null && plan.knows(lesion)) {
            return plan.takes(lesion) ? day : Double.POSITIVE_INFINITY;
        }
        if (day >= lesion.path.start()) {
            boolean known = plan == null;
            boolean met = known && operation(number).isFor(lesion, day)
                    || lies(lesion, number, day) && mayBeDone(plan, lesion);
            return met ? day : Double.POSITIVE_INFINITY;
        }
        boolean bed =
                operation(number).operation().part(lesion.organ()) == 1 && plan != null && plan.opens(lesion.organ());
        return bed ? lesion.path.start() : Double.POSITIVE_INFINITY;
    }

    private static boolean mayBeDone(@Nullable ExcisionPlan plan, LesionState lesion) {
        return plan == null || plan.opens(lesion.organ());
    }

    /** Whether a deposit is there that nobody sees, in the part of its organ that is taken out. */
    private boolean lies(LesionState lesion, int number, double day) {
        return lesion.existsAt(day) && liesInPart(lesion.organ(), lesion.key(), number);
    }

    private boolean liesInPart(int organ, RandomKey key, int number) {
        double part = operation(number).operation().part(organ);
        return part == 1 || part > 0 && key.child("part").child(number).stream().nextOpen() < part;
    }

    @Override
    public Residue meet(LesionState lesion, double day, double[] cells) {
        Residue residue = Residue.missed();
        for (int number = 0; number < number() && residue.kind() == Residue.Kind.MISSED; number++) {
            if (day(number) <= day && next(lesion, number) == day) {
                residue = meet(lesion, number, day, cells);
            }
        }
        return residue;
    }

    private Residue meet(LesionState lesion, int number, double day, double[] cells) {
        ExcisionPlan plan = made(number);
        if (plan == null) {
            plan = plan(number, day);
        }
        if (plan.takes(lesion)) {
            return plan.excise(lesion, cells);
        }
        return !plan.knows(lesion) && plan.opens(lesion.organ()) && liesInPart(lesion.organ(), lesion.key(), number)
                ? Residue.removed()
                : Residue.missed();
    }

    private ExcisionPlan plan(int number, double day) {
        ExcisionPlan made = ExcisionPlan.of(body, number, day, lesion -> lies(lesion, number, day), operation(number));
        while (plans.size() <= number) {
            plans.add(null);
        }
        plans.set(number, made);
        return made;
    }

    /** Operations that take place whatever is seen, and of which no lesion has told yet. */
    void endStep(double until) {
        for (int number = 0; number < number(); number++) {
            if (made(number) == null && operation(number).isSure() && day(number) < until) {
                plan(number, day(number));
            }
        }
    }

    /** Says whether an operation took a sleeping group out, between its falling asleep and its waking. */
    boolean takesOutSleepers(int organ, RandomKey key, double asleepDay, double turnDay) {
        for (int number = 0; number < number(); number++) {
            ExcisionPlan plan = made(number);
            double day = day(number);
            if (plan != null
                    && day >= asleepDay
                    && day < turnDay
                    && plan.opens(organ)
                    && liesInPart(organ, key, number)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether some operation takes a part of an organ out, if it takes place. */
    boolean mayTakeOut(int organ) {
        return mayTakeOut[organ];
    }
}
