package org.seedsoil.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.observe.CohortFixture.BONE_AXIAL;
import static org.seedsoil.observe.CohortFixture.LIVER;
import static org.seedsoil.observe.CohortFixture.LUNG;
import static org.seedsoil.observe.CohortFixture.NEVER;
import static org.seedsoil.observe.CohortFixture.NODE;
import static org.seedsoil.observe.CohortFixture.anatomy;
import static org.seedsoil.observe.CohortFixture.metastasis;
import static org.seedsoil.observe.CohortFixture.patient;

import org.junit.jupiter.api.Test;
import org.seedsoil.outcome.Ending;

class SpreadTest {
    @Test
    void nodesDoNotMakeAPatientMetastatic() {
        Spread spread = Spread.of(patient(Ending.CENSORED, 3000, metastasis(1, 0, NODE, 500, 900)), anatomy());
        assertThat(spread.metastatic()).isFalse();
        assertThat(spread.nodal()).isEqualTo(1);
        assertThat(spread.nodalManifest()).isEqualTo(1);
        assertThat(spread.firstManifestDay()).isNaN();
        assertThat(spread.firstManifestOrgan()).isEqualTo(-1);
    }

    @Test
    void theFirstManifestMetastasisIsTheEarliestSeenNotTheFirstFounded() {
        Spread spread = Spread.of(
                patient(
                        Ending.CENSORED,
                        3000,
                        metastasis(1, 0, LUNG, 300, NEVER),
                        metastasis(2, 0, LIVER, 400, 2500),
                        metastasis(3, 0, BONE_AXIAL, 1100, 2000)),
                anatomy());
        assertThat(spread.firstManifestDay()).isEqualTo(2000);
        assertThat(spread.firstManifestOrgan()).isEqualTo(BONE_AXIAL);
        assertThat(spread.distant()).isEqualTo(3);
        assertThat(spread.distantManifest()).isEqualTo(2);
        assertThat(spread.distantAtDiagnosis()).as("founded by day 1000").isEqualTo(2);
        assertThat(spread.metastases(LUNG)).isEqualTo(1);
        assertThat(spread.manifest(LUNG)).isZero();
    }

    @Test
    void thePrimaryIsNoMetastasis() {
        Spread spread = Spread.of(patient(Ending.CENSORED, 3000), anatomy());
        assertThat(spread.distant()).isZero();
        assertThat(spread.metastases(LIVER)).isZero();
    }
}
