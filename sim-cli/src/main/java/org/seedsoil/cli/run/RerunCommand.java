package org.seedsoil.cli.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.seedsoil.arms.ArmsException;
import org.seedsoil.cli.terminal.DestinationOptions;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.ThreadsOption;
import org.seedsoil.cli.terminal.TrialAtTerminal;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.Json;
import org.seedsoil.io.result.Manifest;
import org.seedsoil.io.result.RunFacts;
import org.seedsoil.io.result.StoredRun;
import org.seedsoil.run.CohortRun;
import org.seedsoil.run.Contents;
import org.seedsoil.run.Pictures;
import org.seedsoil.run.Storage;
import org.seedsoil.run.TrialRun;
import org.seedsoil.run.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Repeats a run or a trial from its manifest, and holds every file against the hash of then. */
@Command(
        name = "rerun",
        header = "Repeats a run or a trial from its manifest, and compares every file.",
        footer = {"  seedsoil rerun out/colorectal-liver", "  seedsoil rerun paper/manifest.json --out again"})
public final class RerunCommand extends TerminalCommand {
    @Parameters(paramLabel = "MANIFEST", description = "the manifest.json of a result, or its folder")
    private Path manifest = Path.of("");

    @Mixin
    private ThreadsOption threads = new ThreadsOption();

    @Mixin
    private DestinationOptions destination = new DestinationOptions();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public RerunCommand(Terminal terminal) {
        super(terminal);
    }

    /** What became of a file of then. */
    private record Compared(String file, String verdict) {
        private static final String SAME = "same";

        boolean same() {
            return verdict.equals(SAME);
        }
    }

    @Override
    public Integer call() throws IOException {
        StoredRun then = StoredRun.read(file());
        RunFacts facts = then.facts().withVersion(Version.text());
        if (!quiet() && !json()) {
            heading(then.facts(), facts);
        }
        Path folder = facts.trial().isPresent() ? trial(then, facts) : cohort(then, facts);
        List<Compared> compared = compared(
                then.files(), StoredRun.read(folder.resolve(Manifest.FILE)).files());
        tell(then.facts().version(), compared, folder);
        return (compared.stream().allMatch(Compared::same) ? Exit.DONE : Exit.FAILED).code();
    }

    private Path cohort(StoredRun then, RunFacts facts) throws IOException {
        CohortRun run = new CohortRun(
                facts, new Storage(then.tables(), contents(then)), destination.named(facts.name()), threads.number());
        return new RunAtTerminal(terminal(), quiet(), threads.number())
                .store(run)
                .folder();
    }

    private Path trial(StoredRun then, RunFacts facts) throws IOException {
        boolean plots = contents(then) == Contents.EVERYTHING;
        TrialRun run = new TrialRun(facts, plots, destination.named(facts.name()));
        try {
            return new TrialAtTerminal(terminal(), quiet(), threads.number())
                    .store(run)
                    .folder();
        } catch (ArmsException e) {
            String message = String.valueOf(e.getMessage());
            throw ScenarioException.of(new Fault(manifest.toString(), 1, 1, e.path(), message));
        }
    }

    private Path file() {
        Path file = Files.isDirectory(manifest) ? manifest.resolve(Manifest.FILE) : manifest;
        if (!Files.isRegularFile(file)) {
            throw new Refusal(
                    Exit.NO_INPUT, "there is no file '" + file + "'; name a manifest.json or a folder with one");
        }
        return file;
    }

    private static Contents contents(StoredRun then) {
        if (!then.has(Pictures.REPORT)) {
            return Contents.TABLES_ONLY;
        }
        return then.has(Pictures.PLOTS + "/") ? Contents.EVERYTHING : Contents.NO_PLOTS;
    }

    /** Every file of then or now, by name. */
    private static List<Compared> compared(Map<String, String> then, Map<String, String> now) {
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        return names.stream()
                .map(name -> new Compared(name, verdict(then.get(name), now.get(name))))
                .toList();
    }

    private static String verdict(@Nullable String then, @Nullable String now) {
        if (then == null) {
            return "new";
        }
        return now == null ? "missing" : Objects.equals(then, now) ? Compared.SAME : "differs";
    }

    private void heading(RunFacts then, RunFacts now) {
        terminal()
                .printFolded("Repeats " + then.name() + ": " + then.patients() + " patients, random seed "
                        + then.randomSeed() + ", " + then.mode() + " mode.");
        if (!then.version().equals(now.version())) {
            terminal()
                    .printFolded("It was made by version " + then.version() + ", this is " + now.version()
                            + ": results may differ, and the report, which tells the version, does.");
        }
    }

    private void tell(String version, List<Compared> compared, Path folder) {
        List<Compared> others = compared.stream().filter(file -> !file.same()).toList();
        if (json()) {
            ObjectNode document = Json.object().put("folder", folder.toString());
            document.put("same", others.isEmpty());
            document.putObject("version").put("then", version).put("now", Version.text());
            ArrayNode files = document.putArray("files");
            compared.forEach(file -> files.addObject().put("name", file.file()).put("verdict", file.verdict()));
            terminal().out().print(Json.text(document));
        } else if (!quiet()) {
            others.forEach(file -> terminal().printFolded(file.verdict() + ": " + file.file()));
            terminal()
                    .printFolded(
                            others.isEmpty()
                                    ? "All " + compared.size() + " files are the same, byte for byte."
                                    : others.size() + " of " + compared.size() + " files are not the same.");
            terminal().printFolded("Results: " + Wording.path(folder));
        }
    }
}
