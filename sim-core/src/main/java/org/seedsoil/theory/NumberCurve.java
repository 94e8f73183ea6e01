package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.seedsoil.elementary.Elementary;

/**
 * The reproduction number along one number of a treatment, at as many points as it takes to be drawn with straight lines between
 * them: on a scale of the number and on one of its logarithm.
 *
 * @param xs ascending
 * @param numbers the number at each; NaN where it is infinite or cannot be told
 */
public record NumberCurve(double[] xs, double[] numbers) {
    private static final double STRAIGHT = 0.005;
    private static final double STEEP = Elementary.log(2);
    private static final int MOST_HALVINGS = 20;

    /**
     * Adds points between some where the curve bends or is steep.
     *
     * @param number the number
     * @param xs where it is asked for, ascending
     * @param numbers the number there
     * @return these points and those between
     */
    public static NumberCurve between(DoubleUnaryOperator number, double[] xs, double[] numbers) {
        double most = 0;
        for (double r : numbers) {
            most = Double.isFinite(r) ? Math.max(most, r) : most;
        }
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < xs.length; i++) {
            double[] point = {xs[i], numbers[i]};
            if (i > 0) {
                halve(number, new double[][] {{xs[i - 1], numbers[i - 1]}, point}, most, 0, points);
            }
            points.add(point);
        }
        return new NumberCurve(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** Adds what is needed between two points, without them. */
    private static void halve(
            DoubleUnaryOperator number, double[][] ends, double most, int halvings, List<double[]> points) {
        double before = ends[0][1];
        double after = ends[1][1];
        if (halvings == MOST_HALVINGS || !Double.isFinite(before + after)) {
            return;
        }
        double x = (ends[0][0] + ends[1][0]) / 2;
        double[] middle = {x, number.applyAsDouble(x)};
        double logarithms = Elementary.log(before) + Elementary.log(after);
        boolean even = Math.abs(middle[1] - (before + after) / 2) <= STRAIGHT * most;
        boolean evenInLogarithm = Math.abs(Elementary.log(middle[1]) - logarithms / 2) <= STRAIGHT;
        boolean gentle = Math.abs(Elementary.log(before / after)) < STEEP;
        boolean nothing = before + after + middle[1] == 0;
        if (nothing || even && evenInLogarithm && gentle) {
            return;
        }
        halve(number, new double[][] {ends[0], middle}, most, halvings + 1, points);
        points.add(middle);
        halve(number, new double[][] {middle, ends[1]}, most, halvings + 1, points);
    }
}
