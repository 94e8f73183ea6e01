package org.seedsoil.random;

/** Keys of tests: fixed in the build, fresh with {@code -Dseedsoil.random-seed=random} or of any given number. */
public final class TestKey {
    private static final long FIXED = 20_260_101;

    private TestKey() {}

    /** Returns the key of a test, printing the number it came from unless it is the fixed one. */
    public static RandomKey of(String test) {
        String seed = System.getProperty("seedsoil.random-seed", "fixed");
        if (seed.equals("fixed")) {
            return RandomKey.root(FIXED).child(test);
        }
        long number = seed.equals("random") ? System.nanoTime() : Long.parseLong(seed);
        System.out.println(test + ": -Dseedsoil.random-seed=" + number);
        return RandomKey.root(number).child(test);
    }
}
