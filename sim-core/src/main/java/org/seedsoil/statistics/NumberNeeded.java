package org.seedsoil.statistics;

import java.math.RoundingMode;
import org.seedsoil.elementary.ShortestDecimal;

/**
 * How many patients have to be treated for one more of them to be spared the event by some time: one over the difference of risks (Altman
 * and Andersen 1999, doi:10.1136/bmj.319.7223.1492). Where it cannot be told whether a treatment helps or harms, its interval runs
 * through infinity (Altman 1998, doi:10.1136/bmj.317.7168.1309): from a number needed to treat to benefit (NNTB) up to infinity and back to
 * a number needed to treat to harm (NNTH).
 *
 * @param reduction the absolute reduction of risk: the risk without less that with the treatment, or survival with less without
 */
public record NumberNeeded(Effect reduction) {
    /**
     * Returns the number.
     *
     * @return patients per event spared; negative where treatment adds events: −20 is an NNTH of 20; infinite where risks are equal
     */
    public double value() {
        return reduction.value() == 0 ? Double.POSITIVE_INFINITY : 1 / reduction.value();
    }

    /**
     * Says whether the data leave open which side is better: the interval then holds infinity.
     *
     * @param confidence level, such as 0.95
     * @return true where the interval of the reduction holds 0
     */
    public boolean isOpen(double confidence) {
        return reduction.interval(confidence).contains(0);
    }

    /**
     * Returns the numbers at the ends of the interval of the reduction. Unless it {@link #isOpen}, the number lies between them;
     * else it lies beyond them: above the high one, or below the low one.
     *
     * @param confidence level, such as 0.95
     * @return one over the larger and one over the smaller end, in ascending order
     */
    public Interval ends(double confidence) {
        Interval risk = reduction.interval(confidence);
        double ofLow = 1 / risk.low();
        double ofHigh = 1 / risk.high();
        return new Interval(Math.min(ofLow, ofHigh), Math.max(ofLow, ofHigh));
    }

    /**
     * Tells number and interval as Altman recommends.
     *
     * @param confidence level, such as 0.95
     * @return such as "NNTB 10.0 (5.2 to 130.3)" or "NNTB 20.0 (NNTB 8.1 to infinity to NNTH 43.0)"
     */
    public String told(double confidence) {
        Interval ends = ends(confidence);
        String interval = isOpen(confidence)
                ? side(ends.high()) + " to infinity to " + side(ends.low())
                : number(Math.min(Math.abs(ends.low()), Math.abs(ends.high())))
                        + " to "
                        + number(Math.max(Math.abs(ends.low()), Math.abs(ends.high())));
        return side(value()) + " (" + interval + ")";
    }

    /** More is the rounding of none. */
    private static final double MOST = 1e12;

    private static String side(double needed) {
        return (needed < 0 ? "NNTH " : "NNTB ") + number(Math.abs(needed));
    }

    private static String number(double patients) {
        if (Double.isNaN(patients)) {
            return "unknown";
        }
        return patients > MOST
                ? "infinity"
                : ShortestDecimal.of(patients)
                        .decimal()
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
