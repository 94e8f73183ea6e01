package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Ablation;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.theory.NextGenerationMatrix;
import org.seedsoil.theory.ReproductionModel;

/**
 * One rule of ablation, two evaluators: lesions founded per lesion in the simulation against the next-generation matrix of
 * theory, which shares no code with the engine. Lesions are given on day 0 and their offspring counted up to age H.
 *
 * <p>Each of 45 entries of K is rejected at {@link Chance#ALARM}. With n = 16,000 lesions of a kind and a standard deviation of about one
 * offspring a standard error is 0.008, and an error of 0.06 in an entry of about 0.5 is found with 99 % power: an ablation a tenth of its delay late, one failure too many or too few, a coverage drawn anew at each
 * attempt.
 */
class AblationAgainstTheoryTest {
    private static final int PATIENTS = 800;
    private static final int GIVEN = 20;
    private static final String PARTIAL = "coverage: 0.8, control: 0.7, from: start, ";

    private static final String RAYS =
            "coverage: 0.8, from: start, radiotherapy: {fractions: 3, dose: 8 Gy, alpha: 0.25 /Gy, alpha-beta: 10 Gy}, ";

    /** Two organs that differ in growth and in where their seeds go. */
    private static String smooth(String ablation) {
        return """
                seedsoil: 1
                name: smooth
                horizon: 260 d
                step: 30 d
                anatomy: none
                organs: {liver: {flow: 0.5}, lung: {flow: 0.5, drainage: pulmonary}}
                stages: %s
                destinations: {liver: {liver: 0.5, lung: 0.3}, lung: {liver: 0.2, lung: 0.8}}
                primary: none
                clones:
                  main:
                    growth: {law: exponential, birth: 0.05 /d, turnover: 0, process: deterministic}
                    growth-in: {lung: {law: gompertz, birth: 0.08 /d, turnover: 0, capacity: 1e8, process: deterministic}}
                    shedding: {rate: 1.5e-5, exponent: 0.6, vascularized-at: 10}
                care: {interventions: [{ablate: {%s}}]}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: liver, count: %d}, {organ: lung, count: %d}]}
                """.formatted(Runs.ALL_OFF, PARTIAL + ablation, GIVEN, GIVEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at-age: 170 d",
                "at-size: 1e4 cells",
                "rate: 0.008 /d",
                "scans: {every: 40 d, visible: 0.3 mm, detection: 0.6}",
                "scans: {every: 40 d, visible: 1e3 cells, detection: 0.6, first: 25 d}",
                "scans: {every: 400 d, visible: 1e2 cells, detection: 1}"
            })
    @DisplayName("each timing, with coverage and control below 1: every entry of K")
    void eachTiming(String ablation) {
        List<Outcome> outcomes = Runs.run(smooth(ablation), PATIENTS, Mode.EXPLICIT);
        Patient patient = Runs.scenario(smooth(ablation)).reference();
        NextGenerationMatrix exact = matrix(patient, 260);
        for (int from = 0; from < 2; from++) {
            for (int to = 0; to < 2; to++) {
                double[] founded = offspring(outcomes, from, to, 260);
                assertThat(founded).hasSize(PATIENTS * GIVEN);
                Chance.estimatedMean(
                        from + " to " + to, founded, exact.entries().get(from, to));
            }
        }
    }

    /** A rim of some cells, once: it grows on from there, its vessels lost until it is large enough for them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "leaves: 0.1, at-size: 1e4 cells",
                "leaves: 1e-4, at-size: 1e4 cells",
            })
    @DisplayName("what a failed ablation leaves, where growth knows no chance: every entry of K")
    void regrowth(String ablation) {
        eachTiming(ablation);
    }

    /** Three thousand cells, three on average, and what lives through 24 Gy of 3e4: some 0.6 cells. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "leaves: 0.1, at-size: 3e4 cells | 0.7",
                "leaves: 1e-4, at-size: 3e4 cells | 0.7",
                "at-size: 3e4 cells | 0",
            })
    @DisplayName(
            "what a failed ablation leaves, where growth is random: a rim, a few cells, and what lives through radiation")
    void randomRegrowth(String ablation, double control) {
        String text = control > 0 ? random(ablation) : random(ablation).replace(PARTIAL, RAYS);
        // What was treated had escaped, whatever became of the few cells that were left.
        double[] founded = offspring(
                Runs.run(text, 800, Mode.THINNED),
                0,
                0,
                330,
                (lesion, outcome) -> !Double.isNaN(lesion.escapedDay())
                        || outcome.ablations().stream().anyMatch(one -> one.lesion() == lesion.id()));
        assertThat(founded).hasSizeGreaterThan(8_000);
        double exact = matrix(Runs.scenario(text).reference(), 330).entries().get(0, 0);
        Chance.estimatedMean(ablation, founded, exact);
    }

    private static NextGenerationMatrix matrix(Patient patient, double horizonDays) {
        Ablation treatment = patient.care().ablation().rule();
        return ReproductionModel.of(patient).matrix(treatment, horizonDays).orElseThrow();
    }

    /** Offspring in one organ of each given lesion in another that escaped, shed up to an age. */
    private static double[] offspring(List<Outcome> outcomes, int from, int to, double age) {
        return offspring(outcomes, from, to, age, (lesion, outcome) -> !Double.isNaN(lesion.escapedDay()));
    }

    private static double[] offspring(
            List<Outcome> outcomes, int from, int to, double age, BiPredicate<LesionRecord, Outcome> escaped) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (Outcome outcome : outcomes) {
            Map<Integer, Integer> children = new HashMap<>();
            for (LesionRecord lesion : outcome.lesions()) {
                if (lesion.organ() == to && lesion.shedDay() <= age && !Double.isNaN(lesion.escapedDay())) {
                    children.merge(lesion.parent(), 1, Integer::sum);
                }
            }
            for (LesionRecord lesion : outcome.lesions()) {
                boolean given = lesion.parent() < 0;
                if (given && lesion.organ() == from && escaped.test(lesion, outcome)) {
                    numbers.accept(children.getOrDefault(lesion.id(), 0));
                }
            }
        }
        return numbers.build().toArray();
    }

    /** One organ, with chance in growth and death among the small. What is shed up to day 330 has 150 days to escape. */
    private static String random(String ablation) {
        return """
                seedsoil: 1
                name: chance
                horizon: 480 d
                anatomy: none
                organs: {liver: {flow: 1}}
                stages: %s
                primary: none
                immune: {escaped-at: 50}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.15 /d, turnover: 0.4, capacity: 1e7}
                    shedding: {rate: 2.2e-5, exponent: 0.6, vascularized-at: 3000}
                care: {interventions: [{ablate: {%s}}]}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: liver, count: %d}]}
                """.formatted(Runs.ALL_OFF, PARTIAL + ablation, GIVEN);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "at-age: 200 d",
                "at-size: 3e5 cells",
                "rate: 0.005 /d",
                "scans: {every: 60 d, visible: 1e5 cells, detection: 0.6}",
                "scans: {every: 60 d, visible: 1e5 cells, detection: 0.6, first: 10 d}"
            })
    @DisplayName("the same where growth is random")
    void randomGrowth(String ablation) {
        List<Outcome> outcomes = Runs.run(random(ablation), 400, Mode.THINNED);
        double[] founded = offspring(outcomes, 0, 0, 330);
        assertThat(founded).hasSizeGreaterThan(4_000);
        double exact = matrix(Runs.scenario(random(ablation)).reference(), 330)
                .entries()
                .get(0, 0);
        Chance.estimatedMean(ablation, founded, exact);
    }

    @Test
    @DisplayName("V51: scans of random phase, each ablating with p = 0.9, over the life of a lesion")
    void v51() {
        String text = """
                seedsoil: 1
                name: scanned
                horizon: 3600 d
                anatomy: none
                organs: {liver: {flow: 1}}
                stages: %s
                primary: none
                clones:
                  main:
                    growth: {law: exponential, birth: 0.01 /d, turnover: 0, process: deterministic}
                    shedding: {rate: 5.3e-8, exponent: 0.66666666666666667, vascularized-at: 1}
                care: {interventions: [{ablate: {control: 0.9, from: start, scans: {every: 90 d, visible: 1e7 cells}}}]}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: liver, count: 200}]}
                """.formatted(Runs.ALL_OFF);
        Chance.estimatedMean("R", offspring(Runs.run(text, 80, Mode.THINNED), 0, 0, 3600), 0.556433);
    }
}
