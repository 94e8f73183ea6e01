package org.seedsoil.cli.terminal;

import org.seedsoil.engine.Mode;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.trial.ModeChoice;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which patients are simulated, and how. */
public final class CohortOptions {
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

    /** Returns how many patients are simulated. */
    public long patients() {
        return sample.patients();
    }

    /** Returns the root of all randomness. */
    public long seed() {
        return sample.seed();
    }

    /** Chooses how seeds are followed in this scenario; refuses what would not be exact. */
    public ModeChoice mode(Scenario scenario) {
        try {
            return switch (mode) {
                case "explicit" -> ModeChoice.asked(Mode.EXPLICIT, scenario);
                case "reference" -> ModeChoice.asked(Mode.REFERENCE, scenario);
                case "thinned" -> ModeChoice.asked(Mode.THINNED, scenario);
                default -> ModeChoice.auto(scenario, patients());
            };
        } catch (IllegalArgumentException e) {
            throw new Refusal(Exit.USAGE, "--mode " + mode + ": " + e.getMessage());
        }
    }

    /** Tells the options as one would type them again. */
    public String asTyped() {
        return "--patients " + patients() + " --seed " + seed() + ("auto".equals(mode) ? "" : " --mode " + mode);
    }
}
