package org.seedsoil.cli;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.ExpectationCheck;
import org.seedsoil.io.result.Json;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks scenario files and tells every fault. */
@Command(name = "validate", header = "Checks scenarios; tells every fault as file:line:column: key: what is wrong.")
final class ValidateCommand extends TerminalCommand {
    @Parameters(paramLabel = "SCENARIO", arity = "1..*", description = "scenario files, or names of ones that ship")
    private List<String> scenarios = new ArrayList<>();

    ValidateCommand(Terminal terminal) {
        super(terminal);
    }

    /** What was found in one file. */
    private record Verdict(String file, List<Fault> faults, List<String> notes) {}

    @Override
    public Integer call() {
        List<Verdict> verdicts = scenarios.stream().map(ValidateCommand::check).toList();
        if (json()) {
            terminal().out().print(Json.text(document(verdicts)));
        } else {
            verdicts.forEach(this::tell);
        }
        boolean valid = verdicts.stream().allMatch(verdict -> verdict.faults().isEmpty());
        return (valid ? Exit.DONE : Exit.SCENARIO).code();
    }

    private static Verdict check(String file) {
        try {
            Scenario scenario = ScenarioArgument.read(file, List.of());
            List<Fault> faults = new ExpectationCheck(CohortRun.summary(scenario))
                    .faults(scenario.expectations()).stream()
                            .map(fault -> new Fault(file, 1, 1, "", fault))
                            .toList();
            return new Verdict(file, faults, scenario.notes());
        } catch (ScenarioException e) {
            return new Verdict(file, e.faults(), List.of());
        }
    }

    private void tell(Verdict verdict) {
        verdict.faults().forEach(fault -> terminal().print(fault.toString()));
        if (!quiet() && verdict.faults().isEmpty()) {
            terminal().print(verdict.file() + ": valid");
            verdict.notes().forEach(note -> terminal().print("  note: " + note));
        }
    }

    private static ObjectNode document(List<Verdict> verdicts) {
        ObjectNode document = Json.object();
        ArrayNode files = document.putArray("scenarios");
        for (Verdict verdict : verdicts) {
            ObjectNode file = files.addObject();
            file.put("file", verdict.file()).put("valid", verdict.faults().isEmpty());
            Failures.put(file.putArray("faults"), verdict.faults());
            ArrayNode notes = file.putArray("notes");
            verdict.notes().forEach(notes::add);
        }
        return document;
    }
}
