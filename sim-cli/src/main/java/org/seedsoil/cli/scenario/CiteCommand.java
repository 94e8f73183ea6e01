package org.seedsoil.cli.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.SoftwareCitation;
import org.seedsoil.io.result.Json;
import org.seedsoil.run.Version;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what to cite: the program as it is here, and what a scenario rests on. */
@Command(
        name = "cite",
        header = "Tells what to cite: the program, and the sources of a scenario.",
        footer = {"  seedsoil cite", "  seedsoil cite pancreas"})
public final class CiteCommand extends TerminalCommand {
    @Parameters(paramLabel = "SCENARIO", arity = "0..1", description = "a scenario file, or the name of one that ships")
    private @Nullable String scenario;

    @Mixin
    private ScenarioArgument.Changes changes = new ScenarioArgument.Changes();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public CiteCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        SoftwareCitation program = SoftwareCitation.read();
        Scenario loaded = scenario == null ? null : ScenarioArgument.read(scenario, changes.written(), terminal());
        if (json()) {
            terminal().out().print(Json.text(document(program, loaded)));
            return Exit.DONE.code();
        }
        terminal().print("The program");
        item(program.inWords(Version.text()));
        program.bibtex(Version.text()).forEach(line -> terminal().print("  " + line));
        if (loaded != null) {
            list("The scenario " + loaded.name() + " rests on", loaded.sources());
            list("Its anatomy, " + loaded.settings().words("anatomy") + ", rests on", ofAnatomy(loaded));
        }
        return Exit.DONE.code();
    }

    private static List<String> ofAnatomy(Scenario loaded) {
        return loaded.settings().anatomy().get("sources") instanceof Setting.Items sources
                ? sources.items().stream()
                        .filter(Setting.Words.class::isInstance)
                        .map(source -> ((Setting.Words) source).text())
                        .toList()
                : List.of();
    }

    private void list(String title, List<String> sources) {
        if (!sources.isEmpty()) {
            terminal().print("");
            terminal().printFolded(title);
            sources.forEach(this::item);
        }
    }

    private void item(String text) {
        for (String line : Wording.folded(text, Terminal.WIDTH - 2)) {
            terminal().print("  " + line);
        }
    }

    private static ObjectNode document(SoftwareCitation program, @Nullable Scenario loaded) {
        ObjectNode document = Json.object();
        document.putObject("program")
                .put("text", program.inWords(Version.text()))
                .put("bibtex", String.join("\n", program.bibtex(Version.text())))
                .put("version", Version.text());
        if (loaded != null) {
            document.put("scenario", loaded.name());
            put(document.putArray("sources"), loaded.sources());
            put(document.putArray("anatomy-sources"), ofAnatomy(loaded));
        }
        return document;
    }

    private static void put(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }
}
