package org.seedsoil.arms;

/** A trial that cannot be run as it is written, which only its patients could show. */
public final class ArmsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;

    /**
     * Creates the exception.
     *
     * @param path the key that is at fault
     * @param message what is wrong and what is allowed
     */
    public ArmsException(String path, String message) {
        super(message);
        this.path = path;
    }

    /**
     * Returns the key that is at fault.
     *
     * @return its path in the scenario
     */
    public String path() {
        return path;
    }
}
