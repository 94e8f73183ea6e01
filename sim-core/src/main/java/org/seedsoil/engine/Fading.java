package org.seedsoil.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedsoil.random.RandomStream;

/**
 * Small colonies that have not come to the size of a {@link Rise}, as a weight of what they are some days later: u(n, a) = E[g(size after a days)],
 * where those that have died out, come to the size or mutated by then weigh nothing. By uniformization (Jensen 1953,
 * doi:10.1080/03461238.1953.10419459): events come at the rate of the busiest size, most of them change nothing, and u is a Poisson mixture of what
 * so many events leave. All terms are positive, so that nothing cancels; what is left out is below 1e-14 of the largest weight.
 */
final class Fading {
    private static final double LEAST = 1e-14;

    private final int below;
    private final double rate;
    private final double[] up;
    private final double[] down;
    private final double[] stay;
    /** The most events that are looked at. */
    private final int mostEvents;
    /** The largest weight of which anything is told. */
    private final double enough;
    /** Weight by number of events and size, of those that were needed so far: few ask for colonies that are so old that hardly any is left. */
    private double[] weight;

    private int events;
    /** The largest weight after so many events: no later one is larger, for events only mix. */
    private double largest;
    /** By size and number of events: the largest weight from there on, of those worked out; null where it is out of date. */
    private final double[] @Nullable [] most;
    /** By size: the largest weight after any number of events that were worked out. */
    private final double[] highest;

    private @Nullable PoissonWeights counts;
    private double countedDays;

    /**
     * Sets out.
     *
     * @param rise the law of the colonies
     * @param last g, by size below that of the law
     * @param mostDays no more days are asked for
     */
    Fading(Rise rise, double[] last, double mostDays) {
        this.below = rise.size();
        this.up = new double[below];
        this.down = new double[below];
        this.stay = new double[below];
        double busiest = Double.MIN_NORMAL;
        for (int n = 1; n < below; n++) {
            busiest = Math.max(busiest, rise.up(n) + rise.down(n) + rise.mutation(n));
        }
        this.rate = busiest;
        for (int n = 1; n < below; n++) {
            up[n] = rise.up(n) / rate;
            down[n] = rise.down(n) / rate;
            stay[n] = Math.max(0, 1 - (rise.up(n) + rise.down(n) + rise.mutation(n)) / rate);
        }
        double mean = rate * mostDays;
        this.mostEvents = (int) Math.min(1e6, mean + 10 * Math.sqrt(mean) + 40);
        this.weight = Arrays.copyOf(last, 2 * below);
        this.weight[0] = 0;
        this.largest = max(weight, 0);
        this.enough = LEAST * largest;
        this.most = new double[below][];
        this.highest = Arrays.copyOf(weight, below);
    }

    /** Whether there are no more events to be looked at. */
    private boolean isWhole() {
        return events >= mostEvents || !(largest > enough);
    }

    /** Works out what so many events leave, and some more. */
    private void reach(int row) {
        if (row > events) {
            workOut(Math.max(row, 2 * events));
        }
    }

    private void workOut(int end) {
        if (isWhole()) {
            return;
        }
        while (events < end && !isWhole()) {
            weight = weight.length < (events + 2) * below ? Arrays.copyOf(weight, 2 * (events + 2) * below) : weight;
            largest = step(weight, events++);
        }
        Arrays.fill(most, null);
    }

    private double max(double[] rows, int row) {
        double max = 0;
        for (int n = 1; n < below; n++) {
            max = Math.max(max, rows[row * below + n]);
        }
        return max;
    }

    /** Lets one more event happen, and returns the largest weight after it. Before each row of weights and after it stands a 0, for no cells. */
    private double step(double[] rows, int row) {
        double most = 0;
        int from = row * below;
        int to = from + below;
        for (int n = 1; n < below; n++) {
            double next = up[n] * rows[from + n + 1] + down[n] * rows[from + n - 1] + stay[n] * rows[from + n];
            rows[to + n] = next;
            most = next > most ? next : most;
            highest[n] = next > highest[n] ? next : highest[n];
        }
        return most;
    }

    /** The largest weight that colonies of n cells have, after whatever time. */
    double most(int n) {
        if (n >= below) {
            return 0;
        }
        while (!isWhole() && highest[n] < largest) {
            workOut(events + 8);
        }
        return highest[n];
    }

    /** The largest weight of colonies of n cells after so many events or more, of those that were worked out. */
    private double most(int n, int row) {
        double[] known = most[n];
        if (known == null) {
            known = new double[events + 2];
            for (int k = events; k >= 0; k--) {
                known[k] = Math.max(known[k + 1], weight[k * below + n]);
            }
            most[n] = known;
        }
        return known[Math.min(row, events + 1)];
    }

    /** Whether the weight of colonies of n cells after some days is above a bound. */
    boolean isAbove(double bound, int n, double days) {
        if (n >= below) {
            return false;
        }
        int fewest = PoissonWeights.fewest(rate * days);
        while (fewest > events && !isWhole() && bound < largest) {
            reach(Math.min(fewest, 2 * events + 64));
        }
        boolean mayBe = bound < most(n, fewest) || !isWhole() && bound < largest;
        return mayBe && bound < after(n, days);
    }

    /** The weight of colonies of n cells after some days. */
    double after(int n, double days) {
        int fewest = PoissonWeights.fewest(rate * days);
        if (n >= below) {
            return 0;
        }
        reach(fewest);
        if (fewest > events) {
            return 0;
        }
        PoissonWeights by = counts(days);
        double sum = 0;
        for (int k = by.first(); k <= by.last(); k++) {
            sum += by.of(k) * weight[k * below + n];
        }
        return sum;
    }

    /** How many events there are in some days, of those that are worth looking at: kept until others are asked for. */
    private PoissonWeights counts(double days) {
        PoissonWeights known = counts;
        if (known == null || days != countedDays) {
            known = count(days);
            counts = known;
            countedDays = days;
        }
        return known;
    }

    private PoissonWeights count(double days) {
        PoissonWeights all = PoissonWeights.of(rate * days, mostEvents);
        reach(all.last());
        return all.last() <= events ? all : PoissonWeights.of(rate * days, events);
    }

    /** Draws the size of a colony of n cells some days later, in proportion to its weight then. */
    int sample(int n, double days, RandomStream random) {
        PoissonWeights by = counts(days);
        double left = random.nextOpen() * after(n, days);
        int k = by.first();
        while (k < by.last() && (left -= by.of(k) * weight[k * below + n]) > 0) {
            k++;
        }
        int size = n;
        for (int row = k - 1; row >= 0; row--) {
            size = step(size, row, random);
        }
        return size;
    }

    private int step(int n, int row, RandomStream random) {
        int at = row * below + n;
        double larger = n + 1 < below ? up[n] * weight[at + 1] : 0;
        double smaller = n > 1 ? down[n] * weight[at - 1] : 0;
        double draw = random.nextOpen() * (larger + smaller + stay[n] * weight[at]);
        return draw < larger ? n + 1 : draw < larger + smaller ? n - 1 : n;
    }
}
