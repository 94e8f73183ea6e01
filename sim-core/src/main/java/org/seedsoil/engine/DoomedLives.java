package org.seedsoil.engine;

import java.util.Arrays;
import org.seedsoil.growth.Bottleneck;

/**
 * How long colonies live that die out small: the probability that a colony is doomed and still there at an age, by founders. It obeys the backward
 * equation u′ = Q u of the chain of births, deaths and kills below escape, where a mutation ends it, with u = 1 − h at age 0: of colonies of n cells so
 * many are doomed, whatever their age. Tabulated with its integral from age 0 to some 50 years. Immutable.
 *
 * <p>Over a step the probabilities are u(θh) = Σ L_n(θ/γ) (1 − w)^n w u with Laguerre polynomials and w = (1 − γhQ)^−1: their generating function says
 * that of e^(θz)/w (Nørsett 1978, restricted Padé approximations, doi:10.1137/0715066). Six solutions with one matrix give all moments of the step with
 * the fifth order, its end with the sixth, for L_6(1/γ) = 0. Where hQ is large, w is small and what is fast is damped, so that sizes of thousands of
 * events a day need no small steps. Sizes that hardly any of the doomed reach are left out, for less than 1e-7.
 */
final class DoomedLives {
    private static final double FIRST = 0.05;
    private static final double RATIO = 1.2;
    private static final double[] AGES = ages();
    /** So many intervals between ages are one step; the first is a step of its own. */
    private static final int TOGETHER = 2;

    private static final int TERMS = 6;
    /** γ: one over a root of the sixth Laguerre polynomial. */
    private static final double POLE = 0.3341423670680504;

    private static final double LEAST = 1e-7;

    private final int largest;
    /** Up to so many cells it is told. */
    private final int told;
    /** By founders and age. */
    private final double[][] alive;
    /** Its integral. */
    private final double[][] days;

    private double oldest = AGES[AGES.length - 1];
    /** An age at which all sizes are asked for. */
    private final double asked;

    private final double[] then;

    private DoomedLives(int largest, int founders, double asked) {
        this.asked = asked;
        this.then = new double[founders + 1];
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
        double[] start = new double[largest + 1];
        for (int n = 1; n <= largest; n++) {
            start[n] = 1 - whole.survival(n);
        }
        DoomedLives lives = new DoomedLives(largest, founders, Double.NaN);
        lives.tabulate(start, new Implicit(rates, kills, mutates, largest));
        return lives;
    }

    /**
     * Works out the same chain below a size, which ends it, from other weights at age 0.
     *
     * @param rates births and deaths by size
     * @param kills cells killed per day by residents
     * @param mutates probability that a division is a mutation
     * @param start the weights by size, from 0 to below the end
     * @param asked an age at which all of them are asked for
     */
    static DoomedLives from(ColonyRates rates, double kills, double mutates, double[] start, double asked) {
        int largest = start.length - 1;
        DoomedLives lives = new DoomedLives(largest, largest, asked);
        if (largest > 0) {
            lives.tabulate(start, new Implicit(rates, kills, mutates, largest));
        }
        return lives;
    }

    /** Bounds the probability that the doomed come to a size before the first mutation: that of all, times that those are doomed. */
    private static double reached(Bottleneck whole, int founders, int size) {
        double reach = whole.escape(size) > 0 ? whole.escape(founders) / whole.escape(size) : 1;
        return Math.min(1, reach) * (1 - whole.survival(size));
    }

    private void tabulate(double[] start, Implicit implicit) {
        double[] now = Arrays.copyOf(start, largest + 2);
        for (int n = 1; n <= told; n++) {
            alive[n][0] = Math.max(0, now[n]);
        }
        double left = 1;
        for (int age = 0; age < AGES.length - 1 && left > LEAST; ) {
            int next = age == 0 ? 1 : age + TOGETHER;
            step(age, next, now, implicit);
            age = next;
            oldest = AGES[age];
            left = 0;
            for (int n = 1; n <= told; n++) {
                left = Math.max(left, now[n]);
            }
        }
    }

    /** Takes all sizes from an age to another, and notes at the ages on the way those that are told. */
    private void step(int first, int last, double[] now, Implicit implicit) {
        double length = AGES[last] - AGES[first];
        double[][] weights = new double[last - first][];
        double[][] integrals = new double[last - first][];
        for (int age = first + 1; age <= last; age++) {
            double x = (AGES[age] - AGES[first]) / length / POLE;
            weights[age - first - 1] = laguerre(x);
            integrals[age - first - 1] = laguerreIntegrals(x, POLE * length);
            for (int n = 1; n <= told; n++) {
                days[n][age] = days[n][first];
            }
        }
        boolean holds = AGES[first] <= asked && asked < AGES[last];
        double[] between = holds ? laguerre((asked - AGES[first]) / length / POLE) : new double[TERMS];
        implicit.eliminate(POLE * length);
        double[] end = weights[weights.length - 1];
        double[] term = now.clone();
        implicit.solve(term);
        double[] solved = new double[now.length];
        Arrays.fill(now, 0);
        for (int i = 0; i < TERMS; i++) {
            for (int n = 1; n <= largest; n++) {
                now[n] += end[i] * term[n];
            }
            for (int n = 1; holds && n <= told; n++) {
                then[n] += between[i] * term[n];
            }
            for (int age = first + 1; age <= last; age++) {
                note(age, weights[age - first - 1][i], integrals[age - first - 1][i], term);
            }
            if (i < TERMS - 1) {
                System.arraycopy(term, 0, solved, 0, term.length);
                implicit.solve(solved);
                for (int n = 1; n <= largest; n++) {
                    term[n] -= solved[n];
                }
            }
        }
        for (int age = first + 1; age <= last; age++) {
            for (int n = 1; n <= told; n++) {
                alive[n][age] = Math.max(0, alive[n][age]);
            }
        }
    }

    private void note(int age, double weight, double integral, double[] term) {
        for (int n = 1; n <= told; n++) {
            alive[n][age] += weight * term[n];
            days[n][age] += integral * term[n];
        }
    }

    /** The polynomials L_0 to L_6 at x: (n + 1) L_(n+1) = (2n + 1 − x) L_n − n L_(n−1). */
    private static double[] laguerre(double x) {
        double[] values = new double[TERMS + 1];
        values[0] = 1;
        values[1] = 1 - x;
        for (int n = 1; n < TERMS; n++) {
            values[n + 1] = ((2 * n + 1 - x) * values[n] - n * values[n - 1]) / (n + 1);
        }
        return values;
    }

    /** Their integrals from 0 to x, times a scale: that of L_n is L_n − L_(n+1). */
    private static double[] laguerreIntegrals(double x, double scale) {
        double[] values = laguerre(x);
        for (int n = 0; n < TERMS; n++) {
            values[n] = scale * (values[n] - values[n + 1]);
        }
        return values;
    }

    /** Solves (1 − length · Q) x = u: a matrix of three diagonals, in which the middle one outweighs the others. */
    private static final class Implicit {
        private final ColonyRates rates;
        private final double kills;
        private final double mutates;
        private final int largest;
        /** By size: one over its pivot, and what the next smaller and the next larger one count with. */
        private final double[] own;

        private final double[] smaller;
        private final double[] larger;

        Implicit(ColonyRates rates, double kills, double mutates, int largest) {
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

    /** The weight at the age that was asked for, of n cells. */
    double then(int n) {
        return Math.max(0, then[n]);
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
