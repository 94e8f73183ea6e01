package org.seedsoil.cli.scenario;

import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.io.schema.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the JSON Schema of scenario files. */
@Command(
        name = "schema",
        header = "Prints the JSON Schema of scenario files, for editors.",
        footer = {"  seedsoil schema > seedsoil.schema.json", "  seedsoil schema --anatomy > anatomy.schema.json"})
public final class SchemaCommand extends TerminalCommand {
    @Option(names = "--anatomy", order = 1, description = "that of anatomy files instead")
    private boolean anatomy;

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public SchemaCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        terminal().out().print((anatomy ? ScenarioSchema.anatomyJson() : ScenarioSchema.json()).stripTrailing() + "\n");
        return Exit.DONE.code();
    }
}
