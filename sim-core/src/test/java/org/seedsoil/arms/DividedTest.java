package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seedsoil.Chance;
import org.seedsoil.TestKeys;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.Published;

/**
 * Immortal time. The 103 patients of Stanford's heart transplant programme (Crowley and Hu 1977, doi:10.1080/01621459.1977.10479903; {@code heart} of R's
 * survival 3.5-3), of whom 69 got a heart: {@code coxph(Surv(end, event) ~ had)}, {@code coxph(Surv(end - 60, event) ~ by60)} of the 64 who lived 60 d, and {@code
 * coxph(Surv(start, stop, event) ~ transplant)}.
 */
class DividedTest {
    private static final FollowUp NEVER = new FollowUp(0, 1e6, 0);

    private static Divided heart() {
        Map<Integer, List<double[]>> rows = new TreeMap<>();
        for (double[] row : Published.rows("heart", "start", "stop", "event", "transplant", "id")) {
            rows.computeIfAbsent((int) row[4], any -> new ArrayList<>()).add(row);
        }
        List<Divided.Patient> patients = new ArrayList<>();
        for (List<double[]> own : rows.values()) {
            double[] last = own.get(own.size() - 1);
            FollowUp treated = last[3] == 1 ? new FollowUp(0, last[0], EndpointTime.EVENT) : NEVER;
            patients.add(Divided.Patient.of(new FollowUp(0, last[1], (int) last[2]), treated));
        }
        return new Divided(patients);
    }

    private static void check(CoxFit fit, double coefficient, double error) {
        assertThat(fit.coefficient(0).value()).isCloseTo(coefficient, within(1e-9));
        assertThat(fit.coefficient(0).standardError()).isCloseTo(error, within(1e-9));
    }

    @Test
    void aHeartSeemsToSaveLivesUntilPatientsChangeSides() {
        assertThat(heart().patients()).hasSize(103);
        check(heart().asIfKnown(), -1.32344484818, 0.24380263161);
        assertThat(heart().atLandmark(60).subjects()).isEqualTo(64);
        check(heart().atLandmark(60), -0.213299299185, 0.349911269019);
        check(heart().changingSides(), 0.127141126615, 0.301141104253);
    }

    /** A clock that began 100 d before enrolment, on which nobody could die before it. */
    @Test
    void lateEntryMovesBothTimes() {
        Divided.Patient patient =
                Divided.Patient.of(new FollowUp(100, 400, 1), new FollowUp(30, 80, EndpointTime.EVENT));
        assertThat(patient.changed()).isEqualTo(150);
        assertThat(Divided.Patient.of(new FollowUp(0, 50, 1), new FollowUp(30, 80, EndpointTime.EVENT))
                        .changed())
                .as("what comes on the day of the end came to nobody who still waited")
                .isInfinite();
        assertThat(Divided.Patient.of(new FollowUp(0, 90, 1), new FollowUp(30, 80, EndpointTime.COMPETING))
                        .changed())
                .isInfinite();
    }

    /**
     * A treatment that does nothing, in n = 2,000 with hazards of 0.5 a year of death and of treatment, followed for four years: whoever divides by what comes
     * later is misled by more than a half; both other ways are right within 5.07 of their own errors, so that 7.4 errors, a ratio of 1.5 with changing sides, are found.
     */
    @Test
    void whatDoesNothingSavesNobody() {
        RandomStream random = TestKeys.of("divided").stream();
        List<Divided.Patient> patients = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double death = random.nextWait(0.5);
            double treated = random.nextWait(0.5);
            FollowUp waited = FollowUp.of(Math.min(4, death), death <= 4);
            patients.add(Divided.Patient.of(waited, FollowUp.of(Math.min(waited.end(), treated), treated < death)));
        }
        Divided divided = new Divided(patients);
        assertThat(divided.asIfKnown().hazardRatio(0)).isLessThan(0.5);
        none("landmark", divided.atLandmark(1));
        none("changing sides", divided.changingSides());
    }

    private static void none(String what, CoxFit fit) {
        double errors =
                Math.abs(fit.coefficient(0).value()) / fit.coefficient(0).standardError();
        Chance.student(what, errors, (double) fit.events());
    }
}
