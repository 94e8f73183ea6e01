package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.BoneRecord;
import org.seedsoil.outcome.BoneRecord.SkeletalEvent;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/** Results of bone, of patients whose bone is known. */
class BoneValuesTest {
    private static final Scope FOLLOWED = new Scope(CohortFixture.anatomy(), List.of("main"), List.of(), false, true);

    private static CohortSummary summary(Scope scope, BoneRecord... bones) {
        CohortSummary summary = new CohortSummary(scope);
        for (int i = 0; i < bones.length; i++) {
            Outcome outcome = CohortFixture.patient(i, Ending.CENSORED, 4000, 1000, null);
            summary.accept(outcome.withBone(bones[i]));
        }
        return summary;
    }

    @Test
    void theWorstSiteAndItsEventsAreCounted() {
        BoneRecord worn =
                new BoneRecord(0.2, 0.6, List.of(new SkeletalEvent(4, 1500), new SkeletalEvent(4, 1700)), List.of());
        BoneRecord whole = new BoneRecord(0, 0.2, List.of(), List.of());
        CohortSummary summary = summary(FOLLOWED, worn, whole);

        assertThat(summary.distribution("bone-lost-at-diagnosis").mean().value())
                .isEqualTo(0.1);
        assertThat(summary.distribution("bone-lost").mean().value()).isEqualTo(0.4);
        assertThat(summary.distribution("skeletal-events").mean().value()).isEqualTo(1);
        assertThat(summary.distribution("first-skeletal-event-day").patients()).isEqualTo(1);
        assertThat(summary.distribution("first-skeletal-event-day").mean().value())
                .isEqualTo(1500);
    }

    @Test
    void whereNobodyFollowsBoneThereIsNoResultOfIt() {
        assertThat(PatientValues.numbers(new Scope(CohortFixture.anatomy(), List.of("main"), List.of())))
                .extracting(PatientNumber::key)
                .noneMatch(key -> key.contains("bone") || key.contains("skeletal"));
    }
}
