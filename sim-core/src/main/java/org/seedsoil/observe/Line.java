package org.seedsoil.observe;

import java.util.function.Predicate;
import org.seedsoil.patient.Patient;

/**
 * A result as a line of the summary that people read on the terminal. What rests on no patient is left out.
 *
 * @param key the result, all of its parameters given; where quantiles are told, the number of patients that has them
 * @param label what stands before the number
 * @param under key of the line that it stands under; empty where it stands for itself
 * @param quantiles whether median, 5 and 95 % over patients are told, not an estimate with its interval
 * @param when for which reference patients it is told
 */
public record Line(String key, String label, String under, boolean quantiles, Predicate<Patient> when) {
    /**
     * A line of its own.
     *
     * @param key the result
     * @param label what stands before the number
     * @return the line
     */
    public static Line of(String key, String label) {
        return new Line(key, label, "", false, patient -> true);
    }

    /**
     * Stands under another line.
     *
     * @param other key of that line
     * @return the line there
     */
    public Line under(String other) {
        return new Line(key, label, other, quantiles, when);
    }

    /**
     * Tells median, 5 and 95 % over patients.
     *
     * @return the line of the same number
     */
    public Line ofQuantiles() {
        return new Line(key, label, under, true, when);
    }

    /**
     * Is told of some scenarios only.
     *
     * @param told whether, by their reference patient
     * @return the line, left out of others
     */
    public Line when(Predicate<Patient> told) {
        return new Line(key, label, under, quantiles, told);
    }
}
