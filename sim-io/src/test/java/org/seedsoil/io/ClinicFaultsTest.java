package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.scenario.Scenario;

/** Faults of the clinic: each told with its place, and nothing passed over. */
class ClinicFaultsTest {
    private static Scenario read(String diagnosis, String clinic) {
        return ScenarioReader.parse("""
                seedsoil: 1
                name: looked-at
                horizon: 5 y
                anatomy: adult
                primary: {organ: colon, cells: 1}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                    shedding: {rate: 2, exponent: 0.667}
                care:
                  diagnosis: %s
                  clinic: %s
                """.formatted(diagnosis, clinic), "test.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | key 'imaging' is missing",
                "{imaging: {}} | there are no images",
                "{imaging: {ct: {}}} | key 'modality' is missing",
                "{imaging: {ct: {modality: xray}}} | allowed: ct, mri, pet-ct, bone-scan, oracle, ultrasound",
                "{imaging: {ct: {modality: ct, from: 6 y}}} | following ends before it begins",
                "{imaging: {ct: {modality: ct, from: 2 y, until: 1 y, every: 1 mo}}} | the schedule never visits",
                "{imaging: {ct: {modality: ct, every: 1 mo, by-year: [6 mo]}}} | every and by-year are both given",
                "{imaging: {ct: {modality: ct, by-year: []}}} | there is no interval in it",
                "{imaging: {ct: {modality: ct, until: 1 y}}} | there is one scan only",
                "{imaging: {ct: {modality: ct, every: 0 d}}} | care.clinic.imaging.ct.every",
                "{imaging: {ct: {modality: ct, organs: [livr]}}} | there is no organ 'livr'",
                "{imaging: {scan: {modality: bone-scan, organs: [liver]}}} | bone-scan finds nothing in liver",
                "{imaging: {ct: {modality: ct, detection: {livr: {median: 5 mm}}}}} | there is no organ 'livr'",
                "{imaging: {ct: {modality: ct, persistence: 1.5}}} | care.clinic.imaging.ct.persistence",
                "{imaging: {ct: {modality: ct}}, nodules: {lung: {diameter: 5 mm}}} | there never is one",
                "{imaging: {ct: {modality: ct}}, symptoms: {imaging: ct}} | nothing gives symptoms",
                "{imaging: {ct: {modality: ct}}, symptoms: {imaging: mr, diameter: 20 mm}} | there is no series of images 'mr'",
                "{imaging: {ct: {modality: ct}}, response: {imaging: mr}} | there is no series of images 'mr'",
                "{imaging: {ct: {modality: ct}}, response: {imaging: ct}} | nothing is compared where there is one scan",
                "{imaging: {ct: {modality: ct, every: 1 mo, until: 1 y}}, response: {imaging: ct, from: 2 y}} | there is no baseline",
                "{imaging: {ct: {modality: ct, every: 1 mo}}, response: {imaging: ct, baseline: course}} | no rule of the policy begins a course",
                "{imaging: {ct: {modality: ct, every: 1 mo}}, response: {imaging: ct, baseline: course, from: 1 y}} | the first course says when"
            })
    void everyFaultIsToldWithItsPlace(String clinic, String told) {
        assertThatThrownBy(() -> read("{diameter: 35 mm}", clinic))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining("care.clinic")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{do: [wait: on]} | key 'rule' is missing",
                "{rule: a} | key 'do' is missing",
                "{rule: a, do: []} | nothing is ordered",
                "{rule: a, do: [operate: {}]} | allowed: ablate, resect, irradiate, biopsy, visit, dissect, watch, start, stop, wait",
                "{rule: a, when: {tumours: {from: 1}}, do: [wait: on]} | unknown key 'tumours'",
                "{rule: a, when: {metastases: {from: 5, to: 3}}, do: [wait: on]} | no number lies there",
                "{rule: a, when: {largest: {to: 3 kg}}, do: [wait: on]} | care.clinic.policy[0].when.largest.to",
                "{rule: a, when: {response: [PD]}, do: [wait: on]} | nobody judges response",
                "{rule: a, when: {response: [bad]}, do: [wait: on]} | allowed: CR, PR, SD, PD",
                "{rule: a, do: [ablate: {organ: livr}]} | there is no organ 'livr'",
                "{rule: a, do: [ablate: {which: all}]} | allowed: visible, new, growing",
                "{rule: a, do: [irradiate: {}]} | key 'radiotherapy' is missing",
                "{rule: a, do: [start: chemo]} | there are no courses",
                "{rule: a, uptake: 2, do: [wait: on]} | care.clinic.policy[0].uptake",
                "{rule: a, do: [wait: on]}, {rule: a, do: [wait: on]} | another rule has that name",
                "{rule: a, when: {stage: [III]}, do: [wait: on]} | nobody is staged",
                "{rule: a, when: {N: [1]}, do: [wait: on]} | a category such as T1c",
                "{rule: a, when: {markers: [ER]}, do: [wait: on]} | no marker is looked for",
                "{rule: a, when: {fitness: {to: 1}}, do: [wait: on]} | nobody grades fitness",
                "{rule: a, when: {nodes-hold: [macro]}, do: [wait: on]} | nobody is staged; allowed: care.clinic.staging",
                "{rule: a, when: {positive-nodes: {from: 1}}, do: [wait: on]} | nobody is staged; allowed: care.clinic.staging",
                "{rule: a, do: [dissect: 0]} | allowed: a whole number",
                "{rule: a, when: {resectable: on}, do: [wait: on]} | nothing says what can be taken out",
                "{rule: a, when: {intent: cure}, do: [wait: on]} | allowed: curative, palliative",
                "{rule: a, uptake-per-grade: 0.5, do: [wait: on]} | nobody grades fitness",
                "{rule: a, do: [biopsy: {organ: livr}]} | there is no organ 'livr'",
                "{rule: a, do: [biopsy: {which: all}]} | allowed: visible, new, growing, primary",
                "{rule: a, do: [ablate: {which: primary}]} | allowed: visible, new, growing",
                "{rule: a, do: [visit: {in: 3 mo}]} | key 'imaging' is missing",
                "{rule: a, do: [visit: {imaging: mr, in: 3 mo}]} | there is no series of images 'mr'",
                "{rule: a, do: [visit: {imaging: ct, in: 0 d}]} | out of range",
                "{rule: a, do: [watch: 0 d]} | out of range",
                "{rule: a, again: -1 d, do: [wait: on]} | out of range"
            })
    void faultsOfRules(String rules, String told) {
        assertThatThrownBy(() -> read("{diameter: 35 mm}", "{imaging: {ct: {modality: ct}}, policy: [" + rules + "]}"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining("care.clinic.policy")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "markers: {ER: {clones: [man]}} | {do: [biopsy: {}], rule: a} | there is no clone 'man' (did you mean 'main'?)",
                "markers: {ER: {clones: []}} | {do: [biopsy: {}], rule: a} | no cell carries it",
                "markers: {ER: {clones: [main], threshold: 0}} | {do: [biopsy: {}], rule: a} | out of range",
                "markers: {ER: {clones: [main], sensitivity: 2}} | {do: [biopsy: {}], rule: a} | out of range",
                "markers: {ER: {clones: [main]}} | {do: [wait: on], rule: a} | no tissue is ever taken",
                "markers: {HER2: {clones: [main]}} | {do: [biopsy: {}], rule: a, when: {markers: [HER3]}} | there is no marker 'HER3' (did you mean 'HER2'?)",
                "resectability: {remnant: {livr: {volume: 1500 cm3}}} | {do: [wait: on], rule: a} | there is no organ 'livr'",
                "resectability: {remnant: {liver: {least: 30 %}}} | {do: [wait: on], rule: a} | key 'volume' is missing",
                "fitness: {spread: 1} | {do: [wait: on], rule: a} | key 'start' is missing",
                "comfort: 2 | {do: [wait: on], rule: a} | out of range"
            })
    @DisplayName("markers, fitness and what can be taken out")
    void faultsOfWhatIsKnown(String clinic, String rule, String told) {
        assertThatThrownBy(() -> read(
                        "{diameter: 35 mm}", "{imaging: {ct: {modality: ct}}, " + clinic + ", policy: [" + rule + "]}"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining("care.clinic")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "order | {rule: a, do: [start: chem]} | there is no course 'chem'",
                "order | {rule: a, do: [wait: on]} | no order begins this course",
                "diagnosis | {rule: a, do: [start: chemo]} | the course does not wait for an order",
                "diagnosis | {rule: a, do: [stop: chemo]} | no order begins this course"
            })
    void faultsOfCourses(String from, String rule, String told) {
        String clinic = "{imaging: {ct: {modality: ct}}, policy: [" + rule + "]}\n"
                + "  courses: {chemo: {cytotoxic: {from: " + from + ", log-kill: 1}}}";
        assertThatThrownBy(() -> read("{diameter: 35 mm}", clinic))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a: {}} | a test looks for one thing; allowed: either ctc or ctdna",
                "{a: {ctc: {}, ctdna: {}}} | a test looks for one thing",
                "{a: {ctdna: {}, from: 6 y}} | following ends before it begins",
                "{a: {ctdna: {}, from: 2 y, until: 1 y, every: 1 mo}} | the schedule never visits",
                "{a: {ctdna: {}, until: 1 y}} | there is one sample only",
                "{a: {ctdna: {}, every: 1 mo, by-year: [6 mo]}} | neither for a single sample",
                "{a: {ctdna: {}, after: operation}} | nobody operates on the primary, so no sample is ever drawn",
                "{a: {ctdna: {}, after: birth}} | allowed: diagnosis, operation",
                "{a: {ctc: {threshold: -1}}} | a.ctc.threshold: -1 is out of range; allowed: a whole number from 1",
                "{a: {ctc: {threshold: 2.5}}} | a whole number",
                "{a: {ctc: {volume: 7.5}}} | has no unit; allowed: L or mL",
                "{a: {ctc: {dispersion: 0}}} | a.ctc.dispersion",
                "{a: {ctdna: {limit: 0}}} | a.ctdna.limit",
                "{a: {ctdna: {half-life: 0 h}}} | a.ctdna.half-life",
                "{a: {ctdna: {residual: {from: 20 wk}}}} | no day lies in it",
                "{a: {ctdna: {mutation: 3}}} | allowed: release, half-life"
            })
    void faultsOfBlood(String tests, String told) {
        assertThatThrownBy(() ->
                        read("{diameter: 35 mm}", "{imaging: {ct: {modality: ct}}, liquid-biopsy: " + tests + "}"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining("care.clinic.liquid-biopsy.a")
                .hasMessageContaining(told);
    }

    @ParameterizedTest
    @CsvSource({"ctc, ctdna", "ctdna, ctc", "ctdna-share, ctc", "residual-disease, ctc"})
    @DisplayName("a rule reads what some test looks for")
    void rulesOnBlood(String measure, String other) {
        String clinic =
                "{imaging: {ct: {modality: ct}}, liquid-biopsy: {a: {%s: {}}}, policy: [{rule: a, when: {%s: {from: 1}}, do: [wait: on]}]}";
        assertThatThrownBy(() -> read("{diameter: 35 mm}", clinic.formatted(other, measure)))
                .hasMessageContaining("care.clinic.policy[0].when." + measure + ": no test looks for it")
                .hasMessageContaining("test.yaml:");
    }

    @Test
    @DisplayName("where nothing flows no cells are counted")
    void nothingFlows() {
        assertThatThrownBy(() -> read(
                        "{diameter: 35 mm}",
                        "{imaging: {ct: {modality: ct}}, liquid-biopsy: {a: {ctc: {}}}}\nstages: {circulation: off}"))
                .hasMessageContaining("care.clinic.liquid-biopsy.a.ctc: with stages.circulation off");
    }

    @Test
    @DisplayName("only a course has a name by which it can be ordered")
    void effectsAreNotOrdered() {
        assertThatThrownBy(() -> read(
                        "{diameter: 35 mm}", "{imaging: {ct: {modality: ct}}}\n  effects: [{from: order, birth: 0.5}]"))
                .hasMessageContaining("care.effects[0].from")
                .hasMessageContaining("a course with a name");
    }

    @Test
    @DisplayName("nobody is looked at who is never diagnosed")
    void noDiagnosis() {
        assertThatThrownBy(() -> read("none", "{imaging: {ct: {modality: ct}}}"))
                .hasMessageContaining("care.clinic: the calendar begins with the diagnosis");
    }

    @Test
    @DisplayName("all faults are told at once")
    void allAtOnce() {
        assertThatThrownBy(
                        () -> read(
                                "{diameter: 35 mm}",
                                "{imaging: {ct: {modality: ct, from: 6 y, every: 1 mo, by-year: [6 mo]}}, response: {imaging: mr}}"))
                .hasMessageContaining("following ends")
                .hasMessageContaining("both given")
                .hasMessageContaining("'mr'");
    }

    @Test
    void whatIsLeftOutHasDefaults() {
        Scenario scenario = read("{diameter: 35 mm}", "{imaging: {ct: {modality: ct}}}");
        assertThat(scenario.reference().care().clinic().looks()).isTrue();
    }
}
