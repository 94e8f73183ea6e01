package org.seedsoil.quantity;

/** A text that is no quantity of the dimension asked for. The message is a sentence fit for the author of the text. */
public final class QuantityException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    QuantityException(String sentence) {
        super(sentence);
    }

    /**
     * Returns what is wrong and what is allowed.
     *
     * @return one sentence without a full stop
     */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
