package org.seedsoil.engine;

/**
 * A time in which a lesion had vessels.
 *
 * @param from day on which they came
 * @param until day on which they were lost
 */
record Vessels(double from, double until) {
    boolean within(double first, double last) {
        return from <= last && until > first;
    }
}
