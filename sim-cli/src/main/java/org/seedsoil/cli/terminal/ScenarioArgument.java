package org.seedsoil.cli.terminal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.Fault;
import org.seedsoil.io.Overrides;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Suggestion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on. */
public final class ScenarioArgument {
    private static final Duration CALM = Duration.ofSeconds(3);

    @Parameters(paramLabel = "SCENARIO", description = "a scenario file, or the name of one that ships")
    private String scenario = "";

    @Mixin
    private Changes changes = new Changes();

    /** Changes of single values. */
    public static final class Changes {
        @Option(
                names = "--set",
                paramLabel = "PATH=VALUE",
                order = 70,
                description = "change a value, e.g. clones.main.adhesion=0.2; repeatable")
        private List<String> written = new ArrayList<>();

        /** Returns the changes as they were typed. */
        public List<String> written() {
            return written;
        }
    }

    /** Reads the scenario with its changes. */
    public Scenario load(Terminal terminal) {
        return read(scenario, changes.written(), terminal);
    }

    /** Reads the scenario with its changes, and others after them. */
    public Scenario load(Terminal terminal, List<String> more) {
        List<String> all = new ArrayList<>(changes.written());
        all.addAll(more);
        return read(scenario, all, terminal);
    }

    /** What only a run could show, with the place of the key that is at fault, where the file can be read again. */
    public ScenarioException refused(String path, String message) {
        boolean file = Files.isRegularFile(path(scenario));
        if (!file && !BundledScenarios.names().contains(scenario)) {
            return ScenarioException.of(new Fault(scenario, 0, 0, path, message));
        }
        return file
                ? ScenarioReader.refused(path(scenario), path, message)
                : ScenarioReader.refused(BundledScenarios.text(scenario), scenario, path, message);
    }

    /** The file of the scenario's anatomy, where it has one of its own. */
    public String anatomyText(Scenario loaded) {
        return ScenarioReader.anatomyText(path(scenario), loaded);
    }

    /** The command line that names the same scenario with the same changes. */
    public String asTyped() {
        StringBuilder text = new StringBuilder(TerminalCommand.quoted(scenario));
        for (String change : changes.written()) {
            text.append(" --set ").append(TerminalCommand.quoted(change));
        }
        return text.toString();
    }

    /** Reads a file of this name, or the scenario that ships under it. */
    public static Scenario read(String name, List<String> changes, Terminal terminal) {
        Path file = path(name);
        if (Files.isDirectory(file)) {
            throw new Refusal(Exit.NO_INPUT, name + " is a folder; name a scenario file in it");
        }
        if (Files.exists(file)) {
            return readable(file, changes, terminal);
        }
        if (BundledScenarios.names().contains(name)) {
            return ScenarioReader.parse(BundledScenarios.text(name), name, changes);
        }
        throw new Refusal(Exit.NO_INPUT, unknown(name));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refusal(Exit.NO_INPUT, "'" + Suggestion.clip(name) + "' cannot be the name of a file");
        }
    }

    @SuppressWarnings("try")
    private static Scenario readable(Path file, List<String> changes, Terminal terminal) {
        if (!Files.isReadable(file)) {
            throw new Refusal(Exit.NO_INPUT, file + " may not be read: permission denied");
        }
        // What comes through a pipe comes when its writer likes.
        try (Patience waiting = Patience.of(CALM, () -> terminal.tellFolded("Waiting for " + file + " ..."))) {
            return ScenarioReader.read(file, Overrides.set(changes));
        }
    }

    private static String unknown(String name) {
        String bare = name.replaceFirst(".*[/\\\\]", "").replaceFirst("[.]ya?ml$", "");
        String near = BundledScenarios.names().contains(bare)
                ? " (did you mean '" + bare + "', which ships?)"
                : Suggestion.of(bare, BundledScenarios.names());
        return "there is no file '" + Suggestion.clip(name) + "'" + near + "; 'seedsoil scenarios' lists what ships";
    }
}
