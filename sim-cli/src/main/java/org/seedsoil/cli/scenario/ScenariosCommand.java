package org.seedsoil.cli.scenario;

import java.util.List;
import java.util.Locale;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.cli.terminal.Wording;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.result.Json;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists the scenarios that ship. */
@Command(
        name = "scenarios",
        header = "Lists the scenarios that ship; any command takes their names.",
        footer = {"  seedsoil scenarios", "  seedsoil explain prostate-bone"})
public final class ScenariosCommand extends TerminalCommand {
    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public ScenariosCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        List<Scenario> scenarios =
                BundledScenarios.names().stream().map(BundledScenarios::read).toList();
        if (json()) {
            ObjectNode document = Json.object();
            ArrayNode list = document.putArray("scenarios");
            for (Scenario scenario : scenarios) {
                list.addObject()
                        .put("name", scenario.name())
                        .put("title", scenario.title())
                        .put("description", scenario.description());
            }
            terminal().out().print(Json.text(document));
        } else {
            int names = scenarios.stream()
                    .mapToInt(scenario -> scenario.name().length())
                    .max()
                    .orElse(0);
            scenarios.forEach(scenario -> tell(scenario, names));
        }
        return Exit.DONE.code();
    }

    private void tell(Scenario scenario, int names) {
        List<String> title = Wording.wrap(scenario.title(), Terminal.WIDTH - names - 1);
        for (int i = 0; i < title.size(); i++) {
            terminal()
                    .print(String.format(
                            Locale.ROOT, "%-" + names + "s %s", i == 0 ? scenario.name() : "", title.get(i)));
        }
    }
}
