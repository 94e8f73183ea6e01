package org.seedsoil.engine;

import java.util.Arrays;

/** Stretches of time in their order. Reused. */
final class Spans {
    private int size;
    private double[] from = {};
    private double[] until = {};

    void clear() {
        size = 0;
    }

    void add(double start, double end) {
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size + 1);
            until = Arrays.copyOf(until, from.length);
        }
        from[size] = start;
        until[size] = end;
        size++;
    }

    int size() {
        return size;
    }

    double from(int span) {
        return from[span];
    }

    double until(int span) {
        return until[span];
    }
}
