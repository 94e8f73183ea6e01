package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.observe.CohortFixture.BONE_AXIAL;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NEVER;
import static org.seedsoil.observe.CohortFixture.NODE;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;

import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/** Patients of whom it is known what is hidden; all are diagnosed on day 1000. */
class HiddenTest {
    private static final LesionRecord SEEN = metastasis(1, 0, LUNG, 500, 900);
    private static final LesionRecord SEEN_TOO = metastasis(2, 0, BONE_AXIAL, 500, 1000);
    private static final LesionRecord UNSEEN = metastasis(3, 0, LIVER, 990, 2000);
    private static final LesionRecord LATER = metastasis(4, 0, LIVER, 1500, 2000);
    private static final LesionRecord IN_A_NODE = metastasis(5, 0, NODE, 500, NEVER);

    private static Hidden of(Outcome... outcomes) {
        Hidden hidden = new Hidden();
        for (Outcome outcome : outcomes) {
            hidden.accept(outcome, Spread.of(outcome, CohortFixture.anatomy()));
        }
        return hidden;
    }

    private static Outcome with(LesionRecord... metastases) {
        return patient(Ending.CENSORED, 3000, metastases);
    }

    @Test
    void whatIsThereAndNotSeenIsHidden() {
        Hidden hidden = of(with(SEEN), with(SEEN, UNSEEN), with(SEEN, LATER), with(SEEN, IN_A_NODE));
        assertThat(hidden.clearByNumber(1).value()).isEqualTo(3 / 4.0);
        assertThat(hidden.clearByNumber(1).patients()).isEqualTo(4);
    }

    @Test
    void patientsAreToldApartByWhatIsSeen() {
        Hidden hidden = of(with(), with(UNSEEN), with(SEEN, SEEN_TOO));
        assertThat(hidden.clearByNumber(0).value()).isEqualTo(1 / 2.0);
        assertThat(hidden.clearByNumber(1).known()).isFalse();
        assertThat(hidden.clearByNumber(2).value()).isEqualTo(1);
    }

    /** A metastasis of the fixture has 5e4 cells at diagnosis, at 1e8 per cm³. */
    @Test
    void volumesAreThoseOfWhatIsSeen() {
        Hidden hidden = of(with(), with(SEEN), with(SEEN, UNSEEN));
        assertThat(hidden.clearByVolume(0).patients()).isEqualTo(1);
        assertThat(hidden.clearByVolume(1).value()).isEqualTo(1 / 2.0);
        assertThat(hidden.clearByVolume(2).known()).isFalse();
    }

    @Test
    void whoWasNotDiagnosedDoesNotCount() {
        Hidden hidden = of(CohortFixture.undiagnosed(Ending.CENSORED, 3000));
        assertThat(hidden.clearByNumber(0).known()).isFalse();
    }
}
