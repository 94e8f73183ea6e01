package org.seedsoil.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.seedsoil.engine.Mode;
import org.seedsoil.event.EventSink;
import org.seedsoil.observe.Clock;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Endpoint;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.PairedContrast;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.statistics.PairedSurvival;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;

/**
 * The same patients under two scenarios: patient by patient they have the same luck, so that what is common to both cancels.
 *
 * @param first the first side
 * @param second the second side
 * @param pairs numbers that patients have, of those who have them on both sides
 * @param survivals chances to be without an event so long after day 0, of all patients
 */
public record Comparison(Side first, Side second, List<Pair> pairs, List<Survival> survivals) {
    private static final int AT_ONCE = 128;
    private static final List<Endpoint> ENDPOINTS =
            List.of(Endpoint.OVERALL_SURVIVAL, Endpoint.METASTASIS_FREE_SURVIVAL);
    private static final int[] YEARS = {1, 2, 5, 10};

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

    /**
     * The chance to be without an event at a time, on both sides.
     *
     * @param key its key, from which a run tells it
     * @param meaning what it says
     * @param effect both sides and their difference, with the error of pairs
     */
    public record Survival(String key, String meaning, PairedEffect effect) {}

    /** Copies the lists. */
    public Comparison {
        pairs = List.copyOf(pairs);
        survivals = List.copyOf(survivals);
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
        private final List<PatientQuestion> questions = new ArrayList<>();
        private final List<PatientQuestion> others = new ArrayList<>();
        private final List<PairedContrast.Accumulator> pairs = new ArrayList<>();
        private final List<PairedSurvival.Accumulator> times = new ArrayList<>();

        Work(Scenario first, Scenario second, List<String> names, Cohort cohort, Mode mode) {
            this.first = side(names.get(0), first);
            this.second = side(names.get(1), second);
            this.cohort = cohort;
            this.one = new Trial(first, cohort.patients(), cohort.randomSeed(), mode);
            this.other = new Trial(second, cohort.patients(), cohort.randomSeed(), mode);
            ask(this.first.summary(), this.second.summary());
            questions.forEach(question -> pairs.add(new PairedContrast.Accumulator()));
            ENDPOINTS.forEach(endpoint -> times.add(new PairedSurvival.Accumulator()));
        }

        /** All that both cohorts have; which clone or number a name stands for may differ. */
        private void ask(CohortSummary under, CohortSummary beside) {
            List<PatientQuestion> second = all(beside);
            for (PatientQuestion question : all(under)) {
                second.stream()
                        .filter(other -> other.key().equals(question.key()))
                        .forEach(other -> {
                            questions.add(question);
                            others.add(other);
                        });
            }
        }

        private static List<PatientQuestion> all(CohortSummary summary) {
            return Stream.concat(
                            PatientQuestion.all(summary.scope()).stream(),
                            PatientQuestion.sites(summary.anatomy()).stream())
                    .toList();
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
            return new Comparison(first, second, found(), survivals());
        }

        private void take(Both both) {
            first.summary().accept(both.first());
            second.summary().accept(both.second());
            PatientCase under = patient(both.first(), first);
            PatientCase beside = patient(both.second(), second);
            follow(under, beside);
            for (int q = 0; q < questions.size(); q++) {
                double value = questions.get(q).of(under);
                double against = others.get(q).of(beside);
                if (Double.isFinite(value) && Double.isFinite(against)) {
                    pairs.get(q).accept(value, against);
                }
            }
        }

        /** From day 0, so that every patient counts on both sides. */
        private void follow(PatientCase under, PatientCase beside) {
            for (int e = 0; e < ENDPOINTS.size(); e++) {
                Endpoint endpoint = ENDPOINTS.get(e);
                times.get(e)
                        .accept(
                                endpoint.followUp(under.outcome(), under.spread(), 0),
                                endpoint.followUp(beside.outcome(), beside.spread(), 0));
            }
        }

        private List<Survival> survivals() {
            List<Survival> found = new ArrayList<>();
            for (int e = 0; e < ENDPOINTS.size(); e++) {
                Endpoint endpoint = ENDPOINTS.get(e);
                PairedSurvival pairs = times.get(e).result();
                for (int years : YEARS) {
                    double days = years * Dimension.DAYS_PER_YEAR;
                    if (known(first, endpoint, days) && known(second, endpoint, days)) {
                        found.add(new Survival(
                                endpoint.key() + "." + Clock.START.key() + "." + years + "y",
                                endpoint.label() + " at " + years + " y, from day 0",
                                pairs.survival(days)));
                    }
                }
            }
            return found;
        }

        private static boolean known(Side side, Endpoint endpoint, double days) {
            return side.summary().curve(endpoint, Clock.START).at(days).known();
        }

        private static PatientCase patient(Outcome outcome, Side side) {
            return new PatientCase(outcome, Spread.of(outcome, side.summary().anatomy()));
        }

        private List<Pair> found() {
            List<Pair> found = new ArrayList<>();
            for (int q = 0; q < questions.size(); q++) {
                PairedContrast contrast = pairs.get(q).result();
                PatientQuestion question = questions.get(q);
                if (contrast.difference().count() > 0) {
                    found.add(new Pair(question.key(), question.unit(), question.meaning(), contrast));
                }
            }
            return found;
        }
    }
}
