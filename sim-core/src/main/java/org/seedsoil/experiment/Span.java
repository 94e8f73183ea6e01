package org.seedsoil.experiment;

import org.seedsoil.scenario.Setting;

/**
 * All numbers between two ends.
 *
 * @param low smallest value, in the canonical unit
 * @param high largest value, above the smallest
 * @param scale on which they are even
 * @param whole whether only whole numbers count
 */
public record Span(double low, double high, Scale scale, boolean whole) implements Range {
    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if they make no range
     */
    public Span {
        if (!(Double.isFinite(low) && Double.isFinite(high) && low < high)) {
            throw new IllegalArgumentException("a range needs a first end below the second");
        }
        if (scale == Scale.LOG && low <= 0) {
            throw new IllegalArgumentException("a log scale has no 0; allowed: ends above 0, or scale: linear");
        }
        if (whole && (low != Math.rint(low) || high != Math.rint(high))) {
            throw new IllegalArgumentException("only whole numbers count here; allowed: whole ends");
        }
    }

    @Override
    public Setting at(double place) {
        if (whole) {
            return new Setting.Amount(Math.min(high, Math.floor(scale.between(low, high + 1, place))));
        }
        return new Setting.Amount(value(place));
    }

    @Override
    public Setting level(int index, int count) {
        double value = value(count == 1 ? 0.5 : index / (count - 1.0));
        return new Setting.Amount(whole ? Math.rint(value) : value);
    }

    /** The ends are as they are written; what lies between is rounded and does not leave the range. */
    private double value(double place) {
        if (place <= 0 || place >= 1) {
            return place <= 0 ? low : high;
        }
        return Math.min(high, Math.max(low, Digits.ten(scale.between(low, high, place))));
    }

    @Override
    public int choices() {
        return 0;
    }
}
