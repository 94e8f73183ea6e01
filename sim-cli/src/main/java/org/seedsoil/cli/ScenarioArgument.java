package org.seedsoil.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seedsoil.io.BundledScenarios;
import org.seedsoil.io.ScenarioReader;
import org.seedsoil.scenario.Scenario;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario that a command works on. */
final class ScenarioArgument {
    @Parameters(paramLabel = "SCENARIO", description = "a scenario file, or the name of one that ships")
    private String scenario = "";

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            order = 10,
            description = "change one value, such as clones.main.adhesion=0.2; repeatable")
    private List<String> changes = new ArrayList<>();

    Scenario load() {
        return read(scenario, changes);
    }

    boolean changed() {
        return !changes.isEmpty();
    }

    /** The command line that names the same scenario with the same changes. */
    String asTyped() {
        StringBuilder text = new StringBuilder(quoted(scenario));
        for (String change : changes) {
            text.append(" --set ").append(quoted(change));
        }
        return text.toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./=:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** Reads a file of this name, or the scenario that ships under it. */
    static Scenario read(String name, List<String> changes) {
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return ScenarioReader.read(file, changes);
        }
        if (BundledScenarios.names().contains(name)) {
            return ScenarioReader.parse(BundledScenarios.text(name), name, changes);
        }
        throw new Refusal(
                Exit.NO_INPUT,
                Files.isDirectory(file)
                        ? name + " is a folder; name a scenario file in it"
                        : name + " is not there; 'seedsoil scenarios' lists the scenarios that ship");
    }
}
