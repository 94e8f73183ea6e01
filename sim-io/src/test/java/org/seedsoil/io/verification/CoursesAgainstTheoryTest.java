package org.seedsoil.io.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seedsoil.Chance;
import org.seedsoil.care.Ablation;
import org.seedsoil.engine.Mode;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.theory.ReproductionModel;
import org.seedsoil.theory.TimedReproduction;

/**
 * Systemic treatment, two evaluators that share no code: what lesions given on day 0 found in the simulation against K of theory, for every
 * target of an effect for life, and for those that a course with a begin and an end may have.
 *
 * <p>Each of 17 entries is rejected at {@link Chance#ALARM}. With n = 4,000 and more lesions and a standard deviation of .5 offspring a standard error
 * is .008, and an error of .06 in an entry of about .3 is found with 99 % power: an effect that is left out, a course that is over too late,
 * sleepers that keep the laws of the day on which they fell asleep.
 */
class CoursesAgainstTheoryTest {
    private static final int PATIENTS = 400;
    private static final int GIVEN = 20;
    static final double AGE = 330;

    /** One organ, chance in growth, and every stage that an effect acts on. Lesions are removed at an age of 330 days, and found less than one other. */
    static String text(String care, String horizon) {
        return """
                seedsoil: 1
                name: treated
                horizon: %s
                anatomy: none
                axes: {CXCR4: CXCL12}
                organs: {liver: {flow: 1, lodging: 1, ligands: {CXCL12: 1}}}
                stages: {detachment: off, membrane: off, lymph: off}
                primary: none
                circulation: {shear: 0.2 /d, nk: 0.5 /d, size-protection: 0, size-holding: 0, shield: 0.8}
                immune: {escaped-at: 50, surveillance: 0.05 /d}
                clones:
                  main:
                    growth: {law: gompertz, birth: 0.15 /d, turnover: 0.4, capacity: 1e7}
                    shedding: {rate: 1e-5, exponent: 0.6, vascularized-at: 3000}
                    intravasation: {blood: 1 /d, lymph: 0 /d, anoikis: 1 /d, size-protection: 0}
                    immune-evasion: 0.2
                    receptors: {CXCR4: 0.5}
                    docking: 3
                    cloak: 0.5
                    soil: {liver: 0.6}
                    dormancy: {liver: {probability: 0.4, wake: 4e-3 /d, die: 2e-3 /d}}
                    extravasation: {rate: 1 /d, crush: 1 /d, release: 2 /d}
                care: {%s}
                mortality: {disease: off, other-causes: off}
                oracle: {lesions: [{organ: liver, count: %d}], remove: {age: 330 d}}
                """.formatted(horizon, care, GIVEN);
    }

    /** Offspring of each given lesion that escaped, shed up to an age. */
    private static double[] offspring(List<Outcome> outcomes, double age) {
        DoubleStream.Builder numbers = DoubleStream.builder();
        for (Outcome outcome : outcomes) {
            Map<Integer, Integer> children = new HashMap<>();
            for (LesionRecord lesion : outcome.lesions()) {
                if (lesion.shedDay() <= age && !Double.isNaN(lesion.escapedDay())) {
                    children.merge(lesion.parent(), 1, Integer::sum);
                }
            }
            for (LesionRecord lesion : outcome.lesions()) {
                if (lesion.parent() < 0 && !Double.isNaN(lesion.escapedDay())) {
                    numbers.accept(children.getOrDefault(lesion.id(), 0));
                }
            }
        }
        return numbers.build().toArray();
    }

    private static double[] simulated(String text) {
        double[] founded = offspring(Runs.run(text, PATIENTS, Mode.THINNED), AGE);
        assertThat(founded).hasSizeGreaterThan(2_000);
        return founded;
    }

    /** Without sleep, since a group that sleeps may wake after the last day; what is shed has 170 days to escape. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "birth: 1.1",
                "death: 1.1",
                "kill: 0.005 /d",
                "surveillance: 2",
                "niche: 0.5",
                "shedding: 0.5",
                "blood-entry: 0.4",
                "cloak: 0",
                "nk: 3",
                "block: {CXCR4: 0.8}"
            })
    @DisplayName("every target of an effect for life")
    void forLife(String effect) {
        String text =
                text("effects: [{%s}]".formatted(effect), "500 d").replace("lymph: off", "lymph: off, dormancy: off");
        Patient patient = Runs.scenario(text).reference();
        double exact = ReproductionModel.of(patient)
                .matrix(Ablation.NONE, AGE)
                .orElseThrow()
                .entries()
                .get(0, 0);
        assertThat(exact).isBetween(0.08, 1.0);
        Chance.estimatedMean(effect, simulated(text), exact);
    }

    /** Sleepers are followed for ten of their mean times. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "effects: [{wake: 0.4}]",
                "effects: [{die-asleep: 4}]",
                "courses: {a: {receptor-blocker: {from: 200 d, for: 100 d, receptor: CXCR4, block: 0.9}}}",
                "effects: [{from: 150 d, until: 290 d, shedding: 0.3}, {from: 250 d, until: 320 d, nk: 3}]",
                "courses: {a: {endocrine: {from: 200 d, for: 300 d, wake: 0.1, die-asleep: 3}}}",
                "courses: {a: {endocrine: {from: 330 d, for: 400 d, wake: 0.01, die-asleep: 4}}}",
                "effects: [{from: 100 d, until: 280 d, shedding: 0.05}]"
            })
    @DisplayName("courses that begin and end, of lesions founded on day 0")
    void inTime(String care) {
        String text = text(care, "2000 d");
        double exact =
                TimedReproduction.of(Runs.scenario(text).reference(), 0).offspringOfOneCell(Ablation.NONE, AGE)[0][0];
        assertThat(exact).isBetween(0.08, 1.0);
        Chance.estimatedMean(care, simulated(text), exact);
    }
}
