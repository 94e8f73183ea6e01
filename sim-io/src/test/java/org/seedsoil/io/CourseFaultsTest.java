package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.care.DrugCourse;
import org.seedsoil.care.Pulse;
import org.seedsoil.scenario.Scenario;

/** Courses of drugs as they are written: faults told with their place, and what is read. */
class CourseFaultsTest {
    private static final String TEXT = """
            seedsoil: 1
            name: treated
            horizon: 10 y
            anatomy: none
            organs: {lung: {flow: 0.02, drainage: pulmonary, lodging: 0.5}, liver: {flow: 0.98, lodging: 0.9}}
            axes: {CXCR4: CXCL12}
            primary: {organ: liver, cells: {main: 10}}
            immune: {surveillance: 0.42 /d}
            clones:
              main:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
                receptors: {CXCR4: 0.2}
                extravasation: {rate: 3 /d}
                soil: {lung: 0.2}
                mutates-to: {tough: 1e-8}
              tough:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
              never:
                growth: {law: gompertz, birth: 0.0714 /d, turnover: 0.72, capacity: 1e12}
                shedding: {rate: 2, exponent: 0.667}
            care: {courses: {drug: {%s}}}
            """;

    private static Scenario read(String drug) {
        return ScenarioReader.parse(TEXT.formatted(drug), "test.yaml");
    }

    private static DrugCourse course(String drug) {
        List<DrugCourse> courses = read(drug).reference().care().courses();
        assertThat(courses).hasSize(1);
        return courses.get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cytotoxic: {from: 9 d, log-kill: -1} | care.courses.drug.cytotoxic.log-kill: -1 is out of range",
                "cytotoxic: {from: 9 d, cycles: 0, log-kill: 1} | care.courses.drug.cytotoxic.cycles: 0 is out of range",
                "cytotoxic: {from: 0 d, log-kill: 1} | nothing is there before day 0; allowed: a time above 0",
                "cytotoxic: {from: 9 d} | key 'log-kill' is missing",
                "cytotoxic: {log-kill: 1} | nothing is there before day 0",
                "cytotoxic: {from: diagnosis, log-kill: 1} | the diagnosis never comes, so this is never given; allowed: a time after day 0, or care.diagnosis",
                "endocrine: {from: resection + 20 d, birth: 0.5} | care.courses.drug.endocrine.from",
                "cytotoxic: {from: 11 y, log-kill: 1} | following ends before it begins",
                "cytotoxic: {from: 9 d, cycles: 4, log-kill: 1} | several cycles and no time between them",
                "cytotoxic: {from: 9 d, every: 4 d, log-kill: 1} | there is one cycle only",
                "cytotoxic: {from: 9 d, log-kill: 1, clones: {touhg: {log-kill: 0}}} | there is no clone 'touhg' (did you mean 'tough'?)",
                "cytotoxic: {from: 9 d, log-kill: 1, clones: {never: {log-kill: 0}}} | no cell of 'never' ever lives",
                "cytotoxic: {from: 9 d, log-kill: 1, clones: {tough: {log-kill: -1}}} | clones.tough.log-kill: -1 is out of range",
                "cytotoxic: {from: 9 d, log-kill: 1, birth: 0.5} | unknown key 'birth'",
                "cytotoxic: {from: 9 d, log-kill: 1, stop: 1.5} | care.courses.drug.cytotoxic.stop: 1.5 is out of range",
                "endocrine: {from: 9 d} | the drug changes nothing; allowed: one or more of birth, death, kill, wake, die-asleep",
                "endocrine: {from: 9 d, birth: -0.1} | care.courses.drug.endocrine.birth: -0.1 is out of range",
                "endocrine: {from: 9 d, birth: 0.5, for: 0 d} | care.courses.drug.endocrine.for",
                "endocrine: {from: 9 d, birth: 0.5, for: 9 d, cycles: 3, every: 8 d} | the course overlaps itself: a cycle lasts 9 d",
                "endocrine: {from: 9 d, birth: 0.5, for: 9 d, washout: 9 d, cycles: 3, every: 16 d} | until it has worn off",
                "endocrine: {from: 9 d, birth: 0.5, cycles: 3, every: 16 d} | what is taken for life has one cycle",
                "endocrine: {from: 9 d, birth: 0.5, for: 9 d, onset: 10 d} | it is taken for a shorter time, 9 d",
                "endocrine: {from: 9 d, birth: 0.5, washout: 10 d} | what is taken for life never wears off",
                "endocrine: {from: 9 d, birth: 0.5, steps: 3} | it comes on and off at once",
                "endocrine: {from: 9 d, birth: 0.5, adherence: 1.2} | care.courses.drug.endocrine.adherence: 1.2 is out of range",
                "endocrine: {from: 9 d, birth: 0.5, clones: [main, main]} | named twice",
                "endocrine: {from: 9 d, birth: 0.5, clones: [never]} | care.courses.drug.endocrine.clones[0]: no cell of 'never' ever lives",
                "endocrine: {from: 9 d, wake: 0.5} | care.courses.drug.endocrine.wake: this disease has nothing of it",
                "receptor-blocker: {from: 9 d, receptor: CCR7, block: 0.5} | no clone has a receptor 'CCR7'",
                "receptor-blocker: {from: 9 d, receptor: CXCL12, block: 0.5} | allowed: CXCR4",
                "ligand-antibody: {from: 9 d, ligand: CXCR4, block: 0.5} | allowed: CXCL12",
                "receptor-blocker: {from: 9 d, receptor: CXCR4, block: 1.5} | receptor-blocker.block: 1.5 is out of range",
                "platelet-inhibitor: {from: 9 d, cloak: 0.2} | platelet-inhibitor.cloak: this disease has nothing of it",
                "endocrine: {from: 9 d, die-asleep: 2} | endocrine.die-asleep: this disease has nothing of it",
                "immunotherapy: {from: 9 d, kill: 0.1 /d, response: 2} | immunotherapy.response: 2 is out of range",
                "tmem-blocker: {from: 9 d, blood-entry: 0.2, organs: [liver]} | unknown key 'organs'",
                "anti-rankl: {from: 9 d, bone-coupling: 0.2} | anti-rankl.bone-coupling: ",
                "anti-angiogenic: {from: 9 d} | not yet supported",
                "potion: {from: 9 d} | unknown key 'potion'"
            })
    void areToldWithTheirPlace(String drug, String sentence) {
        assertThatThrownBy(() -> read(drug)).hasMessageContaining("test.yaml:").hasMessageContaining(sentence);
    }

    /** Where seeds leave through blood alone, a blocker that closes every doorway would keep them where they are for ever. */
    @Test
    void theOnlyWayOutCannotBeClosed() {
        String text = TEXT.replace(
                "    receptors: {CXCR4: 0.2}",
                "    receptors: {CXCR4: 0.2}\n    intravasation: {lymph: 0 /d, anoikis: 0 /d}");
        String closed = "tmem-blocker: {from: 9 d, blood-entry: 0}";
        assertThatThrownBy(() -> ScenarioReader.parse(text.formatted(closed), "test.yaml"))
                .hasMessageContaining("test.yaml:")
                .hasMessageContaining("blood-entry: blood is the only way out for seeds of 'main'");
        assertThatCode(() -> ScenarioReader.parse(
                        text.formatted("tmem-blocker: {from: 9 d, blood-entry: 0.1}"), "test.yaml"))
                .doesNotThrowAnyException();
        assertThatCode(() -> read(closed)).doesNotThrowAnyException();
    }

    @Test
    void twoCoursesOfOneNameAreAFault() {
        String twice = "endocrine: {from: 9 d, birth: 0.5}}, drug: {endocrine: {from: 19 d, birth: 0.5}";
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("test.yaml:").hasMessageContaining("drug");
    }

    @Test
    void cyclesKillEachCloneByItsOwnDecades() {
        DrugCourse course = course(
                "cytotoxic: {from: 30 d, cycles: 2, every: 21 d, log-kill: 2, adherence: 0.5, clones: {tough: {log-kill: 0}}}");
        assertThat(course.effects()).isEmpty();
        assertThat(course.pulses()).extracting(Pulse::day).containsExactly(30.0, 51.0);
        assertThat(course.pulses()).allSatisfy(pulse -> {
            assertThat(pulse.reaches(0)).isTrue();
            assertThat(pulse.reaches(1)).isFalse();
            assertThat(pulse.survival()).isCloseTo(0.1, org.assertj.core.data.Offset.offset(1e-15));
        });
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Scenario scenario = read(
                "immunotherapy: {from: 30 d, for: 2 y, surveillance: 2, kill: 0.02 /d, response: 45 %, onset: 20 d}");
        String printed = ScenarioPrinter.print(scenario);
        assertThat(ScenarioReader.parse(printed, "printed.yaml").settings()).isEqualTo(scenario.settings());
    }
}
