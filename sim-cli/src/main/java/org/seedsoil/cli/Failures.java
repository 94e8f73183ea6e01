package org.seedsoil.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.DestinationException;
import picocli.CommandLine.ParameterException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a failure means to the user.
 *
 * @param exit the exit code
 * @param lines what is wrong and what to do
 * @param faults faults of a scenario; empty for other failures
 */
record Failures(Exit exit, List<String> lines, List<Fault> faults) {
    static Failures of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new Failures(refusal.exit(), List.of(String.valueOf(refusal.getMessage())), List.of());
        }
        if (failure instanceof ScenarioException scenario) {
            List<String> lines = scenario.faults().stream().map(Fault::toString).toList();
            return new Failures(Exit.SCENARIO, lines, scenario.faults());
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (failure instanceof IOException io) {
            return inputOutput(io);
        }
        if (failure instanceof OutOfMemoryError) {
            return of(
                    Exit.INTERNAL, "memory ran out; try fewer patients, or more memory with SEEDSOIL_JAVA_OPTS=-Xmx8g");
        }
        return new Failures(Exit.INTERNAL, internal(failure), List.of());
    }

    /** What a command line says that no command understands. */
    static Failures misused(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        return new Failures(Exit.USAGE, List.of(Misuse.of(failure), "'" + command + " --help' tells more"), List.of());
    }

    private static Failures inputOutput(IOException failure) {
        if (failure instanceof DestinationException) {
            return of(Exit.CANNOT_CREATE, String.valueOf(failure.getMessage()));
        }
        String reason = failure instanceof FileSystemException system ? reason(system) : failure.getMessage();
        return of(Exit.INPUT_OUTPUT, "reading or writing failed" + (reason == null ? "" : ": " + reason));
    }

    private static String reason(FileSystemException failure) {
        String reason = failure.getReason();
        if (failure instanceof NoSuchFileException) {
            reason = "it is gone";
        }
        if (failure instanceof AccessDeniedException) {
            reason = "permission denied";
        }
        return failure.getFile() + (reason == null ? "" : ": " + reason);
    }

    private static Failures of(Exit exit, String line) {
        return new Failures(exit, List.of(line), List.of());
    }

    private static List<String> internal(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length > 0 ? " at " + trace[0] : "";
        return List.of(
                "this is a fault of the program, not of your scenario: " + failure + place,
                "Please report it with the scenario, this command line and the version (seedsoil --version).",
                "--debug shows more.");
    }

    /** Writes faults down for machines. */
    static void put(ArrayNode list, List<Fault> faults) {
        for (Fault fault : faults) {
            ObjectNode node = list.addObject().put("file", fault.file());
            if (fault.hasPlace()) {
                node.put("line", fault.line()).put("column", fault.column());
            }
            node.put("path", fault.path()).put("message", fault.message());
        }
    }
}
