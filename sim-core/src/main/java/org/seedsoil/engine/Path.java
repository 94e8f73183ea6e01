package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.engine.Piece.Curved;
import org.seedsoil.engine.Piece.Plain;
import org.seedsoil.growth.GrowthCurve;

/**
 * The sizes that a lesion goes through within one step: points in time and the shape of what lies between. Reused from step
 * to step.
 */
final class Path {
    /** How sizes go from one point to the next. */
    enum Shape {
        /** They stay, and jump at the point. */
        LEVEL,
        /** Each clone changes evenly, as a small colony of which only some sizes are kept. */
        EVEN,
        /** Each clone grows exponentially. */
        EXPONENTIAL,
        /** The only clone follows its law of growth, times an exponential that meets the point. */
        CURVED
    }

    private static final double CLOSE = 1e-13;

    /** Nearly all paths are those of small colonies, or of one stride, and have two points: there may be very many. */
    private static final int FEW = 2;
    /** Room for more points is given back. */
    private static final int MANY = 8;

    private final int clones;
    private int points;
    /** Of each point its day, then its cells by clone. */
    private double[] data;
    /** What leads to each point. */
    private Piece[] pieces = new Piece[FEW];

    private Piece walk = Plain.EVEN;

    Path(int clones) {
        this.clones = clones;
        this.data = new double[FEW * (1 + clones)];
    }

    /** A copy that stays as it is. */
    Path copy() {
        Path copy = new Path(clones);
        copy.points = points;
        copy.data = Arrays.copyOf(data, at(points));
        copy.pieces = Arrays.copyOf(pieces, points);
        copy.walk = walk;
        return copy;
    }

    void begin(double startDay, double[] startCells) {
        if (pieces.length > MANY) {
            pieces = new Piece[FEW];
            data = new double[FEW * (1 + clones)];
        }
        Arrays.fill(pieces, Plain.LEVEL);
        points = 0;
        walk = Plain.EVEN;
        add(startDay, startCells, Plain.LEVEL);
    }

    /** Notes how to walk again what follows, where it is kept by its ends alone. */
    void setOut(Departure next) {
        walk = next;
    }

    /** Adds a point of a colony: {@code stays} says that sizes did not change since the one before until this moment. */
    void add(double newDay, double[] newCells, boolean stays) {
        add(newDay, newCells, stays ? Plain.LEVEL : walk);
    }

    void add(double newDay, double[] newCells, Piece since) {
        if (points == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * points);
            data = Arrays.copyOf(data, 2 * data.length);
        }
        int at = at(points);
        data[at] = newDay;
        System.arraycopy(newCells, 0, data, at + 1, clones);
        pieces[points] = since;
        points++;
    }

    private int at(int point) {
        return point * (1 + clones);
    }

    /**
     * Adds a point to which the only clone has followed its law.
     *
     * @param newDay when
     * @param newCells its cells then, positive as before
     * @param clone index of the clone
     * @param law its mean path
     * @param start coordinate of the law at the point before
     * @param excess ln of the size over that of the mean path
     */
    void follow(double newDay, double[] newCells, int clone, GrowthCurve law, double start, double excess) {
        add(newDay, newCells, new Curved(law, clone, start, excess / (newDay - end())));
    }

    int points() {
        return points;
    }

    double day(int point) {
        return data[at(point)];
    }

    double total(int point) {
        int at = at(point);
        double sum = 0;
        for (int c = 1; c <= clones; c++) {
            sum += data[at + c];
        }
        return sum;
    }

    double cells(int point, int clone) {
        return data[at(point) + 1 + clone];
    }

    /** How sizes went from the point before to this one. */
    Shape shape(int point) {
        return pieces[point].shape();
    }

    private Curved curved(int point) {
        return (Curved) pieces[point];
    }

    double start() {
        return data[0];
    }

    double end() {
        return day(points - 1);
    }

    /** The point that a piece kept by its ends alone leads to, if a moment lies within one; else −1. */
    int untold(double when) {
        int next = after(when);
        boolean within = next > 0 && next < points && day(next - 1) < when;
        return within && shape(next) == Shape.EVEN ? next : -1;
    }

    /** How to walk the piece again that leads to such a point. */
    Departure departure(int point) {
        return (Departure) pieces[point];
    }

    /** Cells at a time; within a piece kept by its ends alone, on the line between them. */
    double totalAt(double when) {
        if (when >= end()) {
            return total(points - 1);
        }
        double sum = 0;
        for (int c = 0; c < clones; c++) {
            sum += cellsAt(when, c);
        }
        return sum;
    }

    /**
     * The integral of {@link #totalAt} over a part of the path, in cell days: closed where sizes are level or even, to a relative
     * 1e-9 where they grow.
     */
    double cellDays(double from, double until) {
        double sum = 0;
        for (int i = 1; i < points && day(i - 1) < until; i++) {
            double start = Math.max(from, day(i - 1));
            double end = Math.min(until, day(i));
            if (end > start) {
                sum += piece(i, start, end);
            }
        }
        double beyond = until - Math.max(from, end());
        return beyond > 0 ? sum + beyond * total(points - 1) : sum;
    }

    private double piece(int i, double start, double end) {
        if (shape(i) == Shape.LEVEL) {
            return total(i - 1) * (end - start);
        }
        if (shape(i) == Shape.CURVED) {
            return curvedPiece(i, start, end);
        }
        double sum = 0;
        for (int c = 0; c < clones; c++) {
            double before = start > day(i - 1) ? cellsAt(start, c) : cells(i - 1, c);
            double after = end < day(i) ? cellsAt(end, c) : cells(i, c);
            sum += shape(i) == Shape.EXPONENTIAL && before > 0 && after > 0
                    ? Exponentials.logarithmicMean(before, after)
                    : (before + after) / 2;
        }
        return sum * (end - start);
    }

    private double curvedPiece(int i, double start, double end) {
        double growth = Math.abs(total(i) - total(i - 1)) / Math.min(total(i), total(i - 1)) / (day(i) - day(i - 1));
        int nodes = GaussLegendre.pointsFor((growth + Math.abs(curved(i).slope())) * (end - start));
        double mean = 0;
        for (int k = 0; k < nodes; k++) {
            double days = GaussLegendre.at(nodes, k, start, end) - day(i - 1);
            mean += GaussLegendre.weight(nodes, k) * followed(i, days);
        }
        return mean * (end - start);
    }

    /** Cells of a clone at a time, on the line within a piece kept by its ends alone; the nearest end outside the path. */
    double cellsAt(double when, int clone) {
        int next = after(when);
        if (next == 0) {
            return cells(0, clone);
        }
        if (next == points || shape(next) == Shape.LEVEL) {
            return cells(next - 1, clone);
        }
        if (shape(next) == Shape.CURVED) {
            return clone == curved(next).cloneIndex() ? followed(next, when - day(next - 1)) : 0;
        }
        double part = (when - day(next - 1)) / (day(next) - day(next - 1));
        return between(cells(next - 1, clone), cells(next, clone), part, shape(next));
    }

    /** The first point later than a time, or the number of points. */
    private int after(double when) {
        int low = 0;
        int high = points;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (day(middle) <= when) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The size on the way to a curved point, some days after the point before. */
    double followed(int point, double days) {
        return curved(point).cells(days);
    }

    /** Bounds how far the size on the way to a curved point can lie above both its ends, as a factor. */
    double unevenness(int point) {
        return Elementary.exp(Math.abs(curved(point).slope()) * (day(point) - day(point - 1)));
    }

    private static double between(double from, double to, double part, Shape shape) {
        return shape == Shape.EXPONENTIAL && from > 0 && to > 0
                ? from * Elementary.pow(to / from, part)
                : from + (to - from) * part;
    }

    /** First moment from a day on, or from the start, at which the total is at least a size, or NaN. */
    double passage(double size, double since) {
        int first = 0;
        while (first + 1 < points && day(first + 1) <= since) {
            first++;
        }
        if (total(first) >= size) {
            return day(first);
        }
        for (int i = first + 1; i < points; i++) {
            if (total(i) >= size) {
                return day(i - 1) + daysToPass(i, size);
            }
        }
        return Double.NaN;
    }

    private double daysToPass(int point, double size) {
        double days = day(point) - day(point - 1);
        double from = total(point - 1);
        if (shape(point) == Shape.LEVEL || !(from > 0)) {
            return days;
        }
        if (shape(point) == Shape.EVEN) {
            return days * (size - from) / (total(point) - from);
        }
        if (shape(point) == Shape.EXPONENTIAL) {
            return days * Elementary.log(size / from) / Elementary.log(total(point) / from);
        }
        return curved(point).slope() == 0
                ? Math.min(days, curved(point).law().daysTo(from, size))
                : solve(point, size, days);
    }

    /** The root of ln size along a curved part. */
    private double solve(int point, double size, double days) {
        double below = Elementary.log(total(point - 1) / size);
        double above = Elementary.log(total(point) / size);
        return FalsePosition.root(after -> Elementary.log(followed(point, after) / size), 0, below, days, above, CLOSE);
    }

    /** Ends the path earlier, at sizes rounded to whole cells where they are counted. */
    void cut(double when, double[] sizes) {
        int next = after(when);
        Piece since = next > 0 && next < points ? pieces[next] : Plain.LEVEL;
        walk = since instanceof Departure ? since : Plain.EVEN;
        points = next;
        add(when, sizes, since);
    }
}
