package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.TestKeys;
import org.seedsoil.engine.Engine;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** The earliest of what awaits a patient within a step comes first, whichever lesion it concerns. Nothing here is left to chance. */
class AgendaTest {
    private static final List<EventKind> APPLIED = List.of(EventKind.DIAGNOSED, EventKind.TREATED);

    /** Several still metastases, of which each reaches the size of its ablation on a day of its own, within steps of 100 days. */
    private static String text(String step, String interventions) {
        return """
                seedsoil: 1
                name: agenda
                title: Lesions that wait for their turn
                horizon: 500 d
                step: %s
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care:
                  diagnosis: {diameter: 5 mm, metastasis: 5 mm}
                  interventions: [%s]
                oracle:
                  lesions: [{organ: lung, cells: 1e6}, {organ: brain, cells: 2e6}, {organ: liver, cells: 1.5e6}]
                mortality: {disease: off, other-causes: off}
                """.formatted(step, Runs.NO_SECONDARY, interventions);
    }

    /** What was applied, in the order in which it was. */
    private static List<Event> applied(Scenario scenario, int patient, Mode mode) {
        List<Event> told = new ArrayList<>();
        TrialRunner.replay(
                new Trial(scenario, patient + 1, TestKeys.root(), mode), patient, (day, kind, lesion, organ, cells) -> {
                    if (APPLIED.contains(kind)) {
                        told.add(new Event(day, kind, lesion, organ, cells));
                    }
                });
        return told;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 d", "100 d"})
    @DisplayName("lesions are met in the order of their days, not one lesion after another")
    void theEarliestFirst(String step) {
        Scenario scenario = Runs.scenario(text(step, "{ablate: {from: start, at-size: 4e6 cells}}"));
        assertThat(applied(scenario, 0, Mode.EXPLICIT))
                .extracting(Event::lesion)
                .containsExactly(2, 3, 1, 0);
    }

    /** The diagnosis is made by lesion 2 on day ln(6.545e6/2e6)/0.01 = 118.6; 100 days of step hold it and both operations. */
    @ParameterizedTest
    @ValueSource(strings = {"1 d", "100 d"})
    @DisplayName("what waits for the diagnosis comes before what the calendar sets later in the same step")
    void theDiagnosisDatesWhatComesBefore(String step) {
        String half = "{resect: {at: %s, margins: {R2: 1}, residual: {R2: 0.5}}}";
        String both = half.formatted("150 d") + ", " + half.formatted("diagnosis + 10 d");
        Outcome outcome = Runs.run(text(step, both), 1, Mode.EXPLICIT).get(0);
        double diagnosis = Math.log(1e8 * Math.PI / 6 * 0.125 / 2e6) / 0.01;
        assertThat(outcome.diagnosisDay()).isCloseTo(diagnosis, within(1e-9));
        assertThat(outcome.operations()).extracting("number").containsExactly(1, 0);
        double first = 1e6 * Math.exp(0.01 * (diagnosis + 10));
        assertThat(outcome.operations().get(0).cellsBefore()).isCloseTo(first, within(1.0));
        double second = Math.rint(first / 2) * Math.exp(0.01 * (150 - diagnosis - 10));
        assertThat(outcome.operations().get(1).cellsBefore()).isCloseTo(second, within(1.0));
    }

    /**
     * 40 random diseases, or as many as it takes to have 100 days; without the agenda lesions are treated one after another, and many steps are out of order. Lesions founded
     * within the step are treated once they are.
     */
    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("in whatever disease, what is applied is applied in order of day")
    void inOrderOfDay(Mode mode) {
        int applied = 0;
        for (int d = 0; d < 40 || applied < 100 && d < 400; d++) {
            Scenario scenario = Runs.scenario(RandomDisease.write(TestKeys.of("agenda").child(d).stream()));
            boolean thins =
                    Engine.obstacleToThinning(scenario.reference().disease()).isEmpty();
            if (mode != Mode.THINNED || thins) {
                List<Double> days = daysOfOlder(scenario, mode);
                assertThat(days).as("disease %d", d).isSorted();
                applied += days.size();
            }
        }
        assertThat(applied).isGreaterThanOrEqualTo(100);
    }

    /** The days on which something was applied to lesions that the step found there, in the order in which it was. */
    private static List<Double> daysOfOlder(Scenario scenario, Mode mode) {
        double written = scenario.reference().timeFrame().stepDays();
        double step = mode == Mode.REFERENCE ? Math.min(1, written) : written;
        Map<Integer, Double> founded = new LinkedHashMap<>();
        List<Double> days = new ArrayList<>();
        TrialRunner.replay(new Trial(scenario, 1, TestKeys.root(), mode), 0, (day, kind, lesion, organ, cells) -> {
            if (kind == EventKind.FOUNDED) {
                founded.put(lesion, day);
            }
            double since = founded.getOrDefault(lesion, 0.0);
            if (APPLIED.contains(kind) && (since == 0 || Math.floor(since / step) < Math.floor(day / step))) {
                days.add(day);
            }
        });
        return days;
    }

    @Test
    @DisplayName("of a diagnosis and a treatment on one day the diagnosis comes first")
    void theDiagnosisComesFirst() {
        Scenario scenario = Runs.scenario(text("100 d", "{ablate: {from: diagnosis, at-age: 0 d}}"));
        List<Event> told = applied(scenario, 0, Mode.EXPLICIT);
        assertThat(told).extracting(Event::kind).startsWith(EventKind.DIAGNOSED, EventKind.TREATED);
        assertThat(told.get(0).day()).isEqualTo(told.get(1).day());
        assertThat(told).extracting(Event::lesion).containsExactly(0, 1, 2, 3);
    }
}
