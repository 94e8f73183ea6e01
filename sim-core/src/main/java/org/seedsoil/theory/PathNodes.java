package org.seedsoil.theory;

import java.util.Arrays;
import org.seedsoil.elementary.Elementary;

/** Points along a path at which integrals over it are summed: time, weight, shedding there, and what was shed until then. */
final class PathNodes {
    private int size;
    private double[] day = new double[256];
    private double[] weight = new double[256];
    private double[] sheds = new double[256];
    private double[] logSheds = new double[256];
    private double[] shed = new double[256];

    void add(double when, double weighs, double logRate, double before) {
        if (size == day.length) {
            day = Arrays.copyOf(day, 2 * size);
            weight = Arrays.copyOf(weight, 2 * size);
            sheds = Arrays.copyOf(sheds, 2 * size);
            logSheds = Arrays.copyOf(logSheds, 2 * size);
            shed = Arrays.copyOf(shed, 2 * size);
        }
        day[size] = when;
        weight[size] = weighs;
        sheds[size] = Elementary.exp(logRate);
        logSheds[size] = logRate;
        shed[size] = before;
        size++;
    }

    int size() {
        return size;
    }

    double day(int i) {
        return day[i];
    }

    double weight(int i) {
        return weight[i];
    }

    /** Potential detachments a day, per unit of shedding rate, times e to minus an exponent, which may be past any number. */
    double sheds(int i, double exponent) {
        return exponent == 0 ? sheds[i] : Elementary.exp(logSheds[i] - exponent);
    }

    /** Λ: what was shed along the path until then, per unit of shedding rate. */
    double shed(int i) {
        return shed[i];
    }
}
