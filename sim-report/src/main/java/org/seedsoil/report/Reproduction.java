package org.seedsoil.report;

/**
 * What it takes to run the same again, and how it was run.
 *
 * @param command the command line, as one would type it
 * @param version the version of the program
 * @param scenarioHash SHA-256 of the scenario text, in hexadecimal
 * @param patients how many patients were run
 * @param randomSeed the root of all randomness
 * @param mode how seeds were followed: explicit or thinned
 * @param modeReason why, in a sentence
 */
public record Reproduction(
        String command,
        String version,
        String scenarioHash,
        long patients,
        long randomSeed,
        String mode,
        String modeReason) {}
