package org.seedsoil;

import org.seedsoil.random.RandomKey;

/** Keys of the random tests: fixed in the build, fresh with {@code -Dseedsoil.random-seed=random}. */
public final class TestKeys {
    private static final long ROOT =
            "random".equals(System.getProperty("seedsoil.random-seed")) ? System.nanoTime() : 20260101L;

    private TestKeys() {}

    /**
     * Returns the key of a test. A failing test should name {@link RandomKey} in its message when keys are fresh.
     *
     * @param test a name of its own
     * @return the key
     */
    public static RandomKey of(String test) {
        return RandomKey.root(ROOT).child(test);
    }
}
