package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * How long groups of one clone in one organ live whose laws have changed and that were not drawn then ({@link Doomed}): the probability that one of
 * them is there on the last day, by founders and by the day on which it settled.
 *
 * <p>Where laws change, who was not drawn at the end of a stretch has never come to the size of the {@link Rise} of its laws, and never would by them; so its weight is
 * that of the plain chain below these sizes, stretch after stretch, as for {@link Doomed}, but with what is worth being there in the end in place of
 * what is worth following. Where pulses alone come nobody is drawn, and they are those that would die out without: their chain is conditioned on that in each
 * stretch ({@link Unfollowed}). Immutable.
 */
final class UndrawnLives {
    private final Unfollowed who;
    /** When each stretch begins; the last one holds on the last day. */
    private final double[] from;

    private final double endDay;
    private final Rise[] rises;
    private final Dormancy[] sleep;
    private final double[] left;
    /** By stretch: probability of a group that sleeps to wake. */
    private final double[] wakes;
    /** By stretch: how likely a colony is there on the last day, by the days from its founding to the end of the stretch. */
    private final DoomedLives[] lives;
    /** The first stretch of which anybody may be there on the last day. */
    private final int first;

    /**
     * Works the weights out.
     *
     * @param who is not followed
     * @param from when each stretch begins, the first on day 0
     * @param rises the laws of colonies in each
     * @param sleep the laws of sleep in each
     * @param left the part of the cells that lives through the pulses at its beginning
     * @param endDay the last day
     */
    UndrawnLives(Unfollowed who, double[] from, Rise[] rises, Dormancy[] sleep, double[] left, double endDay) {
        this.who = who;
        this.from = from;
        this.endDay = endDay;
        this.rises = rises;
        this.sleep = sleep;
        this.left = left;
        this.wakes = Arrays.stream(sleep).mapToDouble(Dormancy::everWakes).toArray();
        this.lives = new DoomedLives[from.length];
        int k = from.length - 1;
        double[] weights = refused(rises[k], new Thinned(1), null);
        Thinned thinned = new Thinned(left[k]);
        while (k >= 0 && !isZero(weights)) {
            lives[k] = rises[k].lives(weights, end(k) - from[k]);
            double[] later = new double[weights.length];
            for (int n = 1; n < later.length; n++) {
                later[n] = lives[k].then(n) / who.known(rises[k], n);
            }
            thinned = thinned.survival == left[k] ? thinned : new Thinned(left[k]);
            k--;
            weights = k < 0 ? weights : refused(rises[k], thinned, later);
        }
        this.first = k + 1;
    }

    /** What a pulse leaves: binomial probabilities, worked out when first asked for. */
    private static final class Thinned {
        private final double survival;
        private final List<double[]> left = new ArrayList<>(List.of(new double[] {1}));

        Thinned(double survival) {
            this.survival = survival;
        }

        /** By cells left, of n. */
        double[] of(int n) {
            while (left.size() <= n) {
                left.add(Doomed.oneMore(left.get(left.size() - 1), survival));
            }
            return left.get(n);
        }
    }

    private static boolean isZero(double[] weights) {
        boolean zero = true;
        for (double weight : weights) {
            zero &= weight == 0;
        }
        return zero;
    }

    /**
     * By size at the end of a stretch: that they are not followed, and what is left of them by a pulse is there later.
     *
     * @param later by size after the pulse; null on the last day, when all count
     */
    private double[] refused(Rise rise, Thinned thinned, double @Nullable [] later) {
        double[] weight = new double[who.size(rise)];
        for (int n = 1; n < weight.length; n++) {
            double[] kept = thinned.of(n);
            double sum = 0;
            for (int m = 1; m <= n; m++) {
                sum += kept[m] * worth(later, m);
            }
            weight[n] = (1 - who.followed(rise, n)) * sum;
        }
        return weight;
    }

    private static double worth(double @Nullable [] later, int cells) {
        if (later == null) {
            return 1;
        }
        return cells < later.length ? later[cells] : 0;
    }

    /** The first stretch of which anybody may be there on the last day: colonies that began to grow earlier have died out. */
    int first() {
        return first;
    }

    int stretches() {
        return from.length;
    }

    /** The first day of a stretch. */
    double begin(int stretch) {
        return from[stretch];
    }

    /** The last day of a stretch. */
    double end(int stretch) {
        return stretch + 1 < from.length ? from[stretch + 1] : endDay;
    }

    /** Probability not to have been drawn since, of a doomed group that was shed in a stretch and has not begun to grow until the last. */
    double waits(int stretch, int cells, boolean sleeps) {
        return waits(stretch, from.length, cells, sleeps);
    }

    private double waits(int stretch, int until, int cells, boolean sleeps) {
        double share = 1;
        for (int k = stretch + 1; who == Unfollowed.ASKED && k < until; k++) {
            share *= 1 - (sleeps ? wakes[k] : 1) * rises[k].rises(cells);
        }
        return share;
    }

    /** Probability not to have been drawn before it begins to grow in a later stretch than that in which it was shed. */
    double arrives(int shed, int settles, int cells, boolean sleeps) {
        double begins = sleeps ? wakes[shed] : 1;
        return shed == settles || who == Unfollowed.DECIDED
                ? 1
                : (1 - begins * rises[shed].survives(cells)) * waits(shed, settles, cells, sleeps);
    }

    /** Probability of a colony that begins to grow in a stretch not to come to the size of its laws. */
    double refuses(int stretch, int founders) {
        return 1 - who.followed(rises[stretch], founders);
    }

    /** Whether a group that settles with so many cells in a stretch may still be undrawn. */
    boolean knows(int stretch, int cells) {
        return cells < who.size(rises[stretch]);
    }

    /** Of groups that settle in a stretch: whether they are there on the last day, by the days to its end. */
    DoomedLives lives(int stretch) {
        return lives[stretch];
    }

    /**
     * Draws the cells on the last day of a colony, by what is known of it: that it is drawn at no end of a stretch.
     *
     * @param stretch in which it was founded
     * @param founders fewer than come to the size of its laws
     * @param days from then to the end of the stretch
     * @param random numbers
     * @return 0 if it is not there, or was drawn
     */
    int cells(int stretch, int founders, double days, RandomStream random) {
        int cells = DoomedWalk.unfollowed(who, rises[stretch], founders, days, random);
        for (int k = stretch + 1; cells > 0 && k < from.length; k++) {
            cells = (int) Binomial.sample(cells, left[k], random);
            boolean drawn = cells > 0 && who == Unfollowed.ASKED && random.nextOpen() < who.followed(rises[k], cells);
            cells = drawn || cells == 0 ? 0 : DoomedWalk.unfollowed(who, rises[k], cells, end(k) - from[k], random);
        }
        return cells;
    }

    /** The laws of sleep from a stretch on. */
    List<SleepLaw> sleep(int first) {
        List<SleepLaw> laws = new ArrayList<>();
        for (int k = first; k < from.length; k++) {
            laws.add(new SleepLaw(from[k], end(k), sleep[k]));
        }
        return laws;
    }

    /** How long the last of those that are asked for live, whatever the stretch. */
    double oldest() {
        double oldest = 0;
        for (int k = first; k < lives.length; k++) {
            oldest = Math.max(oldest, lives[k].oldest());
        }
        return oldest;
    }
}
