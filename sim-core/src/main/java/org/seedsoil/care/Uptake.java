package org.seedsoil.care;

/**
 * What a patient had of a course.
 *
 * @param responds whether the drug works in the patient
 * @param cycles after how many cycles it was given up; {@link Integer#MAX_VALUE}: never
 * @param days after how many days it was given up; infinite: never
 */
public record Uptake(boolean responds, int cycles, double days) {
    /** As planned. */
    public static final Uptake FULL = new Uptake(true, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);
}
