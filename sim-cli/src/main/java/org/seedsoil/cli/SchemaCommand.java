package org.seedsoil.cli;

import org.seedsoil.io.ScenarioSchema;
import picocli.CommandLine.Command;

/** Prints the JSON Schema of scenario files. */
@Command(name = "schema", header = "Prints the JSON Schema of scenario files, for editors.")
final class SchemaCommand extends TerminalCommand {
    SchemaCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        terminal().out().print(ScenarioSchema.json().stripTrailing() + "\n");
        return Exit.DONE.code();
    }
}
