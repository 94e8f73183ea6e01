package org.seedsoil.engine;

import java.util.Arrays;

/**
 * The sizes that a lesion goes through within one step: points in time, between which each clone grows exponentially or,
 * in a colony walked event by event, stays as it is. Reused from step to step.
 */
final class Path {
    private final int clones;
    private int points;
    private double[] day = new double[4];
    private double[] total = new double[4];
    private boolean[] level = new boolean[4];
    private double[] cells;

    Path(int clones) {
        this.clones = clones;
        this.cells = new double[4 * clones];
    }

    void begin(double startDay, double[] startCells) {
        points = 0;
        add(startDay, startCells, false);
    }

    /** Adds a point; {@code stays} says that sizes did not change since the one before until this very moment. */
    void add(double newDay, double[] newCells, boolean stays) {
        if (points == day.length) {
            day = Arrays.copyOf(day, 2 * points);
            total = Arrays.copyOf(total, 2 * points);
            level = Arrays.copyOf(level, 2 * points);
            cells = Arrays.copyOf(cells, 2 * points * clones);
        }
        double sum = 0;
        for (int c = 0; c < clones; c++) {
            cells[points * clones + c] = newCells[c];
            sum += newCells[c];
        }
        day[points] = newDay;
        total[points] = sum;
        level[points] = stays;
        points++;
    }

    int points() {
        return points;
    }

    double day(int point) {
        return day[point];
    }

    double total(int point) {
        return total[point];
    }

    double cells(int point, int clone) {
        return cells[point * clones + clone];
    }

    /** Whether sizes stay level between a point and the one before it. */
    boolean level(int point) {
        return level[point];
    }

    double start() {
        return day[0];
    }

    double end() {
        return day[points - 1];
    }

    double endTotal() {
        return total[points - 1];
    }

    double totalAt(double when) {
        double sum = 0;
        for (int c = 0; c < clones; c++) {
            sum += cellsAt(when, c);
        }
        return sum;
    }

    /** Cells of a clone at a time; the nearest end outside the path. */
    double cellsAt(double when, int clone) {
        int next = 0;
        while (next < points && day[next] <= when) {
            next++;
        }
        if (next == 0) {
            return cells(0, clone);
        }
        if (next == points || level[next]) {
            return cells(next - 1, clone);
        }
        double part = (when - day[next - 1]) / (day[next] - day[next - 1]);
        return between(cells(next - 1, clone), cells(next, clone), part);
    }

    private static double between(double from, double to, double part) {
        return from > 0 && to > 0 ? from * StrictMath.pow(to / from, part) : from + (to - from) * part;
    }

    /** First moment from a day on, or from the start, at which the total is at least a size, or NaN. */
    double passage(double size, double since) {
        int first = 0;
        while (first + 1 < points && day[first + 1] <= since) {
            first++;
        }
        if (total[first] >= size) {
            return day[first];
        }
        for (int i = first + 1; i < points; i++) {
            if (total[i] >= size) {
                if (level[i] || !(total[i - 1] > 0)) {
                    return day[i];
                }
                double part = StrictMath.log(size / total[i - 1]) / StrictMath.log(total[i] / total[i - 1]);
                return day[i - 1] + part * (day[i] - day[i - 1]);
            }
        }
        return Double.NaN;
    }

    /** Ends the path earlier, at sizes rounded to whole cells where they are counted. */
    void cut(double when, double[] sizes) {
        int kept = 0;
        while (kept < points && day[kept] <= when) {
            kept++;
        }
        boolean stays = kept < points && level[kept];
        points = kept;
        add(when, sizes, stays);
    }
}
