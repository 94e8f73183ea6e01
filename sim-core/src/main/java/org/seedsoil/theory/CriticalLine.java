package org.seedsoil.theory;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The line on which the reproduction number is 1 over a plane of two numbers of a treatment. A grid says through which cells it runs. Where
 * it enters and leaves them is solved for, and so are points between, until the number is within {@value #STRAIGHT} of 1 (on the
 * logarithm) everywhere on the straight pieces. Where the number jumps over 1 the line follows the jump.
 */
public final class CriticalLine {
    private static final double STRAIGHT = 0.008;
    private static final double SOLVED = 5e-4;
    private static final double NARROW = 1e-14;
    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 12;
    private static final int MOST_SPLITS = 5;

    /** A distance that nobody sees, as a part of the plane. */
    private static final double UNSEEN = 5e-4;

    private final DoubleBinaryOperator number;
    private final double width;
    private final double height;

    /**
     * A point of the plane.
     *
     * @param x of the first number
     * @param y of the second
     */
    public record Point(double x, double y) {
        private static Point between(Point a, Point b, double part) {
            return new Point(a.x + part * (b.x - a.x), a.y + part * (b.y - a.y));
        }
    }

    /** A cell of the plane by two opposite corners. */
    private record Cell(Point low, Point high) {
        private Point[] corners() {
            return new Point[] {low, new Point(high.x, low.y), high, new Point(low.x, high.y)};
        }
    }

    private CriticalLine(DoubleBinaryOperator number, double width, double height) {
        this.number = number;
        this.width = width;
        this.height = height;
    }

    /**
     * Follows the line.
     *
     * @param number the reproduction number; infinite where it is, NaN where it cannot be told
     * @param xs values of the first number, ascending
     * @param ys values of the second
     * @return pieces of it, each a sequence of points to be joined by straight lines
     */
    public static List<List<Point>> of(DoubleBinaryOperator number, double[] xs, double[] ys) {
        CriticalLine line = new CriticalLine(number, xs[xs.length - 1] - xs[0], ys[ys.length - 1] - ys[0]);
        return IntStream.range(0, (xs.length - 1) * (ys.length - 1))
                .parallel()
                .mapToObj(k -> {
                    int i = k / (ys.length - 1);
                    int j = k % (ys.length - 1);
                    return line.within(new Cell(new Point(xs[i], ys[j]), new Point(xs[i + 1], ys[j + 1])), 0);
                })
                .flatMap(List::stream)
                .toList();
    }

    private List<List<Point>> within(Cell cell, int splits) {
        List<Point> ends = new ArrayList<>();
        Point[] corners = cell.corners();
        for (int k = 0; k < corners.length; k++) {
            Point a = corners[k];
            Point b = corners[(k + 1) % corners.length];
            double before = excess(a);
            double after = excess(b);
            if (Double.isNaN(before + after)) {
                return List.of();
            }
            if (before > 0 != after > 0) {
                ends.add(solve(a, b));
            }
        }
        if (ends.size() <= 2) {
            return ends.isEmpty() ? List.of() : List.of(arc(cell, ends.get(0), ends.get(1)));
        }
        return splits < MOST_SPLITS ? split(cell, splits + 1) : List.of();
    }

    private List<List<Point>> split(Cell cell, int splits) {
        Point middle = Point.between(cell.low, cell.high, 0.5);
        List<List<Point>> arcs = new ArrayList<>();
        for (Point corner : cell.corners()) {
            Point low = new Point(Math.min(corner.x, middle.x), Math.min(corner.y, middle.y));
            Point high = new Point(Math.max(corner.x, middle.x), Math.max(corner.y, middle.y));
            arcs.addAll(within(new Cell(low, high), splits));
        }
        return arcs;
    }

    private List<Point> arc(Cell cell, Point from, Point to) {
        List<Point> points = new ArrayList<>();
        points.add(from);
        bend(cell, from, to, 0, points);
        return points;
    }

    /** Adds points after one up to another, the latter among them. */
    private void bend(Cell cell, Point from, Point to, int halvings, List<Point> points) {
        Point middle = Point.between(from, to, 0.5);
        if (halvings < MOST_HALVINGS && !isStraight(from, to)) {
            Point near = onLine(cell, from, to);
            boolean jumps = Math.abs(excess(near)) > STRAIGHT;
            if (!jumps || distance(middle, near) > UNSEEN) {
                bend(cell, from, near, halvings + 1, points);
                bend(cell, near, to, halvings + 1, points);
                return;
            }
        }
        points.add(to);
    }

    private boolean isStraight(Point from, Point to) {
        return IntStream.rangeClosed(1, 3)
                .mapToDouble(k -> Math.abs(excess(Point.between(from, to, k / 4.0))))
                .allMatch(size -> size <= STRAIGHT / 2);
    }

    /** A point of the line near the middle of a chord: across it, within the cell; the middle itself where there is none. */
    private Point onLine(Cell cell, Point from, Point to) {
        Point middle = Point.between(from, to, 0.5);
        Point left = new Point(cell.low.x, middle.y);
        Point right = new Point(cell.high.x, middle.y);
        Point below = new Point(middle.x, cell.low.y);
        Point above = new Point(middle.x, cell.high.y);
        boolean flat = Math.abs(to.x - from.x) / width > Math.abs(to.y - from.y) / height;
        boolean up = excess(middle) > 0;
        for (Point end : flat ? List.of(below, above, left, right) : List.of(left, right, below, above)) {
            if (excess(end) > 0 != up) {
                return solve(middle, end);
            }
        }
        return middle;
    }

    private double distance(Point a, Point b) {
        return Math.max(Math.abs(a.x - b.x) / width, Math.abs(a.y - b.y) / height);
    }

    /** Finds where the number is 1 between two points on both sides of it. */
    private Point solve(Point a, Point b) {
        double part = new BracketingNthOrderBrentSolver(NARROW, NARROW, SOLVED, 5)
                .solve(MOST_STEPS, t -> excess(Point.between(a, b, t)), 0, 1);
        return Point.between(a, b, part);
    }

    /** (R − 1)/(R + 1), which is ½·ln R near 1 and finite everywhere. */
    private double excess(Point at) {
        double r = number.applyAsDouble(at.x, at.y);
        return r == Double.POSITIVE_INFINITY ? 1 : (r - 1) / (r + 1);
    }
}
