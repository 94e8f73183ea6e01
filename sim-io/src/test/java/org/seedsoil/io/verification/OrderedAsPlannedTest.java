package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Margin;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/**
 * What a policy orders is what could have been planned: an order for all that is seen on a day leaves, to the last bit, what the planned treatment of that day
 * does. Scans see from 5 mm on and nothing below. Shares are judged at {@link Chance#ALARM}; with n = 4,000 one near .3 that is .055 off is found with 99 % power.
 */
class OrderedAsPlannedTest {
    private static final int N = 4000;
    private static final String SHARP = "{median: 5 mm, spread: 0.01}";
    private static final String LESIONS =
            "{organ: liver, cells: 1e9}, {organ: liver, cells: 3e8}, {organ: lung, cells: 8e8},"
                    + " {organ: liver, cells: 20000, count: 200}, {organ: lung, cells: 20000, count: 50}";

    private static String text(String interventions, String policy, String lesions) {
        String clone = """
                growth: {law: exponential, birth: 0.04 /d, turnover: 0.75}
                dormancy: {liver: {probability: 0, wake: 0.01 /d, die: 0 /d}}
                """;
        String care = """
                detection: {diameter: 10 mm}
                interventions: [%s]
                clinic:
                  imaging: {ct: {modality: ct, from: 0 d, every: 20 d, organs: [lung, liver], persistence: 0, detection: {liver: %s, lung: %s}}}
                  nodules: {lung: {present: 1e-12, diameter: 9 mm, spread: 0.1, recognized: 0}}
                  policy: [%s]
                """.formatted(interventions, SHARP, SHARP, policy);
        String oracle = "lesions: [" + lesions + "], dormant: [{organ: liver, number: 300}]";
        return SeenPatient.text("horizon: 60 d\nstep: 30 d\npatients: {age: 75}", clone, 28, care, oracle)
                .replace("dormancy: off", "dormancy: on");
    }

    private static String order(String what) {
        return "{rule: local, do: [" + what + "], times: 1}";
    }

    private static final String WAIT = "{rule: nothing, do: [wait: on]}";

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "margins: {R0: 1}||THINNED",
                "margins: {R0: 0.4, R1: 0.3, R2: 0.3}, residual: {R0: 1000, R1: 1e4, R2: 0.2}, regrowth: 0.01||THINNED",
                "margins: {R0: 0.4, R1: 0.3, R2: 0.3}, residual: {R0: 1000, R1: 1e4, R2: 0.2}, regrowth: 0.01||EXPLICIT",
                "margins: {R0: 0.4, R1: 0.3, R2: 0.3}, residual: {R0: 1000, R1: 1e4, R2: 0.2}, regrowth: 0.01||REFERENCE",
                "margins: {R1: 1}, margins-in: {lung: {R2: 1}}, regrowth: 0, regrowth-in: {liver: 0.001}, beta: 0.5||THINNED",
                "margins: {R0: 0.5, R1: 0.5}, R0-odds: {at: 20 mm, per-cm: 0.3, per-lesion: 0.4}, parts: {liver: 0.3}||THINNED",
                "margins: {R0: 1}, parts: {liver: 1}||THINNED",
                "margins: {R0: 1}, parts: {liver: 0.3}||EXPLICIT",
                "margins: {R0: 1}, death: {probability: 0.5, within: 30 d}||THINNED",
                "margins: {R0: 1}, death-in: {liver: {probability: 0.4, within: 30 d}, lung: {probability: 0.4, odds-per-decade: 2, within: 9 d}}||THINNED",
                "margins: {R0: 1}|organ: liver|THINNED"
            })
    @DisplayName("an operation on all that is seen is the planned one of that day")
    void operation(String keys, String organ, Mode mode) {
        String where = organ == null ? "" : ", organs: [liver]";
        String planned = "{resect: {lesions: visible, visible: 5 mm, at: diagnosis%s, %s}}".formatted(where, keys);
        same(planned, "resect: {" + keys + (organ == null ? "" : ", " + organ) + "}", mode);
    }

    @ParameterizedTest(name = "{0} {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ablate|control: 0.5, leaves: 1e-6|THINNED",
                "ablate|control: 0.5, leaves: 1e-6|EXPLICIT",
                "ablate|control: 0.8, leaves: 1e-6, control-odds: {at: 20 mm, per-cm: 0.1}|THINNED",
                "ablate|control: 0.8, control-odds: {per-cm: 0.1}|REFERENCE",
                "irradiate|radiotherapy: {fractions: 3, dose: 10 Gy, alpha: 0.2 /Gy, alpha-beta: 10 Gy, margin: 0.3}|THINNED",
                "irradiate|radiotherapy: {fractions: 3, dose: 10 Gy, alpha: 0.2 /Gy, alpha-beta: 10 Gy, margin: 0.3}|EXPLICIT"
            })
    @DisplayName("an ablation of all that is seen is that of the rule on that day, its field with it")
    void ablation(String word, String keys, Mode mode) {
        same("{ablate: {at-size: 5 mm, %s}}".formatted(keys), word + ": {" + keys + "}", mode);
    }

    private static void same(String planned, String ordered, Mode mode) {
        List<Outcome> plans = Runs.run(text(planned, WAIT, LESIONS), 4, mode);
        List<Outcome> orders = Runs.run(text("", order(ordered), LESIONS), 4, mode);
        List<Outcome> none = Runs.run(text("", WAIT, LESIONS), 4, mode);
        boolean treated = false;
        for (int i = 0; i < plans.size(); i++) {
            assertThat(Fingerprint.of(orders.get(i))).isEqualTo(Fingerprint.of(plans.get(i)));
            assertThat(orders.get(i).excised()).isEqualTo(plans.get(i).excised());
            treated |= !Fingerprint.of(orders.get(i)).equals(Fingerprint.of(none.get(i)));
        }
        assertThat(treated).as("something was done").isTrue();
    }

    @Test
    @DisplayName("who is operated on for a benign nodule may die of it, though nothing of the disease is taken out")
    void benign() {
        String policy = order("resect: {margins: {R0: 1}, death: {probability: 1, within: 0 d}}");
        List<Outcome> outcomes =
                Runs.run(text("", policy, "").replace("present: 1e-12", "present: 1"), 20, Mode.THINNED);
        assertThat(outcomes).anyMatch(outcome -> outcome.clinic().falseFindings() > 0);
        for (Outcome outcome : outcomes) {
            assertThat(outcome.excised()).isEmpty();
            assertThat(outcome.ending() == Ending.DIED_OF_OPERATION)
                    .isEqualTo(outcome.clinic().falseFindings() > 0);
        }
    }

    /** .2 in the liver and .1 in the lung: both are opened, and 1 − .8·.9 = .28 die. */
    @Test
    @DisplayName("an operation on two organs has the risk of each")
    void twoOrgans() {
        String policy = order("resect: {margins: {R0: 1}, death-in: {liver: {probability: 0.2, within: 1 d},"
                + " lung: {probability: 0.1, within: 1 d}}, death: {probability: 1}}");
        List<Outcome> outcomes =
                Runs.run(text("", policy, "{organ: liver, cells: 1e9}, {organ: lung, cells: 8e8}"), N, Mode.THINNED);
        Runs.share("died of the operation", outcomes, o -> o.ending() == Ending.DIED_OF_OPERATION, 0.28);
    }

    @Test
    @DisplayName("irradiated tissue has no second dose, and what grows in it can still be taken out")
    void secondDose() {
        String rays = "irradiate: {radiotherapy: {fractions: 1, dose: 1 Gy, alpha: 0.1 /Gy, alpha-beta: 10 Gy}}";
        String policy = "{rule: always, do: [" + rays + "]}, {rule: salvage, when: {since-diagnosis: {from: 30 d}},"
                + " do: [resect: {margins: {R1: 1}, regrowth: 0}], times: 1}";
        Outcome outcome = Runs.run(text("", policy, "{organ: liver, cells: 1e9}"), 1, Mode.THINNED)
                .get(0);
        assertThat(outcome.ablations()).hasSize(1);
        assertThat(outcome.excised())
                .singleElement()
                .satisfies(one -> assertThat(one.margin()).isEqualTo(Margin.R1));
        assertThat(outcome.metastases().get(0).cells()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resect: {margins: {R0: 0.5}}|R0, R1 and R2 sum to 0.5",
                "resect: {margins: {R0: 1}, control: 0.5}|what is left follows from the margins",
                "resect: {margins: {R0: 1}, leaves: 0.5}|what is left follows from the margins",
                "resect: {residual: {R1: 100}}|nothing tells how complete the operation is",
                "resect: {control: 0.8, death: {probability: 0.1}}|nothing tells how complete the operation is",
                "resect: {margins: {R1: 1}, residual: {R1: 1e12}}|would regrow on average",
                "resect: {margins: {R0: 1}, parts: {livr: 1}}|there is no organ 'livr'",
                "resect: {margins: {R0: 1}, death-in: {livr: {probability: 1}}}|there is no organ 'livr'",
                "ablate: {control-odds: {at: 3 mm}}|per-cm",
                "ablate: {control-odds: {per-cm: 0}}|out of range",
                "irradiate: {control-odds: {per-cm: 0.5}, radiotherapy: {fractions: 1, dose: 1 Gy, alpha: 0.1 /Gy, alpha-beta: 10 Gy}}|unknown key"
            })
    @DisplayName("bad orders are refused where they stand")
    void refused(String order, String expected) {
        assertThatThrownBy(() -> Runs.scenario(text("", order(order), "")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("care.clinic.policy[0].do[0]")
                .hasMessageContaining(expected);
    }

    @Test
    @DisplayName("drugs that the scenario tells act on what an ordered operation leaves; beta would tell them twice")
    void betaOrDrugs() {
        String text = text("", order("resect: {margins: {R1: 1}, beta: 0.5}"), "");
        assertThatThrownBy(() -> Runs.scenario(
                        text.replace("  interventions:", "  pulses: [{at: 20 d, survival: 0.1}]\n  interventions:")))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("beta: drugs are told under care");
        assertThat(Runs.scenario(text).reference().care().operations()).hasSize(1);
    }
}
