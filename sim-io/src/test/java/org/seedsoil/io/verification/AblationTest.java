package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.Chance.Law;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.Event;
import org.seedsoil.event.EventKind;
import org.seedsoil.event.EventLog;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.random.GoodnessOfFit;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** What ablation does in the engine and what it leaves alone. Chance is judged at {@link Chance#ALARM} per figure. */
class AblationTest {
    /** {@link EvaluatorsTest#SMALL} with a diagnosis and a rule of ablation. */
    static String small(String ablation) {
        return EvaluatorsTest.SMALL.replace(
                "care: {interventions: [", "care: {diagnosis: {diameter: 0.4 mm}, interventions: [" + ablation);
    }

    static final String ABLATED = small(
            "{ablate: {coverage: 0.7, control: 0.6, scans: {every: 20 d, visible: 400 cells, detection: 0.8}}}, ");

    private static Outcome withoutAttempts(Outcome o) {
        return new Outcome(
                o.patient(),
                o.ageYears(),
                o.cellsPerCm3(),
                o.ending(),
                o.endDay(),
                o.fatalOrgan(),
                o.diagnosisDay(),
                o.primaryCellsAtDiagnosis(),
                o.operations(),
                o.firstDetectionDay(),
                o.firstDetectionOrgan(),
                o.lesions(),
                List.of(),
                o.seeds(),
                o.series(),
                o.drugStart(),
                o.drawn());
    }

    private static List<String> told(List<Outcome> outcomes) {
        return outcomes.stream().map(o -> Fingerprint.of(withoutAttempts(o))).toList();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @DisplayName("coverage 0 and control 0 are bitwise no ablation")
    void nothingRemoved(Mode mode) {
        int n = mode == Mode.REFERENCE ? 4 : 12;
        List<String> untreated = told(Runs.run(small(""), n, mode));
        for (String nothing : List.of("coverage: 0", "control: 0")) {
            for (String timing : List.of("rate: 0.1 /d", "scans: {every: 9 d, visible: 400 cells}")) {
                String text = small("{ablate: {%s, %s, from: start}}, ".formatted(nothing, timing));
                List<Outcome> outcomes = Runs.run(text, n, mode);
                assertThat(told(outcomes)).isEqualTo(untreated);
                int attempts =
                        outcomes.stream().mapToInt(o -> o.ablations().size()).sum();
                assertThat(attempts > 0).isEqualTo(nothing.equals("control: 0"));
            }
        }
    }

    @Test
    @DisplayName("bitwise the same for 1, 2 and 5 threads, cohorts and one patient with many lesions")
    void bitwise() {
        Trial cohort = new Trial(Runs.scenario(ABLATED), 40, 7, Mode.EXPLICIT);
        assertThat(bits(cohort, 2, 3)).isEqualTo(bits(cohort, 1, 1));
        String longer = ABLATED.replace("horizon: 260 d", "horizon: 330 d").replace("coverage: 0.7", "coverage: 0.2");
        Trial one = new Trial(Runs.scenario(longer), 1, 11, Mode.THINNED);
        List<String> alone = bits(one, 1, 1);
        TrialRunner.of(1, 1).run(one, outcome -> assertThat(outcome.ablations()).hasSizeGreaterThan(20));
        assertThat(bits(one, 2, 1)).isEqualTo(alone);
        assertThat(bits(one, 5, 1)).isEqualTo(alone);
    }

    private static List<String> bits(Trial trial, int threads, int task) {
        List<String> bits = new java.util.ArrayList<>();
        TrialRunner.of(threads, task).run(trial, outcome -> bits.add(Fingerprint.of(outcome)));
        return bits;
    }

    @Test
    @DisplayName("until the first ablation everything is as without, bit by bit")
    void historyBefore() {
        List<Outcome> treated = Runs.run(ABLATED, 40, Mode.EXPLICIT);
        List<Outcome> untreated = Runs.run(small(""), 40, Mode.EXPLICIT);
        int compared = 0;
        for (int i = 0; i < treated.size(); i++) {
            double first = treated.get(i).ablations().stream()
                    .filter(AblationRecord::removed)
                    .mapToDouble(AblationRecord::day)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            assertThat(founded(treated.get(i), first)).isEqualTo(founded(untreated.get(i), first));
            compared += founded(treated.get(i), first).size();
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static List<Double> founded(Outcome outcome, double before) {
        return outcome.metastases().stream()
                .map(LesionRecord::escapedDay)
                .filter(day -> day < before)
                .sorted()
                .toList();
    }

    /** n = 300 patients a side: with 99 % power a difference of 7.8 standard errors is found. */
    @Test
    @DisplayName("explicit and thinned have one law under ablation")
    void explicitAndThinned() {
        List<Outcome> explicit = Runs.run(ABLATED, 300, Mode.EXPLICIT);
        List<Outcome> thinned = Runs.run(ABLATED, 300, Mode.THINNED, Runs.randomSeed() + 1);
        Runs.sameMean("metastases", explicit, thinned, Runs::metastases);
        Runs.sameMean("ever", explicit, thinned, o -> o.metastases().size());
        Runs.sameMean("attempts", explicit, thinned, o -> o.ablations().size());
        Runs.sameMean("ablated", explicit, thinned, Outcome::ablated);
        Runs.sameMean("shed", explicit, thinned, o -> o.seeds().shed());
        Runs.sameMean("growing", explicit, thinned, o -> o.seeds().colony(Colony.GROWING));
        assertThat(explicit).allMatch(o -> o.seeds().imbalance() == 0);
        assertThat(thinned).allMatch(o -> o.seeds().imbalance() == 0);
        assertThat(Runs.moments(explicit, Outcome::ablated).mean()).isGreaterThan(1);
    }

    private static final double RATE = 0.05;
    private static final int GIVEN = 1000;

    /**
     * Lesions of known age in the lung and a primary in the liver, all growing at one rate, with chance in nothing but
     * treatment: the primary is diagnosed on day ln(1e7/1e6)/0.05 = 46.05.
     */
    private static Outcome given(String ablation, int ageDays, double cells) {
        return Runs.run(givenText(ablation, ageDays, cells), 1, Mode.THINNED).get(0);
    }

    private static String givenText(String ablation, int ageDays, double cells) {
        double diameter = 10 * StrictMath.cbrt(6 / Math.PI * 1e7 / 1e8);
        return """
                seedsoil: 1
                name: given
                horizon: 200 d
                step: 30 d
                anatomy: adult
                stages: %s
                primary: {organ: liver, cells: 1e6}
                clones:
                  main:
                    growth: {law: exponential, birth: %s /d, turnover: 0, process: deterministic}
                    shedding: {rate: 0, exponent: 1, vascularized-at: 1e15}
                care: {diagnosis: {diameter: %.17g mm}, interventions: [{ablate: {%s}}]}
                oracle: {lesions: [{organ: lung, cells: %s, age: %d d, count: %d}]}
                mortality: {disease: off, other-causes: off}
                """.formatted(Runs.ALL_OFF, RATE, diameter, ablation, cells, ageDays, GIVEN);
    }

    private static final double DIAGNOSIS = StrictMath.log(10) / RATE;

    @ParameterizedTest(name = "{0}, lesions of {1} d and {2} cells: day {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // due before the diagnosis, and done on its day
                "at-age: 60 d|20|10|diagnosis",
                "at-size: 1e4 cells|20|2e3|diagnosis",
                "at-age: 5 d|20|10|diagnosis",
                "at-size: 1e3 cells|20|2e3|diagnosis",
                // due later
                "at-age: 90 d|20|10|70",
                "at-size: 1e4 cells|20|10|138.15510557964274",
                "scans: {every: 25 d, visible: 20 cells, first: 10 d}|20|10|65",
                "scans: {every: 25 d, visible: 1e4 cells, first: 10 d}|20|10|140",
                "scans: {every: 25 d, visible: 20 cells, first: 100 d}|20|10|80",
                // from the first day on
                "at-age: 60 d, from: start|20|10|40",
                "at-age: 5 d, from: start|20|10|0",
                "at-size: 1e3 cells, from: start|20|2e3|0",
                "scans: {every: 25 d, visible: 20 cells, first: 10 d}, from: start|20|10|15",
                "scans: {every: 25 d, visible: 1 cells, first: 20 d}, from: start|20|10|0"
            })
    @DisplayName("all lesions are met on the exact day, and the primary never")
    void exactDay(String ablation, int age, double cells, String day) {
        double expected = day.equals("diagnosis") ? DIAGNOSIS : Double.parseDouble(day);
        Outcome outcome = given(ablation, age, cells);
        assertThat(outcome.diagnosisDay()).isCloseTo(DIAGNOSIS, within(1e-9));
        assertThat(outcome.ablations()).hasSize(GIVEN).allMatch(AblationRecord::removed);
        for (LesionRecord lesion : outcome.lesions()) {
            if (lesion.primary()) {
                assertThat(lesion.endedDay()).isNaN();
            } else {
                assertThat(lesion.endedDay()).isCloseTo(expected, within(1e-9));
                assertThat(lesion.cells()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"control: 1", "control: 0"})
    @DisplayName("what a dissection took out is not ablated later in the same step")
    void dissectedBefore(String control) {
        String text = givenText(control + ", at-age: 75 d, from: start", 20, 10)
                .replace("organ: lung", "organ: pericolic")
                .replace("primary: {organ: liver", "primary: {organ: colon")
                .replace(
                        "interventions: [",
                        "interventions: [{resect: {at: diagnosis, nodes: 1, margins: {R0: 1, R1: 0, R2: 0}}}, ");
        Outcome outcome = Runs.run(text, 1, Mode.THINNED).get(0);
        assertThat(outcome.ablations()).isEmpty();
        assertThat(outcome.lesions())
                .hasSize(GIVEN + 1)
                .allMatch(lesion -> Math.abs(lesion.endedDay() - DIAGNOSIS) < 1e-9);
    }

    @Test
    @DisplayName("the clock of an exponential delay begins at the diagnosis; what fails is not tried again")
    void exponentialDelay() {
        int n = 10_000;
        String text = givenText("rate: 0.1 /d, control: 0.4", 20, 10).replace("count: " + GIVEN, "count: " + n);
        Outcome outcome = Runs.run(text, 1, Mode.THINNED).get(0);
        // All but e^(−0.1·154) = 2e-7 of the lesions are met before the end.
        assertThat(outcome.ablations()).hasSize(n);
        double[] waits = outcome.ablations().stream()
                .mapToDouble(ablation -> ablation.day() - DIAGNOSIS)
                .toArray();
        Chance.mean("waits", waits, Law.exponential(10));
        assertThat(outcome.ablations()).allMatch(ablation -> ablation.day() >= DIAGNOSIS);
        Chance.binomial("ablated", outcome.ablated(), n, 0.4);
    }

    @Test
    @DisplayName("coverage is chosen once for each lesion, detection and control anew at each of its scans")
    void scansTryAgain() {
        String rule = "coverage: 0.7, control: 0.5, scans: {every: 10 d, visible: 5 cells, detection: 0.6, first: 7 d}";
        Outcome outcome = given(rule, 0, 10);
        // Scans on days 47, 57, …, 197: sixteen of them, each removing with probability 0.3.
        Map<Integer, Long> attempts = outcome.ablations().stream()
                .collect(Collectors.groupingBy(AblationRecord::lesion, Collectors.counting()));
        Chance.binomial("ablated", outcome.ablated(), GIVEN, 0.7 * (1 - StrictMath.pow(0.7, 16)));
        double first = outcome.ablations().stream()
                .filter(ablation -> ablation.removed() && ablation.day() < 50)
                .count();
        Chance.binomial("by the first scan", first, GIVEN, 0.21);
        double[] tries = attempts.values().stream().mapToDouble(n -> n).toArray();
        Chance.mean("attempts until success", tries, Law.geometric(2));
        assertThat(outcome.ablations()).allMatch(ablation -> StrictMath.abs((ablation.day() - 7) % 10) < 1e-9);
    }

    @Test
    @DisplayName("the phase of scans is uniform within the interval, for each lesion anew")
    void randomPhase() {
        Outcome outcome = given("scans: {every: 40 d, visible: 5 cells}, from: start", 0, 10);
        double[] phases = outcome.ablations().stream()
                .mapToDouble(ablation -> ablation.day() / 40)
                .toArray();
        assertThat(phases).hasSize(GIVEN);
        Chance.accept("phases", GoodnessOfFit.kolmogorovSmirnov(phases, phase -> phase));
    }

    @ParameterizedTest
    @ValueSource(strings = {"diagnosis", "start"})
    @DisplayName("every attempt is an event: with what is left, which is all or nothing")
    void events(String from) {
        String text = givenText("control: 0.5, at-age: 60 d, from: " + from, 20, 10);
        EventLog log = new EventLog();
        Outcome outcome = TrialRunner.replay(new Trial(Runs.scenario(text), 1, 1, Mode.EXPLICIT), 0, log);
        List<Event> treated = log.events().stream()
                .filter(event -> event.kind() == EventKind.TREATED)
                .toList();
        assertThat(treated).hasSize(GIVEN);
        Map<Integer, AblationRecord> attempts =
                outcome.ablations().stream().collect(Collectors.toMap(AblationRecord::lesion, a -> a));
        for (Event event : treated) {
            AblationRecord attempt = attempts.get(event.lesion());
            double cells = 10 * StrictMath.exp(RATE * event.day());
            assertThat(event.day()).isEqualTo(attempt.day());
            assertThat(event.cells()).isCloseTo(attempt.removed() ? 0 : cells, within(1e-9 * cells));
        }
    }
}
