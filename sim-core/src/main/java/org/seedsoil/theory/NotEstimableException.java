package org.seedsoil.theory;

/** The theory has no exact answer for a disease or treatment. The message is a sentence that says why. */
public final class NotEstimableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reason;

    /**
     * Says why.
     *
     * @param reason words that follow "not estimable by theory: "
     */
    public NotEstimableException(String reason) {
        super("not estimable by theory: " + reason);
        this.reason = reason;
    }

    /**
     * Returns why.
     *
     * @return words that follow "not estimable: "
     */
    public String reason() {
        return reason;
    }
}
