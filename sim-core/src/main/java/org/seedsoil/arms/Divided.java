package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CoxModel;
import org.seedsoil.statistics.CoxSubject;
import org.seedsoil.statistics.FollowUp;

/**
 * Patients of one arm, divided by whether something else came to them while an endpoint was waited for, such as a second treatment. Who is treated
 * late had to live until then (immortal time), so that only a landmark and a change of sides compare like with like in time. Why something
 * came to some and not to others no division knows: arms do.
 *
 * @param patients how each was followed
 */
record Divided(List<Patient> patients) {
    /**
     * One patient.
     *
     * @param followUp how it was followed for the endpoint; cause 1 is its event, 0 all else
     * @param changed when the other thing came, on the same clock; infinite where it did not while it was followed
     */
    record Patient(FollowUp followUp, double changed) {
        static Patient of(FollowUp waited, FollowUp other) {
            double sinceEnrolment = other.end() - other.entry();
            double day = waited.entry() + sinceEnrolment;
            boolean came = other.cause() == EndpointTime.EVENT && day < waited.end();
            return new Patient(waited.ofCause(EndpointTime.EVENT), came ? day : Double.POSITIVE_INFINITY);
        }

        boolean hadIt(DoublePredicate when) {
            return Double.isFinite(changed) && when.test(changed);
        }
    }

    Divided {
        patients = List.copyOf(patients);
    }

    /**
     * Divides the patients of an arm.
     *
     * @param pool all patients
     * @param number names arm, endpoint, the endpoint that divides, and whom
     * @return those who are followed for both endpoints
     */
    static Divided of(TrialPool pool, TrialNumber number) {
        List<Patient> patients = new ArrayList<>();
        for (Participant each : pool.participants()) {
            Optional<FollowUp> waited =
                    each.times(number.arm(), number.endpoint()).stream().findFirst();
            Optional<FollowUp> other =
                    each.times(number.arm(), number.dividing()).stream().findFirst();
            if (number.whom().test(each) && waited.isPresent() && other.isPresent()) {
                patients.add(Patient.of(waited.get(), other.get()));
            }
        }
        return new Divided(patients);
    }

    /** Divides by what came at any time, as if that were known at the start: what such comparisons report, and wrong. */
    CoxFit asIfKnown() {
        return fit(patients.stream()
                .map(each -> row(each.followUp, each.hadIt(day -> true)))
                .toList());
    }

    /** Divides those who still wait at a landmark by what had come by then, on a clock that starts there (Anderson, Cain and Gelber 1983). */
    CoxFit atLandmark(double days) {
        return fit(patients.stream()
                .filter(each -> each.followUp.end() > days)
                .map(each -> row(since(each.followUp, days), each.hadIt(day -> day <= days)))
                .toList());
    }

    /** Lets each patient change sides on the day (Mantel and Byar 1974, doi:10.1080/01621459.1974.10480131): two rows, one after the other. */
    CoxFit changingSides() {
        List<CoxSubject> rows = new ArrayList<>();
        for (Patient each : patients) {
            FollowUp all = each.followUp;
            if (!each.hadIt(day -> true)) {
                rows.add(row(all, false));
            } else if (each.changed <= all.entry()) {
                rows.add(row(all, true));
            } else {
                rows.add(row(new FollowUp(all.entry(), each.changed, 0), false));
                rows.add(row(new FollowUp(each.changed, all.end(), all.cause()), true));
            }
        }
        return fit(rows);
    }

    private static FollowUp since(FollowUp all, double days) {
        return new FollowUp(Math.max(0, all.entry() - days), all.end() - days, all.cause());
    }

    private static CoxSubject row(FollowUp followUp, boolean had) {
        return new CoxSubject(followUp, 0, 0, had ? 1 : 0);
    }

    private static CoxFit fit(List<CoxSubject> rows) {
        return CoxModel.of("had it").fit(rows);
    }
}
