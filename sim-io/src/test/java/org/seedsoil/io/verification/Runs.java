package org.seedsoil.io.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.seedsoil.Chance;
import org.seedsoil.PlainPatient;
import org.seedsoil.TestKeys;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Moments;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/** Scenarios as text, run through the public engine. */
final class Runs {
    /** Every part of the cascade off: a lesion sheds successful colonies at rate · N^exponent. */
    static final String ALL_OFF = PlainPatient.ALL_OFF;

    static final String NO_SECONDARY = ALL_OFF.replace("}", ", secondary: off}");

    private Runs() {}

    /** The root of all randomness in these tests, the same in all of them. */
    static long randomSeed() {
        return TestKeys.root();
    }

    static Scenario scenario(String text) {
        return ScenarioReader.parse(text, "test.yaml");
    }

    static List<Outcome> run(String text, int patients, Mode mode) {
        return run(text, patients, mode, randomSeed());
    }

    static List<Outcome> run(String text, int patients, Mode mode, long randomSeed) {
        List<Outcome> outcomes = new ArrayList<>();
        each(text, patients, mode, randomSeed, outcomes::add);
        return outcomes;
    }

    /** The same, one after another. */
    static void each(String text, int patients, Mode mode, long randomSeed, Consumer<Outcome> outcomes) {
        TrialRunner.of(2, 16).run(new Trial(scenario(text), patients, randomSeed, asked(mode)), outcomes::accept);
    }

    /** The mode of a test, unless another is asked for: so that every case can be held against each engine. */
    private static Mode asked(Mode mode) {
        String other = System.getProperty("seedsoil.mode", "");
        return other.isEmpty() ? mode : Mode.valueOf(other.toUpperCase(Locale.ROOT));
    }

    static Moments moments(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        Moments.Accumulator moments = new Moments.Accumulator();
        for (Outcome outcome : outcomes) {
            double x = value.applyAsDouble(outcome);
            if (!Double.isNaN(x)) {
                moments.accept(x);
            }
        }
        return moments.result();
    }

    static double[] values(List<Outcome> outcomes, ToDoubleFunction<Outcome> value) {
        return outcomes.stream().mapToDouble(value).toArray();
    }

    /** Squared distances from a mean that is known. */
    static double[] squareOff(double[] values, double mean) {
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).toArray();
    }

    /** Judges how many outcomes have a property that each of them has with a given probability. */
    static void share(String what, List<Outcome> outcomes, Predicate<Outcome> holds, double expected) {
        Chance.binomial(what, outcomes.stream().filter(holds).count(), outcomes.size(), expected);
    }

    /** Judges whether two runs of as many patients have one mean. */
    static void sameMean(String what, List<Outcome> some, List<Outcome> others, ToDoubleFunction<Outcome> value) {
        Chance.sameMean(what, values(some, value), values(others, value));
    }

    static int metastases(Outcome outcome) {
        return (int) outcome.lesions().stream()
                .filter(lesion -> !lesion.primary())
                .filter(lesion -> lesion.cells() > 0)
                .count();
    }

    static List<LesionRecord> lesions(List<Outcome> outcomes) {
        return outcomes.stream().flatMap(o -> o.metastases().stream()).toList();
    }
}
