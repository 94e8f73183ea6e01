package org.seedsoil.theory;

import org.seedsoil.growth.Growth;
import org.seedsoil.random.RandomStream;

/**
 * Colonies that escaped, simulated without any of the code under test: every birth, death and kill up to 500 cells, then days with a
 * normal change of exact mean and variance. Sizes and what has been shed are kept by day.
 */
final class GrownColonies {
    private static final int EVERY_EVENT = 500;

    final double[][] cells;
    final double[][] shed;

    /**
     * Grows them.
     *
     * @param growth exponential growth
     * @param kills cells killed a day below escape
     * @param escapedAt size of escape
     * @param founders cells at the start
     * @param exponent of shedding
     * @param vascularizedAt size from which they shed
     * @param number how many that escape
     * @param days how long
     */
    GrownColonies(
            Growth growth,
            double kills,
            int escapedAt,
            int founders,
            double exponent,
            double vascularizedAt,
            int number,
            int days,
            RandomStream random) {
        this.cells = new double[number][days + 1];
        this.shed = new double[number][days + 1];
        double birth = growth.birth();
        double death = growth.initialDeath();
        for (int i = 0; i < number; i++) {
            while (!grow(i, birth, death, kills, escapedAt, founders, exponent, vascularizedAt, random)) {
                java.util.Arrays.fill(cells[i], 0);
                java.util.Arrays.fill(shed[i], 0);
            }
        }
    }

    private boolean grow(
            int i,
            double birth,
            double death,
            double kills,
            int escapedAt,
            int founders,
            double exponent,
            double vascularizedAt,
            RandomStream random) {
        double[] powers = new double[EVERY_EVENT + 1];
        for (int n = 1; n <= EVERY_EVENT; n++) {
            powers[n] = Math.pow(n, exponent);
        }
        int n = founders;
        boolean escaped = n >= escapedAt;
        boolean vessels = n >= vascularizedAt;
        double day = 0;
        double sum = 0;
        int noted = 1;
        int last = cells[i].length - 1;
        cells[i][0] = n;
        while (n > 0 && n < EVERY_EVENT && noted <= last) {
            double ups = birth * n;
            double downs = death * n + (escaped ? 0 : kills);
            double wait = random.nextWait(ups + downs);
            while (noted <= last && day + wait >= noted) {
                cells[i][noted] = n;
                shed[i][noted] = sum + (vessels ? (noted - day) * powers[n] : 0);
                noted++;
            }
            sum += vessels ? wait * powers[n] : 0;
            day += wait;
            n += random.nextOpen() * (ups + downs) < ups ? 1 : -1;
            escaped |= n >= escapedAt;
            vessels |= n >= vascularizedAt;
        }
        double size = n;
        double rate = birth - death;
        while (size > 0 && noted <= last) {
            double step = noted - day;
            double mean = size * Math.exp(rate * step);
            double variance = mean * (birth + death) / rate * (Math.exp(rate * step) - 1);
            double next = mean + Math.sqrt(variance) * random.nextNormal();
            sum += shedBetween(size, next, step, exponent, vascularizedAt);
            size = next;
            day = noted;
            cells[i][noted] = size;
            shed[i][noted] = sum;
            noted++;
        }
        for (; noted <= last; noted++) {
            shed[i][noted] = sum;
        }
        return escaped;
    }

    /** Sizes are exponential within a step. */
    private static double shedBetween(double from, double to, double step, double exponent, double vascularizedAt) {
        double rate = Math.log(to / from) / step;
        double start = from >= vascularizedAt ? 0 : Math.min(step, Math.log(vascularizedAt / from) / rate);
        if (!(start < step) || start < 0) {
            return 0;
        }
        double a = exponent * rate;
        return Math.pow(from, exponent) * (Math.exp(a * step) - Math.exp(a * start)) / a;
    }

    /** Returns what colony i has shed by an age. */
    double shedBy(int i, double age) {
        int day = (int) Math.min(age, shed[i].length - 2);
        double part = Math.min(1, age - day);
        return shed[i][day] + part * (shed[i][day + 1] - shed[i][day]);
    }

    /** Returns the age at which colony i first reaches a size; infinite for never. */
    double ageAt(int i, double size) {
        for (int day = 1; day < cells[i].length; day++) {
            if (cells[i][day] >= size) {
                return day - 1 + Math.log(size / cells[i][day - 1]) / Math.log(cells[i][day] / cells[i][day - 1]);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    int number() {
        return cells.length;
    }
}
