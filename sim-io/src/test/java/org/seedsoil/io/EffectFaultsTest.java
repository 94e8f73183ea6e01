package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.TestKeys;
import org.seedsoil.care.TimeOrigin;

/** Faults of systemic treatment: each told with its place, and nothing passed over. */
class EffectFaultsTest {
    private static final String TEXT = """
            seedsoil: 1
            name: treated
            horizon: 2 y
            anatomy: none
            organs: {lung: {flow: 0.02, drainage: pulmonary, lodging: 0.5}, liver: {flow: 0.98, lodging: 0.9}}
            axes: {CXCR4: CXCL12}
            primary: {organ: liver, cells: 10}
            immune: {surveillance: 0.42 /d}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
                receptors: {CXCR4: 0.2}
                extravasation: {rate: 3 /d}
                soil: {lung: 0.2}
            care: {%s}
            """;

    private static String treated(String care) {
        return TEXT.formatted(care);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effects: [{from: 20 d, until: 10 d, birth: 0.5}] | ends on day 10 and begins on day 20",
                "effects: [{from: 20 d, until: 20 d, birth: 0.5}] | ends on day 20 and begins on day 20",
                "effects: [{from: 3 y, birth: 0.5}] | following ends before it begins",
                "effects: [{birth: -0.5}] | care.effects[0].birth",
                "effects: [{kill: -0.5 /d}] | care.effects[0].kill",
                "effects: [{niche: 1.5}] | care.effects[0].niche",
                "effects: [{from: 1 d}] | the effect changes nothing",
                "effects: [{clones: [mane], birth: 0.5}] | there is no clone 'mane'",
                "effects: [{organs: [spleen], birth: 0.5}] | there is no organ or node 'spleen'",
                "effects: [{organs: [lung, lung], birth: 0.5}] | named twice",
                "effects: [{organs: [lung], shedding: 0.5}] | it is a trait of clones",
                "effects: [{clones: [main], nk: 0.5}] | it is the same for all clones",
                "effects: [{block: {HER2: 0.5}}] | blocking it does nothing",
                "effects: [{organs: [lung], block: {CXCR4: 0.5}}] | it acts in the whole body",
                "effects: [{brith: 0.5}] | care.effects[0].brith: unknown key",
                "pulses: [{at: 10 d, survival: 0.1, times: 3}] | no time between them",
                "pulses: [{at: 10 d, survival: 0.1, every: 3 d}] | there is one pulse only",
                "pulses: [{at: 0 d, survival: 0.1}] | care.pulses[0].at",
                "pulses: [{at: 10 d, survival: 1.1}] | care.pulses[0].survival",
                "pulses: [{at: 9 y, survival: 0.1}] | following ends before it begins",
                "pulses: [{at: 10 d}] | key 'survival' is missing",
                "effects: [{from: surgery + 3 d, birth: 0.5}] | care.effects[0].from: 'surgery + 3 d' is no day of a course; allowed: a time after day 0 such as 20 d, or diagnosis, resection, R0 resection, detection",
                "effects: [{from: diagnosis + x, birth: 0.5}] | 'diagnosis + x' is no day of a course",
                "effects: [{from: diagnosis + -3 d, birth: 0.5}] | 'diagnosis + -3 d' lies before its event",
                "effects: [{from: diagnosis + 3, birth: 0.5}] | care.effects[0].from: '3' has no unit; allowed: d, wk, mo, y, h, min or s",
                "effects: [{from: -3 d, birth: 0.5}] | '-3 d' lies before day 0",
                "diagnosis: {diameter: 9 mm}, effects: [{from: diagnosis, until: 30 d, birth: 0.5}] | care.effects[0].until: the effect begins and ends by different events, the diagnosis and the start",
                "diagnosis: {diameter: 9 mm}, effects: [{from: diagnosis + 9 d, until: diagnosis + 3 d, birth: 0.5}] | ends on day 3 and begins on day 9",
                "effects: [{after: diagnosis, from: 30 d, until: 60 d, birth: 0.5}] | care.effects[0].after: 'after' is no key; the event stands with the day; allowed: from: diagnosis + 30 d, until: diagnosis + 60 d",
                "effects: [{after: R0-resection, birth: 0.5}] | allowed: from: R0 resection (",
                "effects: [{after: start, until: 9 d, birth: 0.5}] | allowed: from: 0 d, until: 9 d (",
                "pulses: [{after: resection, at: 0 d, survival: 0.1}] | allowed: at: resection (",
                "courses: {a: {endocrine: {after: order, birth: 0.5}}} | care.courses.a.endocrine.after: 'after' is no key; the event stands with the day; allowed: from: order (",
                "effects: [{from: diagnosis, birth: 0.5}] | care.effects[0].from: the diagnosis never comes",
                "effects: [{from: detection, birth: 0.5}] | allowed: a time after day 0, or care.detection",
                "pulses: [{at: resection, survival: 0.1}] | care.pulses[0].at: the first resection of the primary never",
                "effects: [{from: R0 resection, birth: 0.5}], interventions: [{resect: {at: 20 d, margins: {R1: 1}}}] | margins.R0 above 0"
            })
    void areToldWithTheirPlace(String care, String sentence) {
        assertThatThrownBy(() -> ScenarioReader.parse(treated(care), "test.yaml"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining(sentence);
    }

    @Test
    void whatIsOffIsNotTreated() {
        String off = treated("effects: [{surveillance: 0.5}]") + "stages: {immune: off}\n";
        assertThatThrownBy(() -> ScenarioReader.parse(off, "test.yaml")).hasMessageContaining("stages.immune is off");
    }

    @Test
    void daysCountFromAnEvent() {
        var scenario = ScenarioReader.parse(
                treated(
                        "diagnosis: {diameter: 30 mm}, effects: [{from: diagnosis + 30 d, until: diagnosis + 210 d, birth: 0.5}],"
                                + " pulses: [{at: diagnosis, times: 2, every: 21 d, survival: 0.1}]"),
                "test.yaml");
        var care = scenario.reference().care();
        assertThat(care.effects()).extracting(effect -> effect.after()).containsExactly(TimeOrigin.DIAGNOSIS);
        assertThat(care.pulses()).extracting(pulse -> pulse.day()).containsExactly(0.0, 21.0);
        assertThat(care.describeSystemic(scenario.reference().disease()))
                .anyMatch(
                        sentence -> sentence.startsWith("From 30 d after the diagnosis to 210 d after the diagnosis: "))
                .anyMatch(sentence -> sentence.startsWith("21 d after the diagnosis each cell"));
        assertThat(care.lifelong(scenario.reference().disease())).isEmpty();
    }

    @Test
    void theTimeAfterAnEventMayDifferBetweenPatientsAndTheEventStays() {
        String text = treated("diagnosis: {diameter: 30 mm}, effects: [{from: diagnosis + 30 d, birth: 0.5}]")
                + "patients: {vary: {'care.effects[0].from': {uniform: {min: 10 d, max: 50 d}}}}\n";
        var scenario = ScenarioReader.parse(text, "test.yaml");
        var days = IntStream.range(0, 50)
                .mapToObj(i -> scenario.patient(i, TestKeys.of("delays").child(i))
                        .care()
                        .effects()
                        .get(0))
                .toList();
        assertThat(days).extracting(effect -> effect.after()).containsOnly(TimeOrigin.DIAGNOSIS);
        assertThat(days)
                .extracting(effect -> effect.fromDay())
                .doesNotHaveDuplicates()
                .allMatch(d -> d >= 10 && d <= 50);
    }

    @Test
    void aTreatmentWithoutFaultIsRead() {
        var care = ScenarioReader.parse(
                        treated(
                                "effects: [{from: 10 d, until: 20 d, clones: [main], organs: [lung], birth: 0.5, kill: 0.1 /d}],"
                                        + " pulses: [{at: 10 d, times: 3, every: 21 d, survival: 0.1}]"),
                        "test.yaml")
                .reference()
                .care();
        assertThat(care.effects()).hasSize(1);
        assertThat(care.pulses()).extracting(pulse -> pulse.day()).containsExactly(10.0, 31.0, 52.0);
    }
}
