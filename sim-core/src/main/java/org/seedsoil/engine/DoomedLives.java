package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.growth.Bottleneck;

/**
 * How long colonies live that die out small: the probability that a colony is doomed and still there at an age, by founders. It obeys the backward
 * equation u′ = Q u of the chain of births, deaths and kills below escape, where a mutation ends it, with u = 1 − h at age 0: of colonies of n cells so
 * many are doomed, whatever their age. Tabulated with its integral from age 0 to some 50 years. Immutable.
 *
 * <p>From age to age by the implicit Euler method, extrapolated from one, two, three and four steps (Deuflhard 1985, doi:10.1137/1027140): it damps what
 * is fast, so that sizes of thousands of events a day need no small steps. Sizes that hardly any of the doomed reach are left out, for less than 1e-9.
 */
final class DoomedLives {
    private static final double FIRST = 0.05;
    private static final double RATIO = 1.2;
    private static final double[] AGES = ages();
    private static final double[] EXTRAPOLATE = {-1.0 / 6, 4, -13.5, 32.0 / 3};
    private static final double LEAST = 1e-9;

    private final ColonyRates rates;
    private final double kills;
    private final double mutates;
    private final int largest;
    /** By founders and age. */
    private final double[][] alive;
    /** Its integral. */
    private final double[][] days;

    private double oldest = AGES[AGES.length - 1];

    private DoomedLives(ColonyRates rates, double kills, double mutates, int largest, int founders) {
        this.rates = rates;
        this.kills = kills;
        this.mutates = mutates;
        this.largest = largest;
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
        DoomedLives lives = new DoomedLives(rates, kills, mutates, largest, founders);
        lives.tabulate(whole);
        return lives;
    }

    /** Bounds the probability that the doomed come to a size before the first mutation: that of all, times that those are doomed. */
    private static double reached(Bottleneck whole, int founders, int size) {
        double reach = whole.escape(size) > 0 ? whole.escape(founders) / whole.escape(size) : 1;
        return Math.min(1, reach) * (1 - whole.survival(size));
    }

    private void tabulate(Bottleneck whole) {
        double[] now = new double[largest + 2];
        double[] sum = new double[largest + 2];
        for (int n = 1; n <= largest; n++) {
            now[n] = 1 - whole.survival(n);
        }
        note(0, now, sum);
        double left = 1;
        for (int age = 1; age < AGES.length && left > LEAST; age++) {
            left = 0;
            step(AGES[age] - AGES[age - 1], now, sum);
            note(age, now, sum);
            for (int n = 1; n < alive.length && n <= largest; n++) {
                left = Math.max(left, now[n]);
            }
            oldest = AGES[age];
        }
    }

    private void note(int age, double[] now, double[] sum) {
        for (int n = 1; n < alive.length && n <= largest; n++) {
            alive[n][age] = Math.max(0, now[n]);
            days[n][age] = sum[n];
        }
    }

    private void step(double length, double[] now, double[] sum) {
        double[] next = new double[now.length];
        double[] more = new double[now.length];
        for (int steps = 1; steps <= EXTRAPOLATE.length; steps++) {
            double[] then = now.clone();
            double[] added = new double[now.length];
            for (int k = 0; k < steps; k++) {
                euler(length / steps, then);
                for (int n = 1; n <= largest; n++) {
                    added[n] += length / steps * then[n];
                }
            }
            for (int n = 1; n <= largest; n++) {
                next[n] += EXTRAPOLATE[steps - 1] * then[n];
                more[n] += EXTRAPOLATE[steps - 1] * added[n];
            }
        }
        for (int n = 1; n <= largest; n++) {
            now[n] = next[n];
            sum[n] += more[n];
        }
    }

    /** Solves (1 − length · Q) x = u from the smallest size up and back: a matrix of three diagonals, in which the middle one outweighs the others. */
    private void euler(double length, double[] u) {
        double[] larger = new double[u.length];
        for (int n = 1; n <= largest; n++) {
            double up = length * rates.birth(n) * n;
            double down = length * (rates.death(n) * n + kills);
            double pivot = 1 + up + down - down * larger[n - 1];
            larger[n] = up * (1 - mutates) / pivot;
            u[n] = (u[n] + (n > 1 ? down * u[n - 1] : 0)) / pivot;
        }
        for (int n = largest - 1; n > 0; n--) {
            u[n] += larger[n] * u[n + 1];
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
