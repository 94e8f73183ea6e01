package org.seedsoil.io.result;

/**
 * How often a trial is repeated with patients drawn from those simulated.
 *
 * @param trials how many trials; 0: it is not repeated
 * @param size patients of each; 0 where it is not
 */
public record Repetition(long trials, long size) {
    /** The trial as it is, and no other. */
    public static final Repetition NONE = new Repetition(0, 0);

    /** Checks that both are there or neither. */
    public Repetition {
        if (trials < 0 || size < 0 || trials == 0 != (size == 0)) {
            throw new IllegalArgumentException("trials and their size go together: " + trials + " of " + size);
        }
    }
}
