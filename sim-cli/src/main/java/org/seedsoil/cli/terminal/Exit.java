package org.seedsoil.cli.terminal;

/** Exit codes, after sysexits.h where it has one. */
public enum Exit {
    /** Done. */
    DONE(0),
    /** Done, but an expectation of a scenario did not hold, or a file is not that of the run repeated. */
    FAILED(1),
    /** The command line is wrong. */
    USAGE(64),
    /** The scenario, or a manifest, is wrong. */
    SCENARIO(65),
    /** A file that was named is not there. */
    NO_INPUT(66),
    /** The program is wrong. */
    INTERNAL(70),
    /** The result cannot be created, mostly since it is there already. */
    CANNOT_CREATE(73),
    /** Reading or writing failed. */
    INPUT_OUTPUT(74),
    /** Not all is done yet; the same command goes on. */
    INCOMPLETE(75);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /**
     * Returns the code for the operating system.
     *
     * @return 0 to 255
     */
    public int code() {
        return code;
    }
}
