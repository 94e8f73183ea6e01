package org.seedsoil.figure;

import java.util.ArrayList;
import java.util.List;

/**
 * One axis.
 *
 * @param title what it measures, with its unit; empty for an axis without ticks
 * @param min where it begins
 * @param max where it ends, above min
 * @param scale how it counts; min is above 0 on a logarithmic one
 */
record Axis(String title, double min, double max, Scale scale) {
    private static final int MOST_TICKS = 10;
    private static final int MOST_RATIOS = 6;
    private static final double LEAST_NUMBER = 1e-6;

    /** How an axis counts and what stands beside its ticks. */
    enum Scale {
        /** Evenly; plain numbers. */
        LINEAR,
        /** Evenly; whole numbers alone have a tick. */
        COUNTS,
        /** Evenly; fractions written as per cent. */
        PERCENT,
        /** By decades; powers of ten. */
        POWERS,
        /** By decades; plain numbers. */
        DECADES,
        /** Evenly in the logarithm to base 2 of a ratio; the ratio is written. */
        RATIOS;

        /** Says whether equal steps are equal factors. */
        boolean logarithmic() {
            return this == POWERS || this == DECADES;
        }
    }

    Axis {
        if (!(max > min) || !Double.isFinite(max - min) || (scale.logarithmic() && min <= 0)) {
            throw new IllegalArgumentException("axis from " + min + " to " + max);
        }
    }

    static Axis linear(String title, double min, double max) {
        return new Axis(title, min, max, Scale.LINEAR);
    }

    /** Returns an axis of numbers of things, with a little room above the largest. */
    static Axis counts(String title, double most) {
        return new Axis(title, 0, Math.max(1.5, 1.05 * most), Scale.COUNTS);
    }

    /** Returns an axis of fractions from 0 to 1, with a little room at the end. */
    static Axis percent(String title) {
        return new Axis(title, 0, 1.01, Scale.PERCENT);
    }

    /** Returns an axis of whole decades, at least one, that holds both numbers. */
    static Axis decades(String title, double low, double high, Scale scale) {
        double first = Math.floor(Math.log10(low) + 1e-9);
        double last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
        return new Axis(title, Math.pow(10, first), Math.pow(10, last), scale);
    }

    /** Returns an axis of reproduction numbers that differ by orders of magnitude; below one in a million they are as good as 0. */
    static Axis reproduction(double low, double high) {
        return decades("R_m", Math.max(LEAST_NUMBER, low), high, Scale.DECADES);
    }

    /** Returns an axis without ticks. */
    static Axis silent(double min, double max) {
        return linear("", min, max);
    }

    /** Returns the same axis under another title. */
    Axis named(String other) {
        return new Axis(other, min, max, scale);
    }

    boolean logarithmic() {
        return scale.logarithmic();
    }

    boolean visible() {
        return !title.isEmpty();
    }

    /** Returns the values that carry a number; one that misses an end by rounding stands at that end, for a chart has no place beside it. */
    List<Double> ticks() {
        return logarithmic() ? decades() : steps();
    }

    private List<Double> decades() {
        int last = (int) Math.round(Math.log10(max));
        int step = 1 + ((int) Math.round(Math.log10(max / min)) - 1) / MOST_TICKS;
        List<Double> ticks = new ArrayList<>();
        for (int exponent = (int) Math.round(Math.log10(min)); exponent <= last; exponent++) {
            double tick = Math.pow(10, exponent);
            if (exponent % step == 0 && tick >= min * (1 - 1e-9) && tick <= max * (1 + 1e-9)) {
                ticks.add(clamp(tick));
            }
        }
        return ticks;
    }

    /** Returns an axis of ratios around 1 that holds both, in the logarithm to base 2. */
    static Axis ratios(String title, double lowest, double highest) {
        double low = Math.min(-1, Math.floor(Math.log(lowest) / Math.log(2)));
        double high = Math.max(1, Math.ceil(Math.log(highest) / Math.log(2)));
        return new Axis(title, low, high, Scale.RATIOS);
    }

    private List<Double> steps() {
        double step = whole() ? Math.max(1, Math.ceil(step())) : step();
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(min / step - 1e-9); k * step <= max * (1 + 1e-9); k++) {
            ticks.add(clamp(k * step + 0.0));
        }
        return ticks;
    }

    /** Whether ticks are whole. */
    private boolean whole() {
        return scale == Scale.RATIOS || scale == Scale.COUNTS;
    }

    /** Ratios such as 0.0156 take more room than other numbers. */
    private int mostTicks() {
        return scale == Scale.RATIOS ? MOST_RATIOS : MOST_TICKS;
    }

    private double step() {
        double decade = Math.pow(10, Math.floor(Math.log10((max - min) / mostTicks())));
        for (int factor : new int[] {1, 2, 5}) {
            if ((max - min) / (factor * decade) <= mostTicks()) {
                return factor * decade;
            }
        }
        return 10 * decade;
    }

    /** Returns what stands beside a tick. */
    String label(double value) {
        return switch (scale) {
            case LINEAR, COUNTS, DECADES -> Numbers.threeDigits(value);
            case PERCENT -> Numbers.percent(value);
            case RATIOS -> Numbers.threeDigits(Math.pow(2, value));
            case POWERS -> value == 1 ? "1" : Numbers.powerOfTen(Math.round(Math.log10(value)));
        };
    }

    /** Returns values of a line that leaves the axis below and comes back: where it is off for long there is none. */
    double[] shown(double[] values) {
        double[] shown = values.clone();
        for (int i = 0; i < values.length; i++) {
            boolean beside = i > 0 && values[i - 1] >= min || i + 1 < values.length && values[i + 1] >= min;
            if (values[i] < min) {
                shown[i] = beside ? min : Double.NaN;
            }
        }
        return shown;
    }

    /** Returns the nearest value that the axis can show; its beginning for NaN. */
    double clamp(double value) {
        return Double.isNaN(value) ? min : Math.min(max, Math.max(min, value));
    }
}
