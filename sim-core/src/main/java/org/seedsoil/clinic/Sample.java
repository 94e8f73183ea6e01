package org.seedsoil.clinic;

/**
 * A sample of blood and what was found in it.
 *
 * @param test name of the test
 * @param analyte what was looked for
 * @param day when it was drawn, in days from day 0
 * @param resultDay when its result is known
 * @param value cells in the sample, or the share of tumour DNA
 * @param threshold from which value on it is positive
 * @param positive whether something was taken to be there
 * @param residual whether it was drawn in the days after the operation in which it tells of residual disease
 */
public record Sample(
        String test,
        Analyte analyte,
        double day,
        double resultDay,
        double value,
        double threshold,
        boolean positive,
        boolean residual) {}
