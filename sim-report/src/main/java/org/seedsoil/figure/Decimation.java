package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;

/** Leaves out points that nobody could see: a picture has fewer columns than that. */
final class Decimation {
    /** Most points of one curve. */
    static final int LIMIT = 2_000;

    private Decimation() {}

    /** Returns at most {@link #LIMIT} points, evenly chosen, the first and the last among them. */
    static <T> List<T> thin(List<T> points) {
        return thin(points, LIMIT);
    }

    /** Returns at most so many points, at least two, evenly chosen, the first and the last among them. */
    static <T> List<T> thin(List<T> points, int most) {
        int n = points.size();
        if (n <= most) {
            return List.copyOf(points);
        }
        List<T> kept = new ArrayList<>(most);
        for (long i = 0; i < most; i++) {
            kept.add(points.get((int) (i * (n - 1) / (most - 1))));
        }
        return List.copyOf(kept);
    }
}
