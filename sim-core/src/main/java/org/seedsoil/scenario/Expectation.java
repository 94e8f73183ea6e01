package org.seedsoil.scenario;

/**
 * A result that a scenario must give: |found − value| ≤ tolerance + 4 standard errors in a cohort of this size.
 *
 * @param what path into the summary
 * @param atDays time on the clock at which it is read, in days; NaN where it has no time
 * @param from where the clock starts: diagnosis, resection or start
 * @param value what is expected
 * @param tolerance half width of the band
 * @param patients size of the cohort
 * @param randomSeed root of the randomness
 */
public record Expectation(
        String what, double atDays, String from, double value, double tolerance, long patients, long randomSeed) {}
