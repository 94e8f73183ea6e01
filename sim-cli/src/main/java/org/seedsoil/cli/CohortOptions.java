package org.seedsoil.cli;

import java.util.Locale;
import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.ModeChoice;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which patients are simulated, and how. */
final class CohortOptions {
    private static final long MOST_PATIENTS = 1_000_000_000;
    private static final int MOST_THREADS = 1024;

    @Option(
            names = "--patients",
            paramLabel = "N",
            order = 1,
            defaultValue = "200",
            converter = Patients.class,
            description = "how many patients (default: ${DEFAULT-VALUE})")
    private long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 2,
            defaultValue = "1",
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "T",
            order = 3,
            converter = Threads.class,
            description = "threads to use (default: one per processor); results do not depend on it")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--mode",
            paramLabel = "M",
            order = 4,
            defaultValue = "auto",
            converter = Modes.class,
            description = "explicit walks every seed, thinned draws only survivors, from the same law; auto takes"
                    + " explicit where it is quick (default: ${DEFAULT-VALUE})")
    private String mode = "auto";

    long patients() {
        return patients;
    }

    long seed() {
        return seed;
    }

    int threads() {
        return threads;
    }

    ModeChoice mode(Patient reference) {
        return switch (mode) {
            case "explicit" -> ModeChoice.asked(Mode.EXPLICIT, reference);
            case "reference" -> ModeChoice.asked(Mode.REFERENCE, reference);
            case "thinned" -> ModeChoice.asked(Mode.THINNED, reference);
            default -> ModeChoice.auto(reference, patients);
        };
    }

    String asTyped() {
        return "--patients " + patients + " --seed " + seed + ("auto".equals(mode) ? "" : " --mode " + mode);
    }

    private static long whole(String text, long most) {
        try {
            long value = Long.parseLong(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' is not a whole number");
        }
        throw new TypeConversionException("'" + text + "' is not in 1 to " + most);
    }

    /** Reads a number of patients. */
    static final class Patients implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            return whole(text, MOST_PATIENTS);
        }
    }

    /** Reads a number of threads. */
    static final class Threads implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) whole(text, MOST_THREADS);
        }
    }

    /** Reads a mode. */
    static final class Modes implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            String word = text.toLowerCase(Locale.ROOT);
            if (word.equals("explicit") || word.equals("thinned") || word.equals("auto")) {
                return word;
            }
            throw new TypeConversionException("'" + text + "' is none of explicit, thinned, auto");
        }
    }
}
