package org.seedsoil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.Mode;
import org.seedsoil.engine.Pace;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.ResultWriter;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortReproduction;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;
import org.seedsoil.trial.Workload;
import tools.jackson.databind.node.ObjectNode;

/** One cohort from scenario to stored result. */
final class CohortRun {
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final Duration ELSEWHERE = Duration.ofSeconds(30);
    private static final int FEWEST_SHOWN = 3;
    private static final int MOST_SHOWN = 40;

    private final Scenario scenario;
    private final RunFacts facts;
    private final Storage storage;
    private final int threads;
    private final CohortSummary summary;
    private final CohortReproduction.Recorder reproduction;
    private @Nullable Outcome example;
    private @Nullable Outcome crowded;

    CohortRun(RunFacts facts, Storage storage, int threads) {
        this.facts = facts;
        this.storage = storage;
        this.threads = threads;
        this.scenario = facts.scenario();
        this.summary = summary(scenario);
        this.reproduction =
                CohortReproduction.record(scenario, scenario.reference().care().treatment());
    }

    static CohortSummary summary(Scenario scenario) {
        Patient reference = scenario.reference();
        return CohortSummary.of(reference.disease());
    }

    /** A result in its place. */
    record Stored(RunResult result, Path folder) {}

    @SuppressWarnings("try")
    Stored store(Destination destination, Terminal terminal, boolean quiet) throws IOException {
        Instant started = Instant.now();
        try (ResultWriter writer = ResultWriter.of(scenario.reference().disease(), storage.format(), destination);
                Interruption ignored = Interruption.of(writer::abandon, terminal)) {
            writer.start();
            simulate(writer, terminal, quiet);
            RunResult result = result();
            tell(result, writer.finish(result), terminal);
            return new Stored(result, writer.commit(facts, runInfo(started)));
        }
    }

    private void tell(RunResult result, DraftFolder draft, Terminal terminal) throws IOException {
        switch (storage.contents()) {
            case EVERYTHING ->
                Pictures.draw(result, draft)
                        .ifPresent(obstacle -> terminal.tellFolded("seedsoil: there are no plots: " + obstacle));
            case NO_PLOTS -> Pictures.reportAlone(result, draft);
            case TABLES_ONLY -> {}
        }
    }

    @SuppressWarnings("try")
    private void simulate(ResultWriter writer, Terminal terminal, boolean quiet) throws IOException {
        Trial trial = new Trial(scenario, facts.patients(), facts.randomSeed(), mode());
        Progress progress = new Progress(terminal, facts.patients(), System::nanoTime);
        new Outlook(Workload.of(scenario.reference()), mode(), facts.patients(), threads)
                .warning(Runtime.getRuntime().maxMemory())
                .forEach(line -> terminal.tellFolded("seedsoil: " + line));
        Pace pace = new Pace();
        Runnable words = quiet ? () -> {} : () -> progress.still(pace.last());
        try (Patience waiting = Patience.of(terminal.live() ? LIVE : ELSEWHERE, words)) {
            TrialRunner.of(threads).toldTo(pace).run(trial, outcome -> {
                take(outcome, writer);
                if (!quiet) {
                    progress.step();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (!quiet) {
                progress.end();
            }
        }
    }

    private void take(Outcome outcome, ResultWriter writer) {
        summary.accept(outcome);
        reproduction.accept(outcome);
        int metastases = outcome.metastases().size();
        if (example == null && metastases >= FEWEST_SHOWN && metastases <= MOST_SHOWN) {
            example = outcome;
        } else if (crowded == null && metastases > MOST_SHOWN) {
            crowded = outcome;
        }
        try {
            writer.accept(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunResult result() {
        return new RunResult(
                facts,
                summary,
                ExpectationCheck.of(scenario, summary),
                reproduction.finish(facts.randomSeed()),
                example == null ? crowded : example);
    }

    private Mode mode() {
        return Mode.valueOf(facts.mode().toUpperCase(Locale.ROOT));
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
