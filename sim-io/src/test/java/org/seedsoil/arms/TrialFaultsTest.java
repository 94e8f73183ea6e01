package org.seedsoil.arms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Randomization;
import org.seedsoil.scenario.Scenario;

/** Arms and trials as they are written: what they mean, and every fault told with its place before the first patient. */
class TrialFaultsTest {
    private static final String TEXT = """
            seedsoil: 1
            name: two-arms
            horizon: 10 y
            anatomy: none
            organs: {lung: {flow: 0.02, drainage: pulmonary, lodging: 0.5}, liver: {flow: 0.98, lodging: 0.9}}
            primary: {organ: liver, cells: 10}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
                extravasation: {rate: 3 /d}
                soil: {lung: 0.2}
            care:
              diagnosis: {diameter: 20 mm}
              detection: {diameter: 10 mm}
              interventions:
                - resect: {lesions: primary, at: diagnosis + 30 d, margins: {R0: 1, R1: 0, R2: 0}}
            """;

    private static final String ARMS = "arms: {early: , late: {care.interventions.0.resect.at: diagnosis + 90 d}}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "arms: {a: , b: {horizon: 3 y}} | 19:17: arms.b.horizon: all arms share 'horizon'",
                "arms: {a: , b: {organs.liver.flow: 1}} | 19:17: arms.b.'organs.liver.flow': all arms share 'organs'",
                "arms: {a: , b: {clones: {main: {adhesion: 1}}}} | all arms share 'clones'",
                "arms: {a: , b: {patients.age: 50}} | all arms share 'patients'",
                "arms: {a: , b: {cares.x: 1}} | there is no 'cares' (did you mean 'care'?); allowed: block, care, mortality, oracle",
                "arms: {a: , b: {care.interventions.3.resect.at: 1 d}} | 19:17: arms.b: there is no item [3]",
                "arms: {a: , b: {care.diagnosis.diameter: x}} | 19:42: arms.b: care.diagnosis.diameter:",
                "arms: {a: , b: {care.diagnosis.diametre: 3 mm}} | arms.b: care.diagnosis.diametre: unknown key",
                "arms: {a: , b: {care.diagnosis.diameter: 20 mm}} | arms.b: this arm is the same as a",
                "arms: {a: , b: yes} | 19:16: arms.b: what an arm changes is a mapping",
                "arms: {a: } | a trial compares two arms or more, and there is one, a",
                "arms: {} | a trial compares two arms or more, and there is none",
                "arms: {A b: , c: {care.diagnosis: none}} | is no name of an arm"
            })
    void ofArms(String arms, String sentence) {
        refused(TEXT + "trial: {enrol: {at: start}}\n" + arms + "\n", sentence);
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> ScenarioReader.parse(text, "test.yaml"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining(sentence);
    }

    @Test
    void armsWithoutATrialAreRefused() {
        refused(TEXT + ARMS, "arms: nothing says how the arms are compared");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "test: log-rank | 18:15: trial.test: the arms hold the same patients, and a test for independent samples",
                "alpha: 0.05 | trial.alpha: this is about patients who get one arm each",
                "drop-out: 0.1 /y | trial.drop-out: this is about patients who get one arm each",
                "accrual: {time: 1 y} | trial.accrual: this is about patients who get one arm each",
                "data-cut: {time: 5 y} | trial.data-cut: this is about patients who get one arm each",
                "paired: off | trial.paired: unpaired patients get one arm each, and nothing says how",
                "randomize: {weights: {late: 0}} | 18:37: trial.randomize.weights.late: 0 is out of range",
                "randomize: {weights: {late: -1}} | trial.randomize.weights.late: -1 is out of range",
                "randomize: {weights: {lat: 1}} | there is no arm 'lat' (did you mean 'late'?); allowed: early, late",
                "randomize: {block: 3} | 18:28: trial.randomize.block: a block of 3 cannot be filled by weights of 2",
                "randomize: {weights: {late: 2}, block: 4} | a block of 4 cannot be filled by weights of 3",
                "randomize: {stratify: [age]} | trial.randomize.stratify[0]: subgroups says nothing of age",
                "subgroups: {age: 60}, randomize: {stratify: [age, age]} | age stands here twice",
                "randomize: {}, accrual: {time: 3 y}, data-cut: {time: 2 y} | the data are cut before accrual ends after about 1095 d",
                "randomize: {}, patients: 100, accrual: {rate: 1 /d}, data-cut: {time: 50 d} | the data are cut before accrual ends after about 100 d",
                "randomize: {}, patients: 50, data-cut: {events: 51} | there are no more events than patients; allowed: at most 50",
                "randomize: {}, accrual: {time: 3 y, rate: 1 /d} | trial.accrual: exactly one of two belongs here",
                "randomize: {}, accrual: {} | trial.accrual: exactly one of two belongs here",
                "randomize: {}, drop-out: -0.1 /y | trial.drop-out: -0.1 /y is out of range",
                "randomize: {}, alpha: 0.6 | trial.alpha: 0.6 is out of range",
                "randomize: {}, sided: 3 | trial.sided: '3' is not known here; allowed: 1, 2",
                "enrol: {at: dignosis} | 'dignosis' is not known here (did you mean 'diagnosis'?)",
                "enrol: {at: diagnosis, age: {from: 70, to: 60}} | trial.enrol.age: nobody is between 70 and 60",
                "enrol: {at: diagnosis, age: {from: 70}} | all patients are 65 years old at diagnosis, so nobody enters",
                "enrol: {metastases: {from: 3, to: 2}} | trial.enrol.metastases: nobody is between 3 and 2",
                "enrol: {at: metastasis, metastases: {to: 0}} | who is enrolled at a metastasis has one",
                "enrol: {disease-free: on} | trial.enrol.disease-free: disease is taken out by the resection",
                "endpoints: [{what: overall-survival, from: resection}] | patients enter at diagnosis, before this clock may start",
                "endpoints: [{what: overall-survival}, {what: overall-survival}] | stands here twice",
                "endpoints: [{what: metastasis-free-survival}] | who has a manifest metastasis at enrolment cannot wait for the first",
                "endpoints: [{what: disease-free-survival}] | this is told of patients whose disease was all taken out",
                "endpoints: [{what: progression-free-survival}] | nobody looks at patients in this scenario; allowed: care.clinic, or another endpoint",
                "endpoints: [{what: survival}] | 'survival' is not known here",
                "follow-up: 11 y | trial.follow-up: follow-up is longer than the horizon",
                "follow-up: 3 y, times: [5 y] | trial.times[0]: nobody is followed so long; allowed: at most 1095 d",
                "times: [-1 y, 2 y, 900 y] | trial.times[2]: nobody is followed so long",
                "times: [2 y, 1 y, 24 mo] | trial.times[2]: this time stands here twice",
                "patients: 0 | trial.patients: 0 is out of range",
                "patient: 3 | trial.patient: unknown key 'patient' (did you mean 'patients'?)"
            })
    void ofTrials(String trial, String sentence) {
        refused(TEXT + "trial: {" + trial + "}\n" + ARMS, sentence);
    }

    @Test
    void nobodyIsDiagnosedWhereNothingIs() {
        refused(
                TEXT.replace("  diagnosis: {diameter: 20 mm}\n", "").replace("diagnosis + 30 d", "30 d")
                        + "trial: {}\narms: {a: , b: {care.interventions: []}}\n",
                "trial.enrol.at: nobody is diagnosed in this scenario");
    }

    /** An arm is the scenario with what it changes, and has neither arms nor trial of its own; what is printed reads back the same. */
    @Test
    void anArmIsAVariant() {
        Scenario scenario = ScenarioReader.parse(
                TEXT + "arms:\n  early:\n  late: {care: {diagnosis: {diameter: 30 mm}}, care.detection: none}\n"
                        + "trial: {enrol: {at: start}, randomize: {weights: {late: 2}, block: 6}}\n",
                "test.yaml");
        List<Scenario> arms = ScenarioReader.arms(scenario, "");
        assertThat(arms).allSatisfy(arm -> {
            assertThat(arm.arms()).isEmpty();
            assertThat(arm.trial()).isEmpty();
        });
        assertThat(arms.get(0).changes()).isEmpty();
        assertThat(arms.get(1).changes())
                .extracting(change -> change.path() + ": " + change.from() + " -> " + change.to())
                .containsExactly(
                        "care.diagnosis.diameter: 20 mm -> 30 mm",
                        "care.detection: null -> none",
                        "care.detection.diameter: 10 mm -> null");
        Randomization plan = scenario.trial().orElseThrow().randomization();
        assertThat(plan).isEqualTo(new Randomization(List.of(1, 2), 6, List.of()));
        Scenario again = ScenarioReader.parse(ScenarioPrinter.print(scenario), "printed.yaml");
        assertThat(again.settings()).isEqualTo(scenario.settings());
        assertThat(again.trial()).isEqualTo(scenario.trial());
        assertThat(ScenarioReader.arms(again, "").get(1).settings())
                .isEqualTo(arms.get(1).settings());
    }
}
