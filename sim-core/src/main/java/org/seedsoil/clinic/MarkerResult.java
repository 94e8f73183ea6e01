package org.seedsoil.clinic;

/**
 * What was said of a marker in a specimen.
 *
 * @param marker name of the marker
 * @param positive whether it was called positive
 * @param number which thing the tissue came from, as findings number them; {@link #PRIMARY} for the primary that was taken out
 * @param day when it is known, in days from day 0
 */
public record MarkerResult(String marker, boolean positive, int number, double day) {
    /** The specimen of an operation on the primary. */
    public static final int PRIMARY = -1;
}
