package org.seedsoil.io.result;

import java.util.List;
import org.seedsoil.patient.Patient;

/**
 * What was run. Nothing here depends on the machine, the clock or the number of threads.
 *
 * @param name name of the scenario
 * @param title its title
 * @param description what it is about, may be empty
 * @param sources where its numbers come from
 * @param scenarioText the scenario as it was run, overrides included
 * @param reference the patient that all others vary around
 * @param patients how many patients were run
 * @param randomSeed root of all randomness
 * @param mode how seeds were followed: explicit or thinned
 * @param modeReason why, as a sentence
 * @param version version of the program
 */
public record RunFacts(
        String name,
        String title,
        String description,
        List<String> sources,
        String scenarioText,
        Patient reference,
        long patients,
        long randomSeed,
        String mode,
        String modeReason,
        String version) {
    /** Copies the list. */
    public RunFacts {
        sources = List.copyOf(sources);
    }
}
