package org.seedsoil.cli.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Failures;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.cli.terminal.ScenarioArgument;
import org.seedsoil.cli.terminal.Terminal;
import org.seedsoil.cli.terminal.TerminalCommand;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.Json;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks scenario files and tells every fault. */
@Command(
        name = "validate",
        header = "Checks scenarios and tells every fault, with line and column.",
        description = {"%nA fault reads file:line:column: key: what is wrong and what is allowed."},
        footer = {"  seedsoil validate mine.yaml", "  seedsoil validate scenarios/*.yaml"})
public final class ValidateCommand extends TerminalCommand {
    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "scenario files, or names of ones that ship")
    private List<String> scenarios = new ArrayList<>();

    @Mixin
    private ScenarioArgument.Changes changes = new ScenarioArgument.Changes();

    /**
     * Makes the command.
     *
     * @param terminal where it speaks
     */
    public ValidateCommand(Terminal terminal) {
        super(terminal);
    }

    /** What was found in one file; a problem is what keeps it from being read at all. */
    private record Verdict(String file, String problem, List<Fault> faults, List<String> notes) {
        boolean valid() {
            return problem.isEmpty() && faults.isEmpty();
        }
    }

    @Override
    public Integer call() {
        List<Verdict> verdicts = scenarios.stream().map(this::check).toList();
        if (json()) {
            terminal().out().print(Json.text(document(verdicts)));
        } else {
            verdicts.forEach(this::tell);
        }
        boolean missing =
                verdicts.stream().anyMatch(verdict -> !verdict.problem().isEmpty());
        boolean valid = verdicts.stream().allMatch(Verdict::valid);
        return (missing ? Exit.NO_INPUT : valid ? Exit.DONE : Exit.SCENARIO).code();
    }

    private Verdict check(String file) {
        try {
            Scenario scenario = ScenarioArgument.read(file, changes.written(), terminal());
            return new Verdict(file, "", List.of(), scenario.notes());
        } catch (ScenarioException e) {
            return new Verdict(file, "", e.faults(), List.of());
        } catch (Refusal e) {
            return new Verdict(file, String.valueOf(e.getMessage()), List.of(), List.of());
        }
    }

    private void tell(Verdict verdict) {
        if (!verdict.problem().isEmpty()) {
            terminal().printFolded(verdict.problem());
        }
        verdict.faults().forEach(fault -> terminal().printFolded(fault.toString()));
        if (!quiet() && verdict.valid()) {
            terminal().printFolded(verdict.file() + ": valid");
            verdict.notes().forEach(note -> terminal().printFolded("  note: " + note));
        }
    }

    private static ObjectNode document(List<Verdict> verdicts) {
        ObjectNode document = Json.object();
        ArrayNode files = document.putArray("scenarios");
        for (Verdict verdict : verdicts) {
            ObjectNode file = files.addObject();
            file.put("file", verdict.file()).put("valid", verdict.valid());
            if (!verdict.problem().isEmpty()) {
                file.put("problem", verdict.problem());
            }
            Failures.put(file.putArray("faults"), verdict.faults());
            ArrayNode notes = file.putArray("notes");
            verdict.notes().forEach(notes::add);
        }
        return document;
    }
}
