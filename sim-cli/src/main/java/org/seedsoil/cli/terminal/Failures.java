package org.seedsoil.cli.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.engine.TooManySeedsException;
import org.seedsoil.io.Fault;
import org.seedsoil.io.ScenarioException;
import org.seedsoil.io.result.DestinationException;
import org.seedsoil.sweep.SweepException;
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
public record Failures(Exit exit, List<String> lines, List<Fault> faults) {
    private static final int DEEPEST = 20;

    /** Tells what a failure means. */
    public static Failures of(Throwable failure) {
        if (failure instanceof Refusal refusal) {
            return new Failures(refusal.exit(), List.of(String.valueOf(refusal.getMessage())), List.of());
        }
        if (failure instanceof ScenarioException scenario) {
            List<String> lines = scenario.faults().stream().map(Fault::toString).toList();
            return new Failures(Exit.SCENARIO, lines, scenario.faults());
        }
        if (failure instanceof TooManySeedsException seeds) {
            return of(Exit.SCENARIO, seeds.getMessage() + ". Lower shedding.rate");
        }
        if (failure instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return of(unchecked.getCause());
        }
        if (failure instanceof IOException io) {
            return inputOutput(io);
        }
        OutOfMemoryError shortage = shortage(failure);
        return shortage != null ? memory(shortage) : new Failures(Exit.INTERNAL, internal(failure), List.of());
    }

    /** Threads wrap what ended them. */
    private static @Nullable OutOfMemoryError shortage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OutOfMemoryError error) {
                return error;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Failures memory(OutOfMemoryError shortage) {
        if (String.valueOf(shortage.getMessage()).contains("native thread")) {
            return of(Exit.INTERNAL, "the system gives no more threads; take fewer: --threads 1");
        }
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return new Failures(
                Exit.INTERNAL,
                List.of(
                        "memory ran out: this run needs more than the " + megabytes + " MB that Java may take here.",
                        "Most of it holds the lesions and seeds of the patients at work. Fewer of them: lower"
                                + " shedding.rate, horizon or lesion-cap (--set), or --threads 1.",
                        "More memory: SEEDSOIL_JAVA_OPTS=-Xmx8g, as far as the machine has it."),
                List.of());
    }

    /** What a command line says that no command understands. */
    public static Failures misused(ParameterException failure) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        return new Failures(Exit.USAGE, List.of(Misuse.of(failure), "'" + command + " --help' tells more"), List.of());
    }

    private static Failures inputOutput(IOException failure) {
        if (failure instanceof DestinationException || failure instanceof SweepException) {
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
    public static void put(ArrayNode list, List<Fault> faults) {
        for (Fault fault : faults) {
            ObjectNode node = list.addObject().put("file", fault.file());
            if (fault.hasPlace()) {
                node.put("line", fault.line()).put("column", fault.column());
            }
            node.put("path", fault.path()).put("message", fault.message());
        }
    }
}
