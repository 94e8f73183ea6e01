package org.seedsoil.cli.terminal;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which patients are drawn. */
public final class SampleOptions {
    private static final String PATIENTS = "--patients";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = PATIENTS,
            paramLabel = "N",
            order = 50,
            defaultValue = "200",
            converter = WholeNumber.Patients.class,
            description = "how many patients (default: ${DEFAULT-VALUE})")
    private long patients;

    @Option(
            names = "--seed",
            paramLabel = "S",
            order = 51,
            defaultValue = "1",
            converter = WholeNumber.Seed.class,
            description = "root of all randomness, a whole number (default: ${DEFAULT-VALUE})")
    private long seed;

    /** Returns how many patients are drawn. */
    public long patients() {
        return patients;
    }

    /** Says whether the number of patients was written, not left to its default. */
    public boolean patientsGiven() {
        return spec != null && spec.commandLine().getParseResult().hasMatchedOption(PATIENTS);
    }

    /** Returns the root of all randomness. */
    public long seed() {
        return seed;
    }
}
