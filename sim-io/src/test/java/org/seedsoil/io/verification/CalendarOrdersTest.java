package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.seedsoil.io.verification.SeenPatient.DIAGNOSIS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.clinic.Decision;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Outcome;

/** Orders about time: the next visit, watchful waiting, and how soon a rule may order again; and what fitness and goals change. */
class CalendarOrdersTest {
    private static final String LESION = "{organ: lung, cells: 1e7}";

    private static Outcome run(String policy, String more) {
        return Runs.run(text(policy, more), 1, Mode.THINNED).get(0);
    }

    private static String text(String policy, String more) {
        String clinic = """
                clinic:
                  imaging: {ct: {modality: oracle, from: 20 d, every: 60 d, until: 400 d, organs: [lung]}}
                  policy: [%s]
                """.formatted(policy);
        return SeenPatient.text("horizon: 500 d", "deterministic", clinic + more.indent(2), LESION);
    }

    private static List<Long> scans(Outcome outcome) {
        return outcome.clinic().scans().stream()
                .map(ClinicRecord.Scan::look)
                .map(look -> Math.round(look.day() - DIAGNOSIS))
                .toList();
    }

    private static List<Long> days(Outcome outcome, String rule) {
        return outcome.clinic().decisions().stream()
                .filter(decision -> decision.rule().equals(rule))
                .map(decision -> Math.round(decision.day() - DIAGNOSIS))
                .toList();
    }

    @Test
    @DisplayName("the next visit comes sooner or later as ordered, and the calendar goes on from there")
    void visit() {
        Outcome sooner = run("{rule: soon, do: [visit: {imaging: ct, in: 15 d}], times: 2}", "");
        assertThat(scans(sooner)).containsExactly(20L, 35L, 50L, 110L, 170L, 230L, 290L, 350L);
        assertThat(sooner.clinic().decisions().get(0).ordered()).isEqualTo("ct in 15 d");
        Outcome later = run("{rule: late, do: [visit: {imaging: ct, in: 180 d}], delay: 5 d, times: 1}", "");
        assertThat(scans(later)).containsExactly(20L, 205L, 265L, 325L, 385L);
    }

    @Test
    @DisplayName("while waiting is ordered neither the rule nor those after it are read; those before it are")
    void watch() {
        Outcome outcome = run(
                "{rule: before, do: [wait: on]}, {rule: watching, do: [watch: 150 d], times: 1}, {rule: after, do: [ablate: {control: 0, leaves: 1}]}",
                "");
        assertThat(days(outcome, "before")).containsExactly(20L, 80L, 140L, 200L, 260L, 320L, 380L);
        assertThat(days(outcome, "watching")).containsExactly(20L);
        assertThat(days(outcome, "after")).containsExactly(200L, 260L, 320L, 380L);
        assertThat(outcome.clinic().decisions())
                .filteredOn(decision -> decision.rule().equals("watching"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.ordered()).isEqualTo("watch for 150 d");
                    assertThat(decision.acts()).isFalse();
                });
        assertThat(outcome.ablations()).hasSize(4);
    }

    @Test
    @DisplayName("a rule that has ordered something rests for as long as it says")
    void again() {
        Outcome outcome = run("{rule: twice, do: [ablate: {control: 0, leaves: 1}], again: 120 d, times: 3}", "");
        assertThat(outcome.ablations()).hasSize(3);
        assertThat(days(outcome, "twice")).containsExactly(20L, 140L, 260L);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 1e10, 0", "0.6, 1e10, 1", "0.2, 1e7, 2"})
    @DisplayName("fitness is graded at scans by start and burden, and may forbid what a rule orders")
    void fitness(double start, double from, int grade) {
        String law =
                "fitness: {start: " + start + ", spread: 0, per-decade: 0, per-tenfold: 0.8, from: " + from + "}\n";
        Outcome outcome = run("{rule: fit, when: {fitness: {to: 0}}, do: [ablate: {}], times: 1}", law);
        Decision decision = outcome.clinic().decisions().get(0);
        assertThat(decision.read()).isEqualTo("fitness " + grade + (grade == 0 ? "" : " (no)"));
        assertThat(outcome.ablations()).hasSize(grade == 0 ? 1 : 0);
    }

    /** n = 1,000 a figure: .1 off is found with 99 % power. Grade 1 throughout: .5 of .8 take what is offered. */
    @Test
    @DisplayName("goals are traits of patients, and each grade lowers uptake")
    void traits() {
        String law = "comfort: 30 %\nfitness: {start: 1, spread: 0, per-decade: 0, per-tenfold: 0, per-course: 0}\n";
        String policy =
                "{rule: cure, when: {intent: curative}, do: [ablate: {control: 0, leaves: 1}], uptake: 0.8, uptake-per-grade: 0.5}";
        List<Outcome> outcomes = Runs.run(text(policy, law), 1000, Mode.THINNED);
        Runs.share(
                "palliative",
                outcomes,
                o -> o.clinic().decisions().get(0).read().equals("intent palliative (no)"),
                0.3);
        Runs.share("treated", outcomes, o -> !o.ablations().isEmpty(), 0.7 * 0.4);
        for (Outcome outcome : outcomes) {
            assertThat(outcome.ablations().size()).isIn(0, 7);
            assertThat(outcome.clinic().decisions().stream().map(Decision::read).distinct())
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("each course that is given costs fitness while it lasts")
    void drugs() {
        String care = "courses: {chemo: {cytotoxic: {from: order, log-kill: 0.01, cycles: 4, every: 21 d}}}\n";
        String law = "fitness: {start: 0.4, spread: 0, per-decade: 0, per-tenfold: 0, per-course: 1}\n";
        Outcome outcome = Runs.run(
                        text(
                                        "{rule: treat, do: [start: chemo], times: 1}, {rule: look, when: {fitness: {to: 9}}, do: [wait: on]}",
                                        law)
                                .replace("  clinic:", "  " + care + "  clinic:"),
                        1,
                        Mode.THINNED)
                .get(0);
        List<String> read = outcome.clinic().decisions().stream()
                .filter(decision -> decision.rule().equals("look"))
                .map(Decision::read)
                .toList();
        assertThat(read).startsWith("fitness 0", "fitness 1", "fitness 0").doesNotContain("fitness 2");
    }
}
