package org.seedsoil.experiment;

/** A constraint that cannot be read. */
public final class ConstraintException extends Exception {
    private static final long serialVersionUID = 1;

    private final int column;

    /**
     * Says what is wrong.
     *
     * @param column where in the text, from 1
     * @param message what is wrong and what is allowed
     */
    ConstraintException(int column, String message) {
        super(message);
        this.column = column;
    }

    /**
     * Returns where it is wrong.
     *
     * @return the column in the text, from 1
     */
    public int column() {
        return column;
    }
}
