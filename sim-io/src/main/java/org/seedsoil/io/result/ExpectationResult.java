package org.seedsoil.io.result;

/**
 * What became of one entry of a scenario's {@code expects}.
 *
 * @param what the path into the summary, with clock and time where they belong to it
 * @param expected the value that the scenario expects
 * @param found the value of this run; NaN where it cannot tell it
 * @param standardError its standard error; NaN where it cannot tell it
 * @param tolerance the tolerance that the scenario allows
 * @param obstacle why the entry is not judged, as half a sentence; empty where it is
 */
public record ExpectationResult(
        String what, double expected, double found, double standardError, double tolerance, String obstacle) {
    private static final double ERRORS = 4;

    /**
     * Returns the largest difference that holds.
     *
     * @return the tolerance and 4 standard errors
     */
    public double band() {
        return tolerance + ERRORS * standardError;
    }

    /**
     * Says whether the entry is judged.
     *
     * @return true unless something stands in the way
     */
    public boolean judged() {
        return obstacle.isEmpty();
    }

    /**
     * Says whether the run gave what is expected.
     *
     * @return true if the entry is judged and the difference within the band
     */
    public boolean held() {
        return judged() && Math.abs(found - expected) <= band();
    }

    /**
     * Says whether the run gave something else.
     *
     * @return true if the entry is judged and does not hold
     */
    public boolean failed() {
        return judged() && !held();
    }
}
