package org.seedsoil.cli.terminal;

/** Why a command did not do what it was asked for, in words for the user. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Exit exit;

    /**
     * Refuses.
     *
     * @param exit the exit code
     * @param message what is wrong and what to do, for people
     */
    public Refusal(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    /**
     * Returns the exit code.
     *
     * @return the code
     */
    public Exit exit() {
        return exit;
    }
}
