package org.seedsoil.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.PatientNumber;
import org.seedsoil.observe.PatientValues;
import org.seedsoil.observe.Scope;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.PairedContrast;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * The same patients under two scenarios: patient by patient they have the same luck, so that what is common to both cancels.
 *
 * @param first the first side
 * @param second the second side
 * @param pairs numbers that patients have, of those who have them on both sides
 */
public record Comparison(Side first, Side second, List<Pair> pairs) {
    private static final int AT_ONCE = 128;

    /**
     * One side.
     *
     * @param name what it is called
     * @param scenario what was simulated
     * @param summary what was kept of its patients
     */
    public record Side(String name, Scenario scenario, CohortSummary summary) {}

    /**
     * A number on both sides.
     *
     * @param key its key
     * @param unit its unit; empty for a plain number
     * @param meaning what it says
     * @param contrast both sides and their difference, the second less the first
     */
    public record Pair(String key, String unit, String meaning, PairedContrast contrast) {}

    /** Copies the list. */
    public Comparison {
        pairs = List.copyOf(pairs);
    }

    /** A number that a patient may have, NaN where the patient has none. */
    private record Question(
            String key,
            String unit,
            String meaning,
            ToDoubleFunction<PatientCase> value,
            ToDoubleFunction<PatientCase> against) {
        static Question of(PatientNumber number, PatientNumber other) {
            return new Question(number.key(), number.unit(), number.meaning(), asked(number), asked(other));
        }

        /** All that both cohorts have; which clone or number a name stands for may differ. */
        static List<Question> of(Scope first, Scope second) {
            List<Question> questions = new ArrayList<>();
            List<PatientNumber> others = PatientValues.numbers(second);
            for (PatientNumber number : PatientValues.numbers(first)) {
                others.stream()
                        .filter(other -> other.key().equals(number.key()))
                        .forEach(other -> questions.add(of(number, other)));
            }
            return questions;
        }

        private static ToDoubleFunction<PatientCase> asked(PatientNumber number) {
            return patient -> number.among().test(patient) ? number.value().applyAsDouble(patient) : Double.NaN;
        }
    }

    /** Both outcomes of a patient. */
    private record Both(Outcome first, Outcome second) {}

    /**
     * Runs both sides.
     *
     * @param first the first side
     * @param second the second side
     * @param names what they are called
     * @param cohort patients, random seed and threads
     * @param mode how seeds are followed
     * @return the comparison
     */
    public static Comparison run(Scenario first, Scenario second, List<String> names, Cohort cohort, Mode mode) {
        return new Work(first, second, names, cohort, mode).run();
    }

    /**
     * How many patients, and which.
     *
     * @param patients how many
     * @param randomSeed root of their randomness
     * @param threads on how many threads
     */
    public record Cohort(long patients, long randomSeed, int threads) {}

    private static final class Work {
        private final Side first;
        private final Side second;
        private final Cohort cohort;
        private final Trial one;
        private final Trial other;
        private final List<Question> questions = new ArrayList<>();
        private final List<PairedContrast.Accumulator> pairs = new ArrayList<>();

        Work(Scenario first, Scenario second, List<String> names, Cohort cohort, Mode mode) {
            this.first = side(names.get(0), first);
            this.second = side(names.get(1), second);
            this.cohort = cohort;
            this.one = new Trial(first, cohort.patients(), cohort.randomSeed(), mode);
            this.other = new Trial(second, cohort.patients(), cohort.randomSeed(), mode);
            ToDoubleFunction<PatientCase> metastatic =
                    patient -> patient.spread().metastatic() ? 1 : 0;
            questions.add(new Question(
                    "metastatic",
                    "fraction",
                    "whether there is a manifest distant metastasis",
                    metastatic,
                    metastatic));
            questions.addAll(Question.of(
                    this.first.summary().scope(), this.second.summary().scope()));
            questions.forEach(question -> pairs.add(new PairedContrast.Accumulator()));
        }

        private static Side side(String name, Scenario scenario) {
            return new Side(name, scenario, CohortSummary.of(scenario.reference()));
        }

        Comparison run() {
            ExecutorService pool = Executors.newFixedThreadPool(cohort.threads());
            try {
                for (long from = 0; from < cohort.patients(); from += AT_ONCE) {
                    List<Callable<Both>> tasks = new ArrayList<>();
                    for (long i = from; i < Math.min(cohort.patients(), from + AT_ONCE); i++) {
                        long patient = i;
                        tasks.add(() -> new Both(
                                TrialRunner.replay(one, patient, EventSink.NONE),
                                TrialRunner.replay(other, patient, EventSink.NONE)));
                    }
                    for (Future<Both> done : pool.invokeAll(tasks)) {
                        take(done.get());
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the comparison was interrupted", e);
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause());
            } finally {
                pool.shutdownNow();
            }
            return new Comparison(first, second, found());
        }

        private void take(Both both) {
            first.summary().accept(both.first());
            second.summary().accept(both.second());
            PatientCase under = patient(both.first(), first);
            PatientCase beside = patient(both.second(), second);
            for (int q = 0; q < questions.size(); q++) {
                double value = questions.get(q).value().applyAsDouble(under);
                double against = questions.get(q).against().applyAsDouble(beside);
                if (Double.isFinite(value) && Double.isFinite(against)) {
                    pairs.get(q).accept(value, against);
                }
            }
        }

        private static PatientCase patient(Outcome outcome, Side side) {
            return new PatientCase(outcome, Spread.of(outcome, side.summary().anatomy()));
        }

        private List<Pair> found() {
            List<Pair> found = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                PairedContrast contrast = pairs.get(q).result();
                Question question = questions.get(q);
                if (contrast.difference().count() > 0) {
                    found.add(new Pair(question.key(), question.unit(), question.meaning(), contrast));
                }
            }
            return found;
        }
    }
}
