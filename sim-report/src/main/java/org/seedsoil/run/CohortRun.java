package org.seedsoil.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Pace;
import org.seedsoil.event.EventSink;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.CareShown;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.ResultWriter;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.ExamplePatient;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.study.Cohort;
import org.seedsoil.study.CohortCollector;
import org.seedsoil.study.Executor;
import org.seedsoil.study.ThreadExecutor;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;
import tools.jackson.databind.node.ObjectNode;

/**
 * One cohort from scenario to stored result: a study of one variant. What is in the folder depends on {@link RunFacts} and {@link Storage}
 * alone.
 *
 * <p>Thread-safe in one respect: {@link #abandon} may come from another thread at any moment, as when the user interrupts.
 */
public final class CohortRun {
    /** Totals are merged so often, which takes less than a thousandth of the time that as many patients take. */
    private static final long PATIENTS_PER_CHUNK = 1000;

    private final RunFacts facts;
    private final Storage storage;
    private final int threads;
    private final ResultWriter writer;
    private @Nullable Executor elsewhere;
    private long patientsPerChunk = PATIENTS_PER_CHUNK;

    /**
     * Prepares a run. Nothing is made yet, so that {@link #abandon} can be arranged for before anything is.
     *
     * @param facts what is run
     * @param storage how the result is stored
     * @param destination where
     * @param threads how many threads to use, at least 1; their number changes no byte
     */
    public CohortRun(RunFacts facts, Storage storage, Destination destination, int threads) {
        this.facts = facts;
        this.storage = storage;
        this.threads = threads;
        this.writer = ResultWriter.of(facts.reference(), storage.format(), destination);
    }

    /**
     * Lets others do the work. What they do is not told patient by patient.
     *
     * @param executor runs the chunks
     * @param patients patients of a chunk, at least 1; their number changes no byte
     * @return this
     */
    public CohortRun on(Executor executor, long patients) {
        elsewhere = executor;
        patientsPerChunk = patients;
        return this;
    }

    /**
     * A result in its place.
     *
     * @param result what was found
     * @param folder where it is
     */
    public record Stored(RunResult result, Path folder) {}

    /**
     * Runs the cohort and stores what came of it.
     *
     * @param listener is told how it goes
     * @return the result
     * @throws org.seedsoil.io.result.DestinationException if nothing can be made there
     * @throws IOException if it cannot be stored, or the run was given up
     */
    public Stored store(RunListener listener) throws IOException {
        Instant started = Instant.now();
        try (writer) {
            writer.start();
            RunResult result = simulated(listener);
            tell(result, writer.finish(result), listener);
            return new Stored(result, writer.commit(facts, runInfo(started)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Removes everything unless it is in its place.
     *
     * @return whether there is no result; false if it is in its place
     * @throws IOException if something cannot be removed
     */
    public boolean abandon() throws IOException {
        return writer.abandon();
    }

    private RunResult simulated(RunListener listener) {
        CohortPlan plan = CohortPlan.of(facts.scenario());
        VariantText variant = facts.variant();
        CohortCollector collector = new CohortCollector(plan, writer);
        Pace pace = new Pace();
        Executor executor = elsewhere != null
                ? elsewhere
                : ThreadExecutor.of(threads).knowing(variant, plan).toldTo(pace, outcome -> listener.patientDone());
        listener.begins(facts, pace);
        try {
            executor.run(
                    new Cohort(variant, facts.patients(), facts.how(), facts.randomSeed()).chunks(patientsPerChunk),
                    collector);
        } finally {
            listener.patientsEnd();
        }
        return result(plan, collector.whole(facts.patients()));
    }

    private RunResult result(CohortPlan plan, CohortTotals totals) {
        return new RunResult(
                facts,
                totals.summary(),
                ExpectationCheck.of(facts.scenario(), totals.summary()),
                plan.reproduction(totals, facts.randomSeed()),
                shown(totals.example()),
                care(totals));
    }

    /** Patients who passed elsewhere are run again, if they are to be seen. */
    private CareShown care(CohortTotals totals) {
        return storage.contents() == Contents.TABLES_ONLY
                ? CareShown.NOBODY
                : CareOfCohort.of(totals, facts.scenario(), this::again);
    }

    private Outcome again(long patient) {
        Trial trial = new Trial(facts.scenario(), facts.patients(), facts.randomSeed(), facts.how());
        return TrialRunner.replay(trial, patient, EventSink.NONE);
    }

    /** The example as it was when it passed, or run again where it passed elsewhere. */
    private @Nullable Outcome shown(ExamplePatient example) {
        OptionalLong patient = example.patient();
        if (patient.isEmpty() || storage.contents() == Contents.TABLES_ONLY) {
            return null;
        }
        return example.atHand().orElseGet(() -> again(patient.getAsLong()));
    }

    private void tell(RunResult result, DraftFolder draft, RunListener listener) throws IOException {
        switch (storage.contents()) {
            case EVERYTHING -> Pictures.draw(result, draft).ifPresent(listener::noPlots);
            case NO_PLOTS -> Pictures.reportAlone(result, draft);
            case TABLES_ONLY -> {}
        }
    }

    private ObjectNode runInfo(Instant started) {
        ObjectNode info = Json.object();
        info.put("command", facts.command()).put("threads", threads);
        info.put("started", started.toString());
        info.put("seconds", Duration.between(started, Instant.now()).toMillis() / 1000.0);
        info.put("java", System.getProperty("java.version"));
        info.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return info;
    }
}
