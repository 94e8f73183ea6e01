package org.seedsoil.care;

/**
 * One ablation of one lesion, whether a rule or an order has it done: the chance that it removes the lesion, and what it leaves where it does not.
 *
 * @param control probability that it removes a lesion of the reference diameter; 0 for radiotherapy, whose control follows from cells
 * @param remnant what is left where it does not
 * @param manner how control follows the diameter, and what lies around a lesion
 * @param means by what
 */
public record LocalAblation(double control, Remnant remnant, Manner manner, Means means) implements OrderedTreatment {
    /** Checks the probability, and that it does not contradict the remnant. */
    public LocalAblation {
        check(control, remnant);
    }

    /**
     * Describes one that is no operation: radiotherapy where that is what it leaves by, else by heat.
     *
     * @param control probability that it removes a lesion of the reference diameter; 0 for radiotherapy
     * @param remnant what is left where it does not
     * @param manner how control follows the diameter, and what lies around a lesion
     */
    public LocalAblation(double control, Remnant remnant, Manner manner) {
        this(control, remnant, manner, remnant instanceof Radiotherapy ? Means.RADIOTHERAPY : Means.ABLATION);
    }

    /**
     * Returns the same by other means.
     *
     * @param other by what
     * @return the treatment
     */
    public LocalAblation by(Means other) {
        return new LocalAblation(control, remnant, manner, other);
    }

    static void check(double control, Remnant remnant) {
        if (!(control >= 0 && control <= 1)) {
            throw new IllegalArgumentException("the control probability is from 0 to 1, but is " + control);
        }
        if (remnant instanceof Radiotherapy && control > 0) {
            throw new IllegalArgumentException(
                    "what radiotherapy controls follows from the cells that it kills, but the control"
                            + " probability is " + control);
        }
    }

    /**
     * Returns the probability that it removes a lesion.
     *
     * @param diameterMm diameter of the lesion, in mm
     * @return a probability
     */
    public double control(double diameterMm) {
        return manner.control(control, diameterMm);
    }

    /**
     * Says whether it kills a part of a lesion that it does not remove.
     *
     * @return false if the lesion stays as it was
     */
    public boolean leavesPart() {
        return remnant.survival() < 1;
    }

    /**
     * Says whether it is radiotherapy: irradiated tissue has no second dose.
     *
     * @return true if it is
     */
    public boolean irradiates() {
        return remnant instanceof Radiotherapy;
    }
}
