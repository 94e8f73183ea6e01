package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;
import org.seedsoil.statistics.Moments;
import org.seedsoil.theory.Reproduction;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * Holds docs/tutorials/when-does-ablation-work.md to the program: every number of its tables is read from the page and computed
 * again. Exact numbers have the digits printed. Simulated ones are the same cohort again in the slow test, to the digits
 * printed; in every build twelve patients of another cohort are like them, as far as twelve can tell.
 */
class AblationLessonTest {
    private static final Path PAGE = Path.of("..", "docs", "tutorials", "when-does-ablation-work.md");
    private static final List<String> SCENARIOS = List.of("ablation-works", "ablation-fails");
    private static final long RANDOM_SEED = 1;
    private static final double FIVE_YEARS = 5 * 365;

    /** The cells of a row of the page, without its first. */
    private static List<String> row(String label) throws IOException {
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| " + label + " |"))
                .map(line -> List.of(line.split("\\|", -1)))
                .map(cells -> cells.subList(2, cells.size() - 1).stream()
                        .map(String::strip)
                        .toList())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label));
    }

    private static void agrees(String printed, Figure figure) {
        if (printed.equals("none")) {
            assertThat(figure.isKnown()).isFalse();
        } else {
            agrees(printed, figure.value());
        }
    }

    private static void agrees(String printed, double value) {
        double unit = new BigDecimal(printed).ulp().doubleValue();
        assertThat(value).isCloseTo(Double.parseDouble(printed), within(unit / 2 * (1 + 1e-9)));
    }

    private static double number(String printed) {
        return Double.parseDouble(printed.replace(" %", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("exact numbers of both scenarios")
    void exact(int column) throws IOException {
        Patient patient = BundledScenarios.read(SCENARIOS.get(column)).reference();
        double horizon = patient.timeFrame().horizonDays();
        Ablation policy = patient.care().ablation().rule();
        ReproductionModel model = ReproductionModel.of(patient);
        Reproduction treated = model.under(policy, horizon);
        agrees(row("R_m, none ablated").get(column), model.number(Ablation.NONE, horizon));
        agrees(row("R_pre, founded before it can be seen").get(column), treated.preDetection());
        agrees(row("R_m, ablated when found").get(column), treated.number());
        agrees(
                row("coverage at which R_m is 1 (c*)").get(column),
                treated.critical().coverage());
        agrees(
                row("days in which the number doubles, ablated when found").get(column),
                treated.growth().doublingDays());
        agrees(row("metastases founded by the primary").get(column), treated.primary());
    }

    @Test
    @DisplayName("the pair is what it says: untreated above one, treated below and above")
    void thePair() throws IOException {
        assertThat(row("R_m, none ablated")).allMatch(cell -> number(cell) > 1);
        assertThat(number(row("R_pre, founded before it can be seen").get(0))).isLessThan(1);
        assertThat(number(row("R_m, ablated when found").get(0))).isLessThan(1);
        assertThat(number(row("R_pre, founded before it can be seen").get(1))).isGreaterThan(1);
        String works = BundledScenarios.text("ablation-works");
        String fails = BundledScenarios.text("ablation-fails");
        List<String> numbers = values(works);
        numbers.removeAll(values(fails));
        assertThat(numbers).containsExactly("vascularized-at: 2e7");
    }

    /** Lines with values that make the disease: without comments, names and expectations. */
    private static List<String> values(String text) {
        List<String> values = new ArrayList<>();
        text.substring(text.indexOf("horizon:"), text.indexOf("expects:"))
                .lines()
                .map(line ->
                        line.replaceAll("#.*", "").replaceAll("source: .*", "").strip())
                .forEach(values::add);
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 7, 5, 3})
    @DisplayName("what earlier detection would do")
    void earlier(int millimetres) throws IOException {
        Patient patient = BundledScenarios.read("ablation-fails").reference();
        double horizon = patient.timeFrame().horizonDays();
        VisibleSize visible = VisibleSize.ofDiameterMm(millimetres);
        ReproductionModel model = ReproductionModel.of(patient);
        List<String> row = row("visible at " + millimetres + " mm");
        agrees(row.get(0), model.preDetection(visible, horizon));
        Ablation rule = Ablation.byScans(365 / 4.0, visible, 0.9).withControl(0.95);
        agrees(row.get(1), model.number(rule, horizon));
    }

    private static final String UNTREATED = "care.interventions.1.ablate.coverage=0";
    private static final String IMMORTAL = "mortality.disease=off";

    private static Moments simulated(int column, Cohort cohort, ToDoubleFunction<Outcome> value, String... changes) {
        Path file = Path.of("..", "scenarios", SCENARIOS.get(column) + ".yaml");
        Scenario scenario = ScenarioReader.read(file, Overrides.set(List.of(changes)));
        Trial trial = new Trial(
                scenario,
                cohort.patients(),
                cohort.randomSeed(),
                ModeChoice.auto(scenario.reference(), cohort.patients()).mode());
        List<Outcome> outcomes = new ArrayList<>();
        TrialRunner.of(2).run(trial, outcomes::add);
        return Runs.moments(outcomes, value);
    }

    private static double metastases(Outcome outcome) {
        return outcome.metastases().size();
    }

    private static double alive(Outcome outcome) {
        return outcome.endDay() >= outcome.diagnosisDay() + FIVE_YEARS ? 100 : 0;
    }

    private record Cohort(int patients, long randomSeed) {}

    private static void all(int column, Cohort patients, Check check) throws IOException {
        check.row(
                "metastases in 8 years, none ablated",
                simulated(column, patients, AblationLessonTest::metastases, UNTREATED, IMMORTAL));
        check.row(
                "metastases in 8 years, ablated when found",
                simulated(column, patients, AblationLessonTest::metastases, IMMORTAL));
        check.row("ablations", simulated(column, patients, o -> o.ablations().size(), IMMORTAL));
        check.row(
                "metastases in 12 years, ablated when found",
                simulated(column, patients, AblationLessonTest::metastases, IMMORTAL, "horizon=12 y"));
        check.row(
                "alive 5 years after diagnosis, none ablated",
                simulated(column, patients, AblationLessonTest::alive, UNTREATED));
        check.row(
                "alive 5 years after diagnosis, ablated when found",
                simulated(column, patients, AblationLessonTest::alive));
    }

    /** What is held against a row of the page. */
    private interface Check {
        void row(String label, Moments found) throws IOException;
    }

    /** By Student's law, and shares by the binomial one; the page's own error, of 200 patients, is small beside that of 12. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("a few patients are like those of the page")
    void few(int column) throws IOException {
        all(column, new Cohort(12, Runs.randomSeed()), (label, found) -> {
            double printed = number(row(label).get(column));
            if (label.startsWith("alive")) {
                Chance.binomial(label, Math.rint(found.mean() * 12 / 100), 12, Math.min(0.995, printed / 100));
            } else {
                Chance.student(label, (found.mean() - printed) / found.standardError(), 11);
            }
        });
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @DisplayName("the patients of the page, to the digit")
    void asPrinted(int column) throws IOException {
        all(
                column,
                new Cohort(200, RANDOM_SEED),
                (label, found) -> agrees(row(label).get(column).replace(" %", ""), found.mean()));
    }
}
