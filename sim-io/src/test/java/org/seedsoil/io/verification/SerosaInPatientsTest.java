package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * What E-cadherin alone does to the serosa, in simulated patients: ductal breast cancer that lets go strikes bowel, peritoneum and ovary as
 * many times as often as the exact chain says, and each at least three times.
 *
 * <p>20 patients on each side, the same but for adhesion; all have the numbers of the reference patient, shed more so that there is something
 * to count, in no other soil, from the primary alone until it is taken out; then all colonies have time to grow. Given the course of the primary, which is the
 * same on both sides, counts are Poisson, so the share of one side in their sum is binomial. Each figure is rejected at {@link Chance#ALARM}. Of
 * 1,000 to 1,700 deposits in an organ a ratio would be found that is half as large.
 */
class SerosaInPatientsTest {
    private static final int PATIENTS = 20;
    private static final double RATE = 4000;
    private static final List<String> SOILS = List.of(
            "bone-axial",
            "bone-appendicular",
            "lung",
            "liver",
            "brain",
            "axillary-sentinel",
            "axillary",
            "supraclavicular");

    private static Scenario scenario(double adhesion) {
        List<String> changes = new ArrayList<>(List.of(
                "clones.main.adhesion=" + adhesion,
                "clones.main.shedding.rate=" + RATE + " /d",
                "horizon=20 y",
                "patients.vary={}",
                "stages.secondary=off",
                "mortality.disease=off",
                "mortality.other-causes=off",
                "care.diagnosis.metastasis=1000 mm",
                "care.interventions.0.resect.margins={R0: 1, R1: 0, R2: 0}",
                "population-cap=1e18"));
        for (String organ : SOILS) {
            changes.add("clones.main.soil." + organ + "=0");
        }
        return ScenarioReader.parse(BundledScenarios.text("breast-ductal"), "breast-ductal.yaml", changes);
    }

    private static final List<Outcome> COHESIVE = run(scenario(0.5));
    private static final List<Outcome> LOOSE = run(scenario(0));

    private static List<Outcome> run(Scenario scenario) {
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(2).run(new Trial(scenario, PATIENTS, Runs.randomSeed(), Mode.THINNED), outcomes::add);
        return outcomes;
    }

    private static double exactly(double adhesion, int organ) {
        Patient reference = scenario(adhesion).reference();
        return CascadeProbabilities.of(Cascade.of(reference.disease()))
                .from(Source.primary(0, reference.primary().organ()))
                .survival(organ);
    }

    private static long struck(List<Outcome> outcomes, int organ) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.metastases().stream())
                .filter(lesion -> lesion.organ() == organ)
                .count();
    }

    @ParameterizedTest
    @CsvSource({"bowel, 12.9", "peritoneum, 6.1", "ovary, 5.6"})
    @DisplayName("V97: E-cadherin alone brings cancer to the serosa at least three times as often")
    void cellsThatLetGoStrikeTheSerosa(String name, double published) {
        int organ = scenario(0).reference().disease().anatomy().indexOf(name);
        double ratio = exactly(0, organ) / exactly(0.5, organ);
        assertThat(Math.rint(10 * ratio) / 10).isEqualTo(published);
        long loose = struck(LOOSE, organ);
        long all = loose + struck(COHESIVE, organ);
        Chance.binomial("as the chain says, " + name, loose, (double) all, ratio / (1 + ratio));
        Chance.binomial("three times or more, " + name, loose, (double) all, 0.75, 1);
    }
}
