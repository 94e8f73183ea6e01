package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final List<Step> STEPS = steps();

    private final int largest;
    /** Up to so many cells it is told. */
    private final int told;
    /** By age and founders: what is told of an age stands together. */
    private final double[][] alive;
    /** Its integral. */
    private final double[][] days;

    private double oldest = AGES[AGES.length - 1];
    /** An age at which all sizes are asked for. */
    private final double asked;

    private final double[] then;
    private final int founders;

    private DoomedLives(int largest, int founders, double asked) {
        this.asked = asked;
        this.then = new double[founders + 1];
        this.largest = largest;
        this.told = Math.min(largest, founders);
        this.founders = founders;
        int ages = largest > 0 ? 1 : AGES.length; // of those that never are, nothing is worked out
        this.alive = new double[AGES.length][];
        this.days = new double[AGES.length][];
        for (int age = 0; age < ages; age++) {
            alive[age] = new double[founders + 1];
            days[age] = new double[founders + 1];
        }
    }

    private static double[] ages() {
        double[] ages = new double[72];
        for (int i = 1; i < ages.length; i++) {
            ages[i] = i == 1 ? FIRST : RATIO * ages[i - 1];
        }
        return ages;
    }

    /**
     * What a step weighs its terms with, which depends on the ages alone.
     *
     * @param first the age at which it begins, by number
     * @param last at which it ends
     * @param weights of the values, by age on the way and term
     * @param integrals of the integrals
     */
    private record Step(int first, int last, double[][] weights, double[][] integrals) {
        static Step of(int first, int last) {
            double length = AGES[last] - AGES[first];
            double[][] weights = new double[last - first][];
            double[][] integrals = new double[last - first][];
            for (int age = first + 1; age <= last; age++) {
                double x = (AGES[age] - AGES[first]) / length / POLE;
                weights[age - first - 1] = laguerre(x);
                integrals[age - first - 1] = laguerreIntegrals(x, POLE * length);
            }
            return new Step(first, last, weights, integrals);
        }

        double length() {
            return AGES[last] - AGES[first];
        }
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int age = 0; age < AGES.length - 1; ) {
            int next = age == 0 ? 1 : age + TOGETHER;
            steps.add(Step.of(age, next));
            age = next;
        }
        return List.copyOf(steps);
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
        int largest = largest(whole, founders);
        double[] start = new double[largest + 1];
        for (int n = 1; n <= largest; n++) {
            start[n] = 1 - whole.survival(n);
        }
        DoomedLives lives = new DoomedLives(largest, founders, Double.NaN);
        lives.tabulate(start, new Implicit(rates, kills, mutates, largest));
        return lives;
    }

    /** The largest size to which more than hardly any of the doomed come, of so many founders at most. */
    static int largest(Bottleneck whole, int founders) {
        int most = whole.escapedAt() - 1;
        int largest = Math.min(founders, most);
        while (largest < most && reached(whole, founders, largest + 1) > LEAST) {
            largest++;
        }
        return largest;
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
        add(1, now, alive[0], told);
        notNegative(alive[0]);
        double left = 1;
        for (int i = 0; i < STEPS.size() && left > LEAST; i++) {
            Step step = STEPS.get(i);
            take(step, now, implicit);
            oldest = AGES[step.last()];
            left = 0;
            for (int n = 1; n <= told; n++) {
                left = Math.max(left, now[n]);
            }
        }
    }

    /** Takes all sizes from an age to another, and notes at the ages on the way those that are told. */
    private void take(Step step, double[] now, Implicit implicit) {
        int first = step.first();
        for (int age = first + 1; age <= step.last(); age++) {
            alive[age] = new double[founders + 1];
            days[age] = days[first].clone();
        }
        double[] between = between(step);
        implicit.eliminate(POLE * step.length());
        double[] end = step.weights()[step.last() - first - 1];
        double[] term = now.clone();
        implicit.solve(term);
        double[] solved = new double[now.length];
        Arrays.fill(now, 0);
        for (int i = 0; i < TERMS; i++) {
            add(end[i], term, now, largest);
            note(step, i, term);
            add(between[i], term, then, between[i] == 0 ? 0 : told);
            if (i < TERMS - 1) {
                System.arraycopy(term, 0, solved, 0, term.length);
                implicit.solve(solved);
                add(-1, solved, term, largest);
            }
        }
        for (int age = first + 1; age <= step.last(); age++) {
            notNegative(alive[age]);
        }
    }

    /** The weights at the age at which all are asked for; none where the step does not hold it. */
    private double[] between(Step step) {
        double begin = AGES[step.first()];
        boolean holds = begin <= asked && asked < AGES[step.last()];
        return holds ? laguerre((asked - begin) / step.length() / POLE) : new double[TERMS];
    }

    private void note(Step step, int i, double[] term) {
        int first = step.first() + 1;
        for (int age = first; age <= step.last(); age++) {
            add(step.weights()[age - first][i], term, alive[age], told);
            add(step.integrals()[age - first][i], term, days[age], told);
        }
    }

    private static void add(double weight, double[] term, double[] to, int last) {
        for (int n = 1; n <= last; n++) {
            to[n] += weight * term[n];
        }
    }

    private static void notNegative(double[] values) {
        for (int n = 0; n < values.length; n++) {
            values[n] = Math.max(0, values[n]);
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

    /**
     * Solves (1 − length · Q) x = u: a matrix of three diagonals, in which the middle one outweighs the others. Elimination goes from both ends to the
     * middle and back: two chains of operations that do not wait for each other.
     */
    private static final class Implicit {
        private final ColonyRates rates;
        private final double kills;
        private final double mutates;
        private final int largest;
        /** The last size that is eliminated from below. */
        private final int middle;
        /** By size: one over its pivot, and what the next smaller and the next larger one count with. */
        private final double[] own;

        private final double[] smaller;
        private final double[] larger;
        /** One over the pivot of what both ends leave. */
        private double join;

        Implicit(ColonyRates rates, double kills, double mutates, int largest) {
            this.rates = rates;
            this.kills = kills;
            this.mutates = mutates;
            this.largest = largest;
            this.middle = largest / 2;
            this.own = new double[largest + 2];
            this.smaller = new double[largest + 2];
            this.larger = new double[largest + 2];
        }

        /** Eliminates what is off the diagonal, once for all steps of a length. */
        void eliminate(double length) {
            for (int n = 1; n <= middle; n++) {
                row(n, length, larger[n - 1], 0);
            }
            for (int n = largest; n > middle; n--) {
                row(n, length, 0, smaller[n + 1]);
            }
            join = 1 / (1 - larger[middle] * smaller[middle + 1]);
        }

        /** A row of the matrix, given what is eliminated on either side of it. */
        private void row(int n, double length, double below, double above) {
            double up = length * rates.birth(n) * n;
            double grows = up * (1 - mutates);
            double down = length * (rates.death(n) * n + kills);
            own[n] = 1 / (1 + up + down - down * below - grows * above);
            smaller[n] = down * own[n];
            larger[n] = grows * own[n];
        }

        /** To the middle, and back; an odd number of sizes ends with size 0, where nothing stands. */
        void solve(double[] u) {
            double below = 0;
            double above = 0;
            int high = largest;
            for (int low = 1; high > middle; low++, high--) {
                above = u[high] * own[high] + larger[high] * above;
                u[high] = above;
                if (low <= middle) {
                    below = u[low] * own[low] + smaller[low] * below;
                    u[low] = below;
                }
            }
            int low = middle;
            below = join * (below + larger[low] * above);
            above += smaller[low + 1] * below;
            u[low] = below;
            u[low + 1] = above;
            for (high = low + 2; high <= largest; high++) {
                above = u[high] + smaller[high] * above;
                u[high] = above;
                low--;
                below = u[low] + larger[low] * below;
                u[low] = below;
            }
        }
    }

    /** The weight at the age that was asked for, of n cells. */
    double then(int n) {
        return Math.max(0, then[n]);
    }

    /** The most founders that it knows. */
    int founders() {
        return founders;
    }

    /** The age from which on hardly any is left. */
    double oldest() {
        return oldest;
    }

    /** Probability that a colony is doomed and still there at an age. */
    double alive(int founders, double age) {
        return alive(founders, age, at(age));
    }

    /** The same, where the interval of the table is known. */
    double alive(int founders, double age, int interval) {
        if (age >= oldest) {
            return 0;
        }
        double part = (age - AGES[interval]) / (AGES[interval + 1] - AGES[interval]);
        return alive[interval][founders] + part * (alive[interval + 1][founders] - alive[interval][founders]);
    }

    /** Its integral up to an age: the cubic that has the values and slopes of the table. */
    double days(int founders, double age) {
        return days(founders, age, at(age));
    }

    /** The same, where the interval of the table is known. */
    double days(int founders, double asked, int interval) {
        double age = Math.min(asked, oldest);
        int i = age < asked ? at(age) : interval;
        double sum = days[i][founders];
        if (age >= oldest) {
            return sum;
        }
        double length = AGES[i + 1] - AGES[i];
        double t = (age - AGES[i]) / length;
        double rise = days[i + 1][founders] - sum;
        double first = length * alive[i][founders];
        double last = length * alive[i + 1][founders];
        return sum + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
    }

    /** The interval of the table that holds an age. */
    private static int at(double age) {
        int i = Arrays.binarySearch(AGES, age);
        return i < 0 ? -i - 2 : i;
    }

    /** The same, found from that of an age before it. */
    static int at(double age, int before) {
        int i = before;
        while (i + 1 < AGES.length && AGES[i + 1] <= age) {
            i++;
        }
        return i;
    }

    /** Ages between which the table is smooth, from 0 up. */
    static double age(int number) {
        return number < AGES.length ? AGES[number] : Double.POSITIVE_INFINITY;
    }
}
