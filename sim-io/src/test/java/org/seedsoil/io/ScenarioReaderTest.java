package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Soil;
import org.seedsoil.random.RandomKey;
import org.seedsoil.scenario.Scenario;

class ScenarioReaderTest {
    static final String SMALL = """
            seedsoil: 1
            name: small
            horizon: 2 y
            anatomy: none
            organs:
              lung: {flow: 2 %, drainage: pulmonary, lodging: 0.5}
              liver: {flow: 8 %, lodging: 0.9, ligands: {CXCL12: 0.8}}
              colon: {flow: 0.9, drainage: portal, nodes: [mesenteric]}
            nodes:
              mesenteric: {lodging: 0.3}
            axes: {CXCR4: CXCL12}
            stages: {self-seeding: on, membrane: off}
            primary: {organ: colon, cells: {main: 10, other: 2}}
            immune: {surveillance: 0.42 /d, surveillance-in: {lung: 0.5 /d}}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                growth-in: {liver: {birth: 2 /wk}}
                shedding: {rate: 2, exponent: 0.667}
                soil: {liver: 2 %}
                dormancy: {lung: {probability: 0.3, wake: 2e-4 /d, die: 1e-4 /d}}
                extravasation-in: {liver: {rate: 2 /d}}
                mutates-to: {other: 1e-7}
              other:
                growth: {law: west, doubling-time: 30 d, capacity: 1e12}
                shedding: {rate: 1}
            care:
              diagnosis: {diameter: 3.5 cm}
              detection: {}
              interventions:
                - resect: {at: diagnosis + 30 d, margins: {R0: 0.92, R1: 0.06, R2: 0.02}}
            mortality: {other-causes: {}}
            patients:
              age: {normal: {mean: 66, sd: 9}}
              vary:
                clones.main.shedding.rate: {lognormal: {sigma: 1.5}}
            expects:
              - {what: overall-survival, at: 5 y, value: 0.5, tolerance: 0.05}
            """;

    @Test
    void readsAWholeScenarioInCanonicalUnits() {
        Scenario scenario = ScenarioReader.parse(SMALL, "small.yaml");
        var patient = scenario.reference();
        var disease = patient.disease();
        assertThat(patient.timeFrame().horizonDays()).isEqualTo(730);
        assertThat(disease.anatomy().organs())
                .extracting("name")
                .containsExactly("lung", "liver", "colon", "mesenteric");
        assertThat(disease.anatomy().nodes(2)).containsExactly(3);
        assertThat(disease.has(CascadeStage.MEMBRANE)).isFalse();
        assertThat(disease.has(CascadeStage.SELF_SEEDING)).isTrue();
        Soil liver = disease.soil(0, 1);
        assertThat(liver.niche()).isEqualTo(0.02);
        assertThat(liver.growth().birth()).isEqualTo(2 / 7.0);
        assertThat(liver.bed().extravasation()).isEqualTo(2);
        assertThat(liver.bed().crush()).isEqualTo(1);
        assertThat(disease.soil(1, 0).surveillance()).isEqualTo(0.5);
        assertThat(patient.primary().cells()).containsExactly(10.0, 2.0);
        assertThat(patient.care().diagnosisDiameterMm()).isEqualTo(35);
        assertThat(patient.care().detectionDiameterMm()).isEqualTo(10);
        assertThat(patient.care().resections().get(0).delayDays()).isEqualTo(30);
        assertThat(scenario.expectations()).hasSize(1);
    }

    @Test
    void patientsDifferWhereTheScenarioSaysSo() {
        Scenario scenario = ScenarioReader.parse(SMALL, "small.yaml");
        var one = scenario.patient(1, RandomKey.root(1).child(1));
        assertThat(one).isEqualTo(scenario.patient(1, RandomKey.root(1).child(1)));
        assertThat(one.disease().clones().get(0).shedding().rate()).isNotEqualTo(2.0);
        assertThat(one.disease().anatomy())
                .isSameAs(scenario.reference().disease().anatomy());
    }

    @Test
    void saysWhereAFaultIs() {
        assertThatThrownBy(() -> ScenarioReader.parse(SMALL.replace("horizon: 2 y", "horizn: 2 y"), "small.yaml"))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("small.yaml:3:1: horizn: unknown key 'horizn' (did you mean 'horizon'?)");
    }
}
