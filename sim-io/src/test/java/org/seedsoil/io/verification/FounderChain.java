package org.seedsoil.io.verification;

/**
 * Means of founders that are shed at a constant rate and pass from the way to sleep, to colonies of so many cells, to escape or death, by laws that
 * are constant from day to day: the matrix exponential of the whole chain. It shares nothing with the engine. Founders are independent, so each
 * number is Poisson.
 */
final class FounderChain {
    private static final int UNDER_WAY = 0;
    private static final int ASLEEP = 1;
    private static final int FIRST = 2;

    private final Source source;
    private final int escaped;
    private final int cleared;
    private final int woke;
    private final int sheds;
    private double[] mean;

    /**
     * What is shed.
     *
     * @param perDay potential detachments a day
     * @param leaves rate at which seeds leave the bed, dead or alive, a day; 0: at once
     * @param arrive part of them that is alive
     * @param sleep part of these that falls asleep
     * @param escapedAt cells
     */
    record Source(double perDay, double leaves, double arrive, double sleep, int escapedAt) {
        Source times(double factor) {
            return new Source(perDay * factor, leaves, arrive, sleep, escapedAt);
        }
    }

    /**
     * How colonies and sleepers fare, per day.
     *
     * @param birth of a cell
     * @param death of a cell
     * @param surveillance cells killed in a colony
     * @param wake of a sleeper
     * @param dieAsleep of a sleeper
     */
    record Law(double birth, double death, double surveillance, double wake, double dieAsleep) {}

    FounderChain(Source source) {
        this.source = source;
        this.escaped = FIRST + source.escapedAt() - 1;
        this.cleared = escaped + 1;
        this.woke = cleared + 1;
        this.sheds = woke + 1;
        this.mean = new double[sheds + 1];
        mean[sheds] = 1;
    }

    /** Lets days pass, with or without shedding. */
    void pass(double days, Law law, boolean shedding) {
        int size = mean.length;
        double[][] rate = new double[size][size];
        if (shedding) {
            settle(rate[sheds], source.leaves() > 0 ? 0 : source.perDay() * source.arrive());
            rate[sheds][UNDER_WAY] = source.leaves() > 0 ? source.perDay() : 0;
        }
        settle(rate[UNDER_WAY], source.leaves() * source.arrive());
        rate[UNDER_WAY][UNDER_WAY] = -source.leaves();
        rate[ASLEEP][FIRST] = law.wake();
        rate[ASLEEP][woke] = law.wake();
        rate[ASLEEP][ASLEEP] = -law.wake() - law.dieAsleep();
        for (int n = 1; n < source.escapedAt(); n++) {
            int at = FIRST + n - 1;
            double down = law.death() * n + law.surveillance();
            rate[at][at + 1] = law.birth() * n;
            rate[at][n == 1 ? cleared : at - 1] = down;
            rate[at][at] = -law.birth() * n - down;
        }
        mean = times(mean, exponential(rate, days));
    }

    private void settle(double[] rate, double perDay) {
        rate[ASLEEP] += perDay * source.sleep();
        rate[FIRST] += perDay * (1 - source.sleep());
    }

    /** Each cell of a colony lives through it with a probability. */
    void pulse(double survival) {
        double[] after = mean.clone();
        for (int n = 1; n < source.escapedAt(); n++) {
            after[FIRST + n - 1] = 0;
        }
        for (int n = 1; n < source.escapedAt(); n++) {
            double[] kept = {1};
            for (int cell = 0; cell < n; cell++) {
                double[] more = new double[kept.length + 1];
                for (int m = 0; m < kept.length; m++) {
                    more[m] += kept[m] * (1 - survival);
                    more[m + 1] += kept[m] * survival;
                }
                kept = more;
            }
            for (int m = 0; m <= n; m++) {
                after[m == 0 ? cleared : FIRST + m - 1] += mean[FIRST + n - 1] * kept[m];
            }
        }
        mean = after;
    }

    double underWay() {
        return mean[UNDER_WAY];
    }

    double asleep() {
        return mean[ASLEEP];
    }

    double woke() {
        return mean[woke];
    }

    double escaped() {
        return mean[escaped];
    }

    double cleared() {
        return mean[cleared];
    }

    /** Colonies that have neither escaped nor died out. */
    double small() {
        double sum = 0;
        for (int at = FIRST; at < escaped; at++) {
            sum += mean[at];
        }
        return sum;
    }

    private static double[] times(double[] row, double[][] matrix) {
        double[] product = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                product[j] += row[i] * matrix[i][j];
            }
        }
        return product;
    }

    /** Scaling and squaring of a Taylor series; the scaled matrix is so small that twelve terms leave nothing out. */
    private static double[][] exponential(double[][] rate, double days) {
        double largest = 0;
        for (int i = 0; i < rate.length; i++) {
            largest = Math.max(largest, Math.abs(rate[i][i]) + Math.abs(rate[i][UNDER_WAY]));
        }
        int squarings = (int) Math.max(0, Math.ceil(Math.log(largest * days * 16 + 1) / Math.log(2)));
        double part = days / Math.pow(2, squarings);
        double[][] sum = new double[rate.length][];
        for (int i = 0; i < rate.length; i++) {
            double[] term = new double[rate.length];
            term[i] = 1;
            sum[i] = term.clone();
            for (int k = 1; k <= 12; k++) {
                term = times(term, rate);
                for (int j = 0; j < term.length; j++) {
                    term[j] *= part / k;
                    sum[i][j] += term[j];
                }
            }
        }
        for (int k = 0; k < squarings; k++) {
            double[][] square = new double[sum.length][];
            for (int i = 0; i < sum.length; i++) {
                square[i] = times(sum[i], sum);
            }
            sum = square;
        }
        return sum;
    }
}
