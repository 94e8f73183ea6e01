package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One fault of each kind, with its exact place, path and sentence. */
class FaultPlaceTest {
    static final String TEXT = """
            seedsoil: 1
            name: small
            horizon: 2 y
            step: 1 d
            anatomy: none
            organs:
              lung: {flow: 2 %, drainage: pulmonary, lodging: 0.5}
              liver: {flow: 8 %, lodging: 0.9, ligands: {CXCL12: 0.8}}
              colon: {flow: 0.9, drainage: portal, nodes: [near, far]}
            nodes:
              near: {lodging: 0.3}
              far: {lodging: 0.3}
            edges:
              colon: {lung: {fraction: 10 %}}
            axes: {CXCR4: CXCL12}
            primary: {organ: colon, cells: {main: 10, other: 2}}
            immune: {surveillance: 0.42 /d, surveillance-in: {lung: 0.5 /d}}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                growth-in: {liver: {birth: 2 /wk}}
                shedding: {rate: 2, exponent: 0.667}
                receptors: {CXCR4: 0.2}
                soil: {liver: 2 %}
                dormancy: {lung: {probability: 0.3, wake: 2e-4 /d}}
                intravasation: {blood: 1 /d, lymph: 1 /d, anoikis: 1 /d}
                extravasation: {rate: 1 /d, crush: 9 /d, release: 3 /d}
                mutates-to: {other: 1e-7}
              other:
                growth: {law: west, doubling-time: 30 d, capacity: 1e12}
                shedding: {rate: 1}
            care:
              diagnosis: {diameter: 3.5 cm}
              interventions:
                - resect: {at: diagnosis + 30 d, margins: {R0: 0.92, R1: 0.06, R2: 0.02}}
            patients:
              age: {normal: {mean: 66, sd: 9}}
              vary:
                clones.main.shedding.rate: {lognormal: {sigma: 1.5}}
            oracle:
              lesions: [{organ: liver, cells: 100}]
              dormant: [{organ: lung, poisson: 2.5}]
            expects:
              - {what: overall-survival, at: 5 y, value: 0.5, tolerance: 0.05}
            circulation: {nk: 0 /d}
            """;

    static List<String> faults(String text) {
        try {
            ScenarioReader.parse(text, "x.yaml");
            return List.of();
        } catch (ScenarioException e) {
            return e.faults().stream().map(Fault::toString).toList();
        }
    }

    static Stream<Arguments> oneFaultEach() {
        return Cases.read("one-fault-each.txt");
    }

    @Test
    void theTextItselfHasNone() {
        assertThat(faults(TEXT)).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource
    void oneFaultEach(String find, String replacement, List<String> expected) {
        assertThat(TEXT).contains(find);
        assertThat(faults(TEXT.replace(find, replacement))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "diagnosis + 60 d|diagnosis + 30 d|after 60 d",
                "diagnosis + 1 d|diagnosis|after 1 d",
                "100 d|20 d|after 100 d",
                "diagnosis + 30 d|20 d|",
                "20 d|20 d|",
                "diagnosis|diagnosis + 1 d|"
            })
    void operationsAreListedInOrderOfDay(String first, String second, String fault) {
        String operation = "- resect: {at: %s, margins: {R0: 0.92, R1: 0.06, R2: 0.02}}";
        String two = operation.formatted(first) + "\n    " + operation.formatted(second);
        List<String> found = faults(TEXT.replace(operation.formatted("diagnosis + 30 d"), two));
        assertThat(found)
                .isEqualTo(
                        fault == null
                                ? List.of()
                                : List.of(
                                        "x.yaml:36:20: care.interventions[1].resect.at: the operation before it in the"
                                                + " list comes later, " + fault
                                                + "; allowed: operations in order of day"));
    }

    /** A colony is a metastasis from 1,000 cells on; one that follows the mean is from the founder on. */
    @Test
    void nothingIsManifestBeforeItIsAMetastasis() {
        String seen = TEXT.replace(
                "diagnosis: {diameter: 3.5 cm}", "diagnosis: {diameter: 3.5 cm}\n  detection: {diameter: 50 um}");
        String fault =
                "x.yaml:34:25: care.detection.diameter: a colony would be manifest at 7 cells, and is no metastasis"
                        + " below 1000 (immune.escaped-at); allowed: at least 0.268 mm, or a smaller immune.escaped-at";
        assertThat(faults(seen)).containsExactly(fault);
        assertThat(faults(seen.replace("50 um", "0.268 mm"))).isEmpty();
        assertThat(faults(seen.replace("lung: 0.5 /d}}", "lung: 0.5 /d}, escaped-at: 6}")))
                .isEmpty();
        String certain = seen.replace("turnover: 0.72,", "turnover: 0.72, process: deterministic,")
                .replace("doubling-time: 30 d,", "doubling-time: 30 d, process: deterministic,");
        assertThat(faults(certain)).isEmpty();
        assertThat(faults(certain.replace("birth: 2 /wk", "birth: 2 /wk, process: stochastic")))
                .hasSize(1);
    }

    @Test
    void aMicroscopicResidueIsNotAMillionLines() {
        String residue = "R2: 0.02}, residual: {R1: %s}, regrowth: 0.1}";
        assertThat(faults(TEXT.replace("R2: 0.02}}", residue.formatted("1e7"))))
                .containsExactly("x.yaml:35:94: care.interventions[0].resect.residual.R1: 1e6 of them would regrow on"
                        + " average; allowed: at most 100,000, or R2 for what is not microscopic");
        assertThat(faults(TEXT.replace("R2: 0.02}}", residue.formatted("1e6")))).isEmpty();
    }

    /** Faults that take two changes of the text to make. */
    @Test
    void ablationFitsWithWhatElseIsWritten() {
        String ablated = TEXT.replace(
                "- resect: {at: diagnosis + 30 d, margins: {R0: 0.92, R1: 0.06, R2: 0.02}}",
                "- ablate: {at-size: 10 mm, from: diagnosis}");
        assertThat(faults(ablated)).isEmpty();
        String undiagnosed = ablated.replace("diagnosis: {diameter: 3.5 cm}", "diagnosis: none")
                .replace("at: 5 y,", "at: 5 y, from: start,");
        assertThat(faults(undiagnosed))
                .containsExactly("x.yaml:35:38: care.interventions[0].ablate.from: there is no diagnosis to begin at;"
                        + " allowed: care.diagnosis, or from: start");
        assertThat(faults(undiagnosed.replace("from: diagnosis", "from: start")))
                .isEmpty();
        String twice = ablated.replace("oracle:", "oracle:\n  remove: {age: 100 d}");
        assertThat(faults(twice))
                .containsExactly("x.yaml:35:15: care.interventions[0].ablate: the oracle removes metastases, too"
                        + " (oracle.remove); allowed: one of the two, or oracle.remove.of: primary");
        assertThat(faults(twice.replace("age: 100 d", "age: 100 d, of: primary")))
                .isEmpty();
    }

    @Test
    void severalFaultsAreFoundAtOnceAndInOrder() {
        String text = TEXT.replace("name: small", "name: Small")
                .replace("horizon: 2 y", "horizon: 2")
                .replace("lodging: 0.9", "lodging: 1.9")
                .replace("organ: colon", "organ: bowel")
                .replace("shedding: {rate: 1}", "sheding: {rate: 1}")
                .replace("R0: 0.92", "R0: 0.9");
        assertThat(faults(text))
                .hasSize(7)
                .isSortedAccordingTo((a, b) -> Integer.compare(line(a), line(b)))
                .anyMatch(fault -> fault.startsWith("x.yaml:2:7: name: "))
                .anyMatch(fault -> fault.startsWith("x.yaml:3:10: horizon: "))
                .anyMatch(fault -> fault.startsWith("x.yaml:8:31: organs.liver.lodging: "))
                .anyMatch(fault -> fault.startsWith("x.yaml:16:18: primary.organ: "))
                .anyMatch(fault -> fault.startsWith("x.yaml:30:5: clones.other: key 'shedding' is missing"))
                .anyMatch(fault -> fault.startsWith("x.yaml:31:5: clones.other.sheding: "))
                .anyMatch(fault -> fault.startsWith("x.yaml:35:47: care.interventions[0].resect.margins: "));
    }

    private static int line(String fault) {
        return Integer.parseInt(fault.split(":", -1)[1]);
    }
}
