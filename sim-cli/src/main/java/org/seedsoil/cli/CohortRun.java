package org.seedsoil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.result.Destination;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.ResultWriter;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.RunResult;
import org.seedsoil.io.result.TableFormat;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.patient.Patient;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.CohortReproduction;
import org.seedsoil.trial.ModeChoice;
import org.seedsoil.trial.Trial;
import org.seedsoil.trial.TrialRunner;
import tools.jackson.databind.node.ObjectNode;

/** One cohort from scenario to stored result. */
final class CohortRun {
    private static final int FEWEST_SHOWN = 3;
    private static final int MOST_SHOWN = 40;

    private final Scenario scenario;
    private final CohortOptions options;
    private final int threads;
    private final String command;
    private final ModeChoice mode;
    private final CohortSummary summary;
    private final CohortReproduction.Recorder reproduction;
    private @Nullable Outcome example;
    private @Nullable Outcome crowded;

    CohortRun(Scenario scenario, CohortOptions options, int threads, String command) {
        this.scenario = scenario;
        this.options = options;
        this.threads = threads;
        this.command = command;
        this.mode = options.mode(scenario.reference());
        this.summary = summary(scenario);
        this.reproduction =
                CohortReproduction.record(scenario, scenario.reference().care().treatment());
    }

    static CohortSummary summary(Scenario scenario) {
        Patient reference = scenario.reference();
        return new CohortSummary(
                reference.disease().anatomy(), reference.disease().clones().size());
    }

    /** A result in its place. */
    record Stored(RunResult result, Path folder) {}

    @SuppressWarnings("try")
    Stored store(Destination destination, TableFormat format, Terminal terminal, boolean quiet) throws IOException {
        Instant started = Instant.now();
        try (ResultWriter writer = ResultWriter.of(scenario.reference().disease(), format, destination);
                Interruption ignored = Interruption.of(writer::abandon, terminal)) {
            writer.start();
            simulate(writer, terminal, quiet);
            RunResult result = result();
            Pictures.draw(result, writer.finish(result))
                    .ifPresent(obstacle -> terminal.tellFolded("seedsoil: there are no plots: " + obstacle));
            return new Stored(result, writer.commit(result.facts(), runInfo(started)));
        }
    }

    private void simulate(ResultWriter writer, Terminal terminal, boolean quiet) throws IOException {
        Trial trial = new Trial(scenario, options.patients(), options.seed(), mode.mode());
        Progress progress = new Progress(terminal, options.patients(), System::nanoTime);
        try {
            TrialRunner.of(threads).run(trial, outcome -> {
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
                facts(),
                summary,
                ExpectationCheck.of(scenario, summary),
                reproduction.finish(options.seed()),
                example == null ? crowded : example);
    }

    private RunFacts facts() {
        return new RunFacts(
                scenario.name(),
                scenario,
                ScenarioPrinter.print(scenario),
                command,
                options.patients(),
                options.seed(),
                mode.mode().name().toLowerCase(Locale.ROOT),
                mode.reason(),
                Version.text());
    }

    private ObjectNode runInfo(Instant started) {
        ObjectNode info = Json.object();
        info.put("command", command).put("threads", threads);
        info.put("started", started.toString());
        info.put("seconds", Duration.between(started, Instant.now()).toMillis() / 1000.0);
        info.put("java", System.getProperty("java.version"));
        info.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        return info;
    }
}
