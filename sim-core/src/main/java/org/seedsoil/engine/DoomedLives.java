package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.growth.Bottleneck;

/**
 * How long colonies live that die out small: the probability that a colony is doomed and still there at an age, by founders. It obeys the backward
 * equation u′ = Q u of the chain of births, deaths and kills below escape, where a mutation ends it, with u = 1 − h at age 0: of colonies of n cells so
 * many are doomed, whatever their age. Tabulated with its integral from age 0 to some 50 years. Immutable.
 *
 * <p>From age to age by the implicit Euler method, extrapolated from one, two, three and four steps (Deuflhard 1985, doi:10.1137/1027140): it damps what
 * is fast, so that sizes of thousands of events a day need no small steps. Sizes that hardly any of the doomed reach are left out, for less than 1e-7.
 */
final class DoomedLives {
    private static final double FIRST = 0.05;
    private static final double RATIO = 1.2;
    private static final double[] AGES = ages();
    private static final double[] EXTRAPOLATE = {-1.0 / 6, 4, -13.5, 32.0 / 3};
    private static final double LEAST = 1e-7;

    private final int largest;
    /** Up to so many cells it is told. */
    private final int told;
    /** By founders and age. */
    private final double[][] alive;
    /** Its integral. */
    private final double[][] days;

    private double oldest = AGES[AGES.length - 1];

    private DoomedLives(int largest, int founders) {
        this.largest = largest;
        this.told = Math.min(largest, founders);
        this.alive = new double[founders + 1][AGES.length];
        this.days = new double[founders + 1][AGES.length];
    }

    private static double[] ages() {
        double[] ages = new double[72];
        for (int i = 1; i < ages.length; i++) {
            ages[i] = i == 1 ? FIRST : RATIO * ages[i - 1];
        }
        return ages;
    }

    /**
     * Works it out.
     *
     * @param rates births and deaths by size
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param whole the fates of colonies
     * @param founders the most that is asked for
     */
    static DoomedLives of(ColonyRates rates, double kills, double mutates, Bottleneck whole, int founders) {
        int most = whole.escapedAt() - 1;
        int largest = Math.min(founders, most);
        while (largest < most && reached(whole, founders, largest + 1) > LEAST) {
            largest++;
        }
        DoomedLives lives = new DoomedLives(largest, founders);
        lives.tabulate(whole, new Euler(rates, kills, mutates, largest));
        return lives;
    }

    /** Bounds the probability that the doomed come to a size before the first mutation: that of all, times that those are doomed. */
    private static double reached(Bottleneck whole, int founders, int size) {
        double reach = whole.escape(size) > 0 ? whole.escape(founders) / whole.escape(size) : 1;
        return Math.min(1, reach) * (1 - whole.survival(size));
    }

    private void tabulate(Bottleneck whole, Euler euler) {
        double[] now = new double[largest + 2];
        double[] sum = new double[told + 1];
        for (int n = 1; n <= largest; n++) {
            now[n] = 1 - whole.survival(n);
        }
        note(0, now, sum);
        double left = 1;
        for (int age = 1; age < AGES.length && left > LEAST; age++) {
            left = 0;
            step(AGES[age] - AGES[age - 1], now, sum, euler);
            note(age, now, sum);
            for (int n = 1; n <= told; n++) {
                left = Math.max(left, now[n]);
            }
            oldest = AGES[age];
        }
    }

    private void note(int age, double[] now, double[] sum) {
        for (int n = 1; n <= told; n++) {
            alive[n][age] = Math.max(0, now[n]);
            days[n][age] = sum[n];
        }
    }

    /** Takes all sizes over a step, and the integral of those that are told. */
    private void step(double length, double[] now, double[] sum, Euler euler) {
        double[] next = new double[now.length];
        double[] more = new double[told + 1];
        for (int steps = 1; steps <= EXTRAPOLATE.length; steps++) {
            double weight = EXTRAPOLATE[steps - 1];
            double[] then = now.clone();
            double[] added = new double[told + 1];
            euler.eliminate(length / steps);
            for (int k = 0; k < steps; k++) {
                euler.solve(then);
                for (int n = 1; n <= told; n++) {
                    added[n] += length / steps * then[n];
                }
            }
            for (int n = 1; n <= told; n++) {
                more[n] += weight * added[n];
            }
            for (int n = 1; n <= largest; n++) {
                next[n] += weight * then[n];
            }
        }
        System.arraycopy(next, 0, now, 0, next.length);
        for (int n = 1; n <= told; n++) {
            sum[n] += more[n];
        }
    }

    /** Solves (1 − length · Q) x = u: a matrix of three diagonals, in which the middle one outweighs the others. */
    private static final class Euler {
        private final ColonyRates rates;
        private final double kills;
        private final double mutates;
        private final int largest;
        /** By size: one over its pivot, and what the next smaller and the next larger one count with. */
        private final double[] own;

        private final double[] smaller;
        private final double[] larger;

        Euler(ColonyRates rates, double kills, double mutates, int largest) {
            this.rates = rates;
            this.kills = kills;
            this.mutates = mutates;
            this.largest = largest;
            this.own = new double[largest + 1];
            this.smaller = new double[largest + 1];
            this.larger = new double[largest + 1];
        }

        /** Eliminates what is below the diagonal, once for all steps of a length. */
        void eliminate(double length) {
            for (int n = 1; n <= largest; n++) {
                double up = length * rates.birth(n) * n;
                double down = length * (rates.death(n) * n + kills);
                own[n] = 1 / (1 + up + down - down * larger[n - 1]);
                smaller[n] = down * own[n];
                larger[n] = up * (1 - mutates) * own[n];
            }
        }

        /** From the smallest size up, and back. */
        void solve(double[] u) {
            double below = 0;
            for (int n = 1; n <= largest; n++) {
                below = u[n] * own[n] + smaller[n] * below;
                u[n] = below;
            }
            double above = 0;
            for (int n = largest; n > 0; n--) {
                above = u[n] + larger[n] * above;
                u[n] = above;
            }
        }
    }

    /** The most founders that it knows. */
    int founders() {
        return alive.length - 1;
    }

    /** The age from which on hardly any is left. */
    double oldest() {
        return oldest;
    }

    /** Probability that a colony is doomed and still there at an age. */
    double alive(int founders, double age) {
        if (age >= oldest) {
            return 0;
        }
        int i = at(age);
        double part = (age - AGES[i]) / (AGES[i + 1] - AGES[i]);
        return alive[founders][i] + part * (alive[founders][i + 1] - alive[founders][i]);
    }

    /** Its integral up to an age: the cubic that has the values and slopes of the table. */
    double days(int founders, double asked) {
        double age = Math.min(asked, oldest);
        int i = at(age);
        double[] sum = days[founders];
        if (i == AGES.length - 1) {
            return sum[i];
        }
        double length = AGES[i + 1] - AGES[i];
        double t = (age - AGES[i]) / length;
        double rise = sum[i + 1] - sum[i];
        double first = length * alive[founders][i];
        double last = length * alive[founders][i + 1];
        return sum[i] + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
    }

    private static int at(double age) {
        int i = Arrays.binarySearch(AGES, age);
        return i < 0 ? -i - 2 : i;
    }

    /** Ages between which the table is smooth, from 0 up. */
    static double age(int number) {
        return number < AGES.length ? AGES[number] : Double.POSITIVE_INFINITY;
    }
}
