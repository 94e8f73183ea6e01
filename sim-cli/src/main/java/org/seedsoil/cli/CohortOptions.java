package org.seedsoil.cli;

import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.ModeChoice;
import picocli.CommandLine.Option;

/** Which patients are simulated, and how. */
final class CohortOptions {
    @Option(
            names = "--patients",
            paramLabel = "N",
            order = 1,
            defaultValue = "200",
            converter = WholeNumber.Patients.class,
            description = "how many patients (default: ${DEFAULT-VALUE})")
    private long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 2,
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--mode",
            paramLabel = "M",
            order = 4,
            defaultValue = "auto",
            converter = OneWord.ModeWord.class,
            description =
                    "explicit follows every seed, thinned draws only survivors, reference walks stage by stage; one law;"
                            + " auto takes explicit where it is quick (default: ${DEFAULT-VALUE})")
    private String mode = "auto";

    long patients() {
        return patients;
    }

    long seed() {
        return seed;
    }

    ModeChoice mode(Patient reference) {
        try {
            return switch (mode) {
                case "explicit" -> ModeChoice.asked(Mode.EXPLICIT, reference);
                case "reference" -> ModeChoice.asked(Mode.REFERENCE, reference);
                case "thinned" -> ModeChoice.asked(Mode.THINNED, reference);
                default -> ModeChoice.auto(reference, patients);
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "--mode " + mode + ": " + e.getMessage());
        }
    }

    String asTyped() {
        return "--patients " + patients + " --seed " + seed + ("auto".equals(mode) ? "" : " --mode " + mode);
    }
}
