package org.seedsoil.cascade;

/** Stands in for what is not written yet. */
@SuppressWarnings({"DoNotCallSuggester", "TypeParameterUnusedInFormals"})
final class Pending {
    private Pending() {}

    static double number() {
        throw new UnsupportedOperationException();
    }

    static <T> T thing() {
        throw new UnsupportedOperationException();
    }
}
