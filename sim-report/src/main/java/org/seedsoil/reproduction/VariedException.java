package org.seedsoil.reproduction;

/** A number that a treatment does not have, or that makes no sense in it. */
public final class VariedException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Knob knob;
    private final Lack lack;

    /** What the treatment lacks. */
    public enum Lack {
        /** Nothing: the value is wrong. */
        NOTHING,
        /** Any rule by which metastases are ablated. */
        RULE,
        /** Scans. */
        SCANS
    }

    VariedException(Knob knob, Lack lack, String message) {
        super(message);
        this.knob = knob;
        this.lack = lack;
    }

    /**
     * Returns which number it is.
     *
     * @return the number
     */
    public Knob knob() {
        return knob;
    }

    /**
     * Returns what the treatment would need to have it.
     *
     * @return what is missing
     */
    public Lack lack() {
        return lack;
    }
}
