package org.seedsoil;

import org.seedsoil.random.RandomKey;

/**
 * Keys of the random tests. All of a run come from one root: a fixed one in the build, another with
 * {@code -Dseedsoil.random-seed=12345}, and one that Maven draws for all modules with {@code -Dseedsoil.random-seed=random}.
 */
public final class TestKeys {
    private static final long ROOT = Long.parseLong(System.getProperty("seedsoil.root", "20260101"));

    private static volatile boolean asked;

    private TestKeys() {}

    /** Returns the root of the run, a random seed like any other. */
    public static long root() {
        asked = true;
        return ROOT;
    }

    /**
     * Returns the key of a test: the same one whenever it is asked for in a run.
     *
     * @param test a name of its own
     * @return the key
     */
    public static RandomKey of(String test) {
        return RandomKey.root(root()).child(test);
    }

    /** Returns whether anybody asked since the last call. */
    static boolean wereAskedFor() {
        boolean before = asked;
        asked = false;
        return before;
    }
}
