package org.seedsoil.io.result;

/**
 * What became of one entry of a scenario's {@code expects}.
 *
 * @param what the path into the summary, with clock and time where they belong to it
 * @param expected the value that the scenario expects
 * @param found the value of this run
 * @param standardError its standard error
 * @param tolerance the tolerance that the scenario allows
 * @param band the largest difference that holds: tolerance + 4 standard errors
 * @param held whether the difference is within the band
 */
public record ExpectationResult(
        String what,
        double expected,
        double found,
        double standardError,
        double tolerance,
        double band,
        boolean held) {}
