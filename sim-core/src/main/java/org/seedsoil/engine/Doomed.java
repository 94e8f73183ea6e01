package org.seedsoil.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.engine.Prospects.Prospect;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * The groups of one clone in one organ that are not followed, at the moment at which their laws change, or a pulse comes where these may: with which weight one of
 * them is there and will be followed from now on.
 *
 * <p>Time falls into stretches between such moments. In each, groups that settle and will die out by its laws are not followed. When it ends, those
 * of n cells are followed from then on who come to the size of the {@link Rise} of the laws to come, with probability r(n); those who do not die out
 * unseen, for they have little time. So a group of an earlier stretch that is still unseen has come to no such size in any stretch, and its weight is
 * that of the plain chain below these sizes ({@link Fading}), stretch after stretch. In the stretch that ends, some have come to that size and are
 * doomed all the same: they linger, and are followed as what they are, plain colonies. Under way or asleep a group is as it was.
 */
final class Doomed {
    /** When each stretch begins; the last one begins now. */
    private final double[] from;

    private final Rise[] rises;
    private final Dormancy[] sleep;
    /** Probability that a cell lives through the pulses at the beginning of a stretch. */
    private final double[] left;

    /** By stretch; the last one is now. */
    private final Prospect[] prospects;

    private final Prospects all;
    /** Of groups that do not sleep and of those that do, by stretch, and by cells: bounds that were asked for; else NaN. */
    private final double[] @Nullable [] bounds;

    private final int now;

    /** What became of a group. */
    enum State {
        /** A colony. */
        GROWS,
        /** It has not arrived. */
        UNDER_WAY,
        /** It sleeps. */
        SLEEPS
    }

    /**
     * A group that is followed from now on.
     *
     * @param state what it is
     * @param day when it settled, or will arrive
     * @param foundedDay when it began to grow
     * @param cells now
     * @param promise what is known of it
     */
    record Found(State state, double day, double foundedDay, int cells, Promise promise) {}

    /**
     * Works the weights out.
     *
     * @param from when each stretch begins, the first on day 0 and the last now
     * @param rises the laws of colonies in each
     * @param sleep the laws of sleep in each
     * @param left the part of the cells that lives through the pulses at its beginning
     * @param all what was worked out for this patient
     */
    Doomed(double[] from, Rise[] rises, Dormancy[] sleep, double[] left, Prospects all) {
        this.from = from;
        this.rises = rises;
        this.sleep = sleep;
        this.left = left;
        this.all = all;
        this.now = from.length - 1;
        this.prospects = new Prospect[from.length];
        this.bounds = new double[2 * from.length][];
        prospects[now] = all.now(rises[now]);
        for (int k = now - 1; k >= 0; k--) {
            prospects[k] = prospects[k + 1].earlier(rises[k], left[k + 1], from[k + 1] - from[k]);
        }
    }

    private Fading fading(int stretch) {
        return prospects[stretch].fading();
    }

    /** Binomial probabilities. */
    static double[] kept(int n, double survival) {
        double[] kept = {1};
        for (int cell = 1; cell <= n; cell++) {
            kept = oneMore(kept, survival);
        }
        return kept;
    }

    /** The same of one cell more. */
    static double[] oneMore(double[] fewer, double survival) {
        double[] kept = Arrays.copyOf(fewer, fewer.length + 1);
        for (int m = fewer.length; m >= 0; m--) {
            kept[m] = kept[m] * (1 - survival) + (m > 0 ? kept[m - 1] * survival : 0);
        }
        return kept;
    }

    /** Whether a stretch is the one that ends now. */
    boolean ends(int stretch) {
        return stretch == now - 1;
    }

    /** Probability that a group that settles no later is not followed by the laws of a stretch, the first that it saw or a later one. */
    private double unseen(int k, boolean first, int cells, boolean sleeps) {
        double seen = first ? rises[k].survives(cells) : rises[k].rises(cells);
        return 1 - (sleeps ? sleep[k].everWakes() : 1) * seen;
    }

    /** Probability to be followed by the laws to come, of a group that has not begun to grow. */
    private double followed(int cells, boolean sleeps) {
        return (sleeps ? sleep[now].everWakes() : 1) * rises[now].rises(cells);
    }

    /** Bounds the weight of a group that was shed in a stretch and does not linger. */
    double bound(int stretch, int cells, boolean sleeps) {
        int kind = 2 * stretch + (sleeps ? 1 : 0);
        double[] known = bounds[kind];
        if (known == null) {
            known = new double[Rise.MOST];
            Arrays.fill(known, Double.NaN);
            bounds[kind] = known;
        }
        if (cells >= Rise.MOST) {
            return reckoned(stretch, cells, sleeps);
        }
        if (Double.isNaN(known[cells])) {
            known[cells] = reckoned(stretch, cells, sleeps);
        }
        return known[cells];
    }

    private double reckoned(int stretch, int cells, boolean sleeps) {
        return Math.max(unseen(stretch, true, cells, sleeps) * followed(cells, sleeps), prospects[stretch].most(cells));
    }

    /** The weight of groups that linger in the stretch that ends. */
    double lingers(int cells) {
        return rises[now - 1].lingers(cells);
    }

    /**
     * Follows a group of those that do not linger, and decides whether it is there now and will be followed.
     *
     * @param bound of its weight
     * @param stretch in which it was shed
     * @param day when it settles
     * @param cells founders
     * @param sleeps whether it falls asleep
     * @param random numbers
     * @return it; null if not
     */
    @Nullable
    Found fades(double bound, int stretch, double day, int cells, boolean sleeps, RandomStream random) {
        double least = random.nextOpen() * bound;
        double share = 1;
        int k = stretch;
        while (k < now && day > from[k + 1]) {
            share *= unseen(k, k == stretch, cells, sleeps);
            k++;
        }
        if (k == now) {
            return least < share * followed(cells, sleeps)
                    ? new Found(State.UNDER_WAY, day, Double.NaN, cells, Promise.RISES)
                    : null;
        }
        double begins = day;
        if (sleeps) {
            begins = day + random.nextWait(sleep[k].leaves());
            while (k < now && begins > from[k + 1]) {
                share *= unseen(k, k == stretch, cells, true);
                k++;
                begins = k < now ? from[k] + random.nextWait(sleep[k].leaves()) : begins;
            }
            if (k == now) {
                return least < share * followed(cells, true)
                        ? new Found(State.SLEEPS, day, Double.NaN, cells, Promise.RISES)
                        : null;
            }
            if (random.nextOpen() >= sleep[k].everWakes()) {
                return null;
            }
        }
        double days = from[k + 1] - begins;
        return fading(k).isAbove(least / share, cells, days)
                ? new Found(State.GROWS, day, begins, grown(k, cells, days, random), Promise.RISES)
                : null;
    }

    /** Draws the size now of a group that is followed from now on. */
    private int grown(int stretch, int founders, double days, RandomStream random) {
        int cells = fading(stretch).sample(founders, days, random);
        for (int k = stretch + 1; k < now; k++) {
            cells = fading(k).sample(pulsed(k, cells, random), from[k + 1] - from[k], random);
        }
        return pulsed(now, cells, random);
    }

    private int pulsed(int k, int cells, RandomStream random) {
        double[] kept = all.left(cells, left[k]).clone();
        double[] worth = prospects[k].worth();
        double sum = 0;
        for (int m = 1; m <= cells; m++) {
            kept[m] *= worth[m];
            sum += kept[m];
        }
        double draw = random.nextOpen() * sum;
        int m = 1;
        while (m < cells && (draw -= kept[m]) >= 0) {
            m++;
        }
        return m;
    }

    /**
     * Follows a group of those that linger in the stretch that ends.
     *
     * @param day when it settles
     * @param cells founders
     * @param sleeps whether it falls asleep
     * @param random numbers
     * @return it, if it is there now; else null
     */
    @Nullable
    Found lingers(double day, int cells, boolean sleeps, RandomStream random) {
        int k = now - 1;
        double begins = sleeps ? day + random.nextWait(sleep[k].leaves()) : day;
        if (!(begins <= from[now]) || sleeps && random.nextOpen() >= sleep[k].everWakes()) {
            return null;
        }
        int grown = rises[k].lingering(cells, from[now] - begins, random);
        int kept = (int) Binomial.sample(grown, left[now], random);
        return kept > 0 ? new Found(State.GROWS, day, begins, kept, Promise.NONE) : null;
    }
}
