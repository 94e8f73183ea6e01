package org.seedsoil.cli;

import org.seedsoil.engine.Mode;
import org.seedsoil.patient.Patient;
import org.seedsoil.trial.ModeChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which patients are simulated, and how. */
final class CohortOptions {
    @Mixin
    private SampleOptions sample = new SampleOptions();

    @Option(
            names = "--mode",
            paramLabel = "M",
            order = 53,
            defaultValue = "auto",
            converter = OneWord.ModeWord.class,
            description =
                    "explicit follows every seed, thinned draws only survivors, reference walks stage by stage; one law;"
                            + " auto takes explicit where it is quick (default: ${DEFAULT-VALUE})")
    private String mode = "auto";

    long patients() {
        return sample.patients();
    }

    long seed() {
        return sample.seed();
    }

    ModeChoice mode(Patient reference) {
        try {
            return switch (mode) {
                case "explicit" -> ModeChoice.asked(Mode.EXPLICIT, reference);
                case "reference" -> ModeChoice.asked(Mode.REFERENCE, reference);
                case "thinned" -> ModeChoice.asked(Mode.THINNED, reference);
                default -> ModeChoice.auto(reference, patients());
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "--mode " + mode + ": " + e.getMessage());
        }
    }

    String asTyped() {
        return "--patients " + patients() + " --seed " + seed() + ("auto".equals(mode) ? "" : " --mode " + mode);
    }
}
