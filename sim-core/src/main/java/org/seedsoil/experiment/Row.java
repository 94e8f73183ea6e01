package org.seedsoil.experiment;

/**
 * What a point is for: its place in a design, so that the order of a table means nothing.
 *
 * @param set the row set: points that are judged together and fail together
 * @param matrix A, B or AB for indices; "base" or "moved" where one factor is moved; empty where a point stands alone
 * @param factor the factor that is moved; empty where none is
 * @param step the step of a trajectory, from 0; 0 without one
 * @param replicate which repetition with another root of randomness, from 0
 */
public record Row(long set, String matrix, String factor, int step, int replicate) {
    static Row alone(long set) {
        return new Row(set, "", "", 0, 0);
    }

    Row again(int other) {
        return new Row(set, matrix, factor, step, other);
    }
}
