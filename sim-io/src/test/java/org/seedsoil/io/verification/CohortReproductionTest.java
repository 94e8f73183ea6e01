package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.care.Ablation;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.CohortReproduction;
import org.seedsoil.trial.FoundingRecorder;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What is said about why the exact number and that of a cohort differ beyond chance. */
class CohortReproductionTest {
    private static Scenario ablated(String coverage, String from) {
        return Runs.scenario("""
                seedsoil: 1
                name: ablated
                horizon: 100 d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.03 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0.02, exponent: 1, vascularized-at: 1}
                care:
                  diagnosis: {diameter: 10 mm}
                  interventions: [{ablate: {coverage: %s, at-age: 30 d, from: %s}}]
                mortality: {disease: off, other-causes: off}
                """.formatted(Runs.ALL_OFF, coverage, from));
    }

    @ParameterizedTest(name = "coverage {0}, from {1}: {2}")
    @CsvSource({"1, diagnosis, true", "1, start, false", "0, diagnosis, false"})
    void aRuleThatBeginsAtTheDiagnosisIsNotTheExactOne(String coverage, String from, boolean differs) {
        Scenario scenario = ablated(coverage, from);

        Ablation treatment = scenario.reference().care().ablation().rule();
        CohortReproduction.Question question = CohortReproduction.question(scenario, treatment);
        CohortReproduction found = question.answer(0, question.open(), Runs.randomSeed());
        List<String> notes =
                ReproductionModel.of(scenario.reference()).under(treatment, 100).notes();

        String caveat = "metastases are ablated from the diagnosis on, while the exact number follows the rule from the"
                + " first day";
        assertThat(found.caveats().contains(caveat)).isEqualTo(differs);
        assertThat(found.caveats()).hasSize(differs ? 1 : 0);
        assertThat(notes.toString().contains("in the scenario it begins at the diagnosis"))
                .isEqualTo(differs);
    }

    /** A patient of Iwata's kind has some 59 metastases by day 100, so that some 900 of them fill the recorder. */
    @Test
    void aRecorderThatIsFullSaysThatItKeptTheFirstPatients() {
        Scenario scenario = ablated("0", "start");
        Outcome one = TrialRunner.replay(new Trial(scenario, 1, 1, Mode.THINNED), 0, EventSink.NONE);
        CohortReproduction.Question question = CohortReproduction.question(
                scenario, scenario.reference().care().ablation().rule());
        FoundingRecorder few = question.open();
        FoundingRecorder many = question.open();
        for (int i = 0; i < 8_000; i++) {
            if (i < 100) {
                few.accept(numbered(one, i));
            }
            many.accept(numbered(one, i));
        }

        assertThat(question.answer(100, few, 1).ofTheFirst()).isFalse();
        CohortReproduction first = question.answer(8_000, many, 1);
        assertThat(first.ofTheFirst()).isTrue();
        assertThat(first.patients()).isEqualTo(8_000);
        assertThat(first.estimate().orElseThrow().patients()).isBetween(100, 7_999);
    }

    private static Outcome numbered(Outcome one, long patient) {
        return new Outcome(
                patient,
                one.ageYears(),
                one.cellsPerCm3(),
                one.ending(),
                one.endDay(),
                one.fatalOrgan(),
                one.diagnosisDay(),
                one.primaryCellsAtDiagnosis(),
                one.operations(),
                one.firstDetectionDay(),
                one.firstDetectionOrgan(),
                one.lesions(),
                one.ablations(),
                one.seeds(),
                one.series(),
                one.drugStart(),
                one.drawn());
    }
}
