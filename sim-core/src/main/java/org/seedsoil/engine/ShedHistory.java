package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomStream;

/**
 * What all sources of a kind offered by one law, step by step. In each it is taken as exponential, with the number that was offered and the intensity
 * at the end: exact for one exponential or level source, and nearly so for many. From it follows how many of those shed still stand somewhere.
 */
final class ShedHistory {
    /** Offers end together where they end within so many days. */
    private static final double TOGETHER = 1e-9;

    private static final int MOST_TURNS = 60;
    /** A step grows or shrinks at most by e to so much. */
    private static final double MOST_GROWTH = 50;

    private static final double EXACT = 1e-12;
    private static final double NONE = 1e-9;
    /** Below it the slope is told by its series, to a relative 1e-9. */
    private static final double FLAT = 1e-4;
    /** After so many mean times nobody is left, but for 1e-13. */
    private static final double MOST_MEANS = 30;

    private int steps;
    private double[] from = new double[4];
    private double[] until = new double[4];
    private double[] mean = new double[4];
    /** Growth of the intensity in a step, per day. */
    private double[] growth = new double[4];

    /** The day from which it was last looked back, and the pieces: their ages, and intensity in the mean and its rise with age. */
    private double seenOn = Double.NaN;

    private int pieces;
    private double[] young = new double[64];
    private double[] old = new double[64];
    private double[] level = new double[64];
    private double[] slope = new double[64];

    private double startsNow = Double.POSITIVE_INFINITY;
    private double endsNow = Double.NEGATIVE_INFINITY;
    private double meanNow;
    private double intensityNow;

    /** Adds what one source offers in the current step. */
    void add(DetachmentProcess offer) {
        startsNow = Math.min(startsNow, offer.begins());
        meanNow += offer.mean();
        double ends = offer.ends();
        if (ends > endsNow + TOGETHER) {
            endsNow = ends;
            intensityNow = offer.lastIntensity();
        } else if (ends > endsNow - TOGETHER) {
            intensityNow += offer.lastIntensity();
        }
    }

    /** Ends a step. */
    void endStep() {
        append(startsNow, endsNow, meanNow, intensityNow);
        startsNow = Double.POSITIVE_INFINITY;
        endsNow = Double.NEGATIVE_INFINITY;
        meanNow = 0;
        intensityNow = 0;
    }

    /**
     * Adds a step.
     *
     * @param begins its first day, not before the last one of the step before
     * @param ends its last
     * @param number offered in it; none if not above 0
     * @param intensity at its end, a day
     */
    void append(double begins, double ends, double number, double intensity) {
        if (!(number > 0)) {
            return;
        }
        if (steps == from.length) {
            from = Arrays.copyOf(from, 2 * steps);
            until = Arrays.copyOf(until, 2 * steps);
            mean = Arrays.copyOf(mean, 2 * steps);
            growth = Arrays.copyOf(growth, 2 * steps);
        }
        from[steps] = begins;
        until[steps] = ends;
        mean[steps] = number;
        growth[steps] = growth(number, intensity, ends - begins);
        steps++;
    }

    /**
     * The growth per day with which so many are offered up to a last intensity: x/days with (1 − e^−x)/x = mean / (last · days). By Newton's method: the
     * left side falls and is convex, so that each turn comes nearer from below, and 1 − x/2 lies below it, which gives the first.
     */
    private static double growth(double mean, double last, double days) {
        double share = last > 0 ? mean / (last * days) : 1;
        double x = Math.max(-MOST_GROWTH, 2 * (1 - share));
        for (int turn = 0; turn < MOST_TURNS; turn++) {
            double found = Exponentials.integral(-x, 1);
            double falls = Math.abs(x) < FLAT ? 1 / 2.0 - x / 3 : (found - Elementary.exp(-x)) / x;
            double more = (found - share) / falls;
            x += more;
            if (Math.abs(more) <= EXACT * Math.abs(x)) {
                break;
            }
        }
        return Math.abs(x) < NONE ? 0 : Math.min(MOST_GROWTH, x) / days;
    }

    /** Expects how many are still there on a day of which each leaves after an exponential time; of a step that holds the day what was offered until then. */
    double remaining(double day, double meanDays) {
        return remaining(Double.NEGATIVE_INFINITY, day, meanDays);
    }

    /** The same of what was offered from a day on; the mean time may be infinite. */
    double remaining(double since, double day, double meanDays) {
        double sum = 0;
        for (int step = steps - 1; step >= 0 && day - until[step] < MOST_MEANS * meanDays; step--) {
            double end = Math.min(until[step], day);
            double length = end - Math.max(from[step], since);
            double g = growth[step];
            if (length > 0) {
                double last = mean[step]
                        * Elementary.exp(g * (end - from[step]))
                        / Exponentials.integral(g, until[step] - from[step]);
                sum += last
                        * Elementary.exp(-Math.max(0, day - until[step]) / meanDays)
                        * Exponentials.integral(-g - 1 / meanDays, length);
            }
        }
        return sum;
    }

    /** Looks back from a day: pieces from the youngest on, between whose ages both what was shed and where it stands are smooth. */
    private void lookBack(double day) {
        seenOn = day;
        pieces = 0;
        for (int step = steps - 1; step >= 0; step--) {
            double age = Math.max(0, day - until[step]);
            double oldest = day - from[step];
            for (int next = 1; age < oldest; ) {
                while (DoomedLives.age(next) <= age) {
                    next++;
                }
                double then = Math.min(oldest, DoomedLives.age(next));
                keep(step, day, age, then);
                age = then;
            }
        }
    }

    private void keep(int step, double day, double younger, double older) {
        if (pieces == young.length) {
            young = Arrays.copyOf(young, 2 * pieces);
            old = Arrays.copyOf(old, 2 * pieces);
            level = Arrays.copyOf(level, 2 * pieces);
            slope = Arrays.copyOf(slope, 2 * pieces);
        }
        double g = growth[step];
        double atOldest = atOldest(step, day, older);
        young[pieces] = younger;
        old[pieces] = older;
        level[pieces] = atOldest * Exponentials.integral(g, older - younger) / (older - younger);
        slope[pieces] = -atOldest * Elementary.expm1(g * (older - younger));
        pieces++;
    }

    /**
     * Expects how many colonies are there on the last day whose laws have changed since they were shed and that were not drawn then, if they were founded
     * some days after shedding. The pieces end where the table does, as those of {@link #standing}.
     */
    double undrawn(UndrawnLives lives, Begins of) {
        return undrawn(lives, of, null);
    }

    /** The same by age. */
    Standing undrawnByAge(UndrawnLives lives, Begins of) {
        Standing standing = new Standing();
        undrawn(lives, of, standing);
        return standing;
    }

    /**
     * Colonies that begin to grow.
     *
     * @param shed the stretch of laws in which their seeds were shed
     * @param founders of each
     * @param delay days later they begin to grow
     * @param woken whether they slept before
     */
    record Begins(int shed, int founders, double delay, boolean woken) {}

    private double undrawn(UndrawnLives lives, Begins of, @Nullable Standing into) {
        int founders = of.founders();
        double delay = of.delay();
        double sum = 0;
        for (int settles = Math.max(of.shed(), lives.first()); settles < lives.stretches(); settles++) {
            double begin = lives.begin(settles);
            double end = lives.end(settles);
            boolean any = lives.knows(settles, founders) && isOffered(begin - delay, end - delay);
            double share = any ? lives.arrives(of.shed(), settles, founders, of.woken()) : 0;
            for (int step = 0; share > 0 && step < steps; step++) {
                double oldest = end - Math.max(begin, from[step] + delay);
                double young = end - Math.min(end, until[step] + delay);
                if (young < oldest) {
                    Settled settled = new Settled(lives.lives(settles), founders, step, end - delay, settles, share);
                    sum += share * settled(settled, young, oldest, into);
                }
            }
        }
        return sum;
    }

    /** Whether anything was offered between two days. */
    private boolean isOffered(double since, double day) {
        return steps > 0 && from[0] <= day && until[steps - 1] >= since;
    }

    /** Those of a step that settled in a stretch; {@code end} is its last day in terms of shedding, {@code share} who was not drawn on the way. */
    private record Settled(DoomedLives lives, int founders, int step, double end, int stretch, double share) {}

    /** Those among them that were so many days old at the end of the stretch. */
    private double settled(Settled of, double young, double oldest, @Nullable Standing into) {
        DoomedLives lives = of.lives();
        double sum = 0;
        double younger = young;
        for (int next = 1; younger < Math.min(oldest, lives.oldest()); ) {
            while (DoomedLives.age(next) <= younger) {
                next++;
            }
            double older = Math.min(oldest, DoomedLives.age(next));
            double stays = lives.days(of.founders(), older) - lives.days(of.founders(), younger);
            double falls = lives.alive(of.founders(), older) - lives.alive(of.founders(), younger);
            double length = older - younger;
            double g = growth[of.step()];
            double atOldest = atOldest(of.step(), of.end(), older);
            double there = atOldest * Exponentials.integral(g, length) / length * stays
                    - atOldest * Elementary.expm1(g * length) * falls * length / 12;
            sum += there;
            if (into != null) {
                into.add(of.share() * there, new Ages(of.stretch(), younger, older, g));
            }
            younger = older;
        }
        return sum;
    }

    /** The intensity of a step so many days before a day. */
    private double atOldest(int step, double day, double older) {
        double g = growth[step];
        double first = mean[step] / Exponentials.integral(g, until[step] - from[step]);
        return first * Elementary.exp(g * (day - older - from[step]));
    }

    /**
     * Expects how many colonies stand on a day, of those doomed, that were founded some days after shedding. In a piece the mean of what was shed counts
     * with the integral of the likelihood, and the product of their slopes is a correction: what is left out is of the fourth order in its length.
     */
    double standing(double day, DoomedLives lives, int founders, double delay) {
        if (seenOn != day) {
            lookBack(day);
        }
        double oldest = delay + lives.oldest();
        double sum = 0;
        double before = Double.NaN;
        double alive = 0;
        double days = 0;
        int at = 0;
        for (int i = 0; i < pieces && young[i] < oldest; i++) {
            if (old[i] > delay) {
                if (young[i] != before) {
                    double younger = Math.max(0, young[i] - delay);
                    at = DoomedLives.at(younger, at);
                    alive = lives.alive(founders, younger, at);
                    days = lives.days(founders, younger, at);
                }
                double older = old[i] - delay;
                at = DoomedLives.at(older, at);
                double stays = lives.days(founders, older, at) - days;
                double falls = lives.alive(founders, older, at) - alive;
                sum += level[i] * stays + slope[i] * falls * (old[i] - young[i]) / 12;
                before = old[i];
                days += stays;
                alive += falls;
            }
        }
        return sum;
    }

    private double standing(int piece, DoomedLives lives, int founders, double delay) {
        double younger = Math.max(0, young[piece] - delay);
        double older = old[piece] - delay;
        double stays = lives.days(founders, older) - lives.days(founders, younger);
        double falls = lives.alive(founders, older) - lives.alive(founders, younger);
        return level[piece] * stays + slope[piece] * falls * (old[piece] - young[piece]) / 12;
    }

    /**
     * Ages between which a colony stands, in days.
     *
     * @param stretch at whose end it has them, where laws have changed since; else 0
     * @param younger at least
     * @param older at most
     * @param growth of what was shed, per day
     */
    record Ages(int stretch, double younger, double older, double growth) {
        /** Draws one at which one of those shed settled, whether it is still there or not. */
        double draw(RandomStream random) {
            return Math.max(younger, older - Exponentials.timeWithin(random.nextOpen(), growth, older - younger));
        }
    }

    /** The same by age. */
    Standing standingByAge(double day, DoomedLives lives, int founders, double delay) {
        if (seenOn != day) {
            lookBack(day);
        }
        Standing standing = new Standing();
        for (int i = 0; i < pieces && young[i] < delay + lives.oldest(); i++) {
            if (old[i] > delay) {
                double rises = slope[i] / level[i];
                Ages ages = new Ages(0, Math.max(0, young[i] - delay), old[i] - delay, -rises / (old[i] - young[i]));
                standing.add(standing(i, lives, founders, delay), ages);
            }
        }
        return standing;
    }

    /** How many stand, by age. */
    static final class Standing {
        private final List<Ages> ages = new ArrayList<>();
        private double[] upTo = new double[16];

        private void add(double number, Ages of) {
            if (number > 0) {
                int at = ages.size();
                upTo = at == upTo.length ? Arrays.copyOf(upTo, 2 * at) : upTo;
                upTo[at] = total() + number;
                ages.add(of);
            }
        }

        /** All of them, in the mean. */
        double total() {
            return ages.isEmpty() ? 0 : upTo[ages.size() - 1];
        }

        /** Draws between which ages one of them is. */
        Ages draw(RandomStream random) {
            int at = Arrays.binarySearch(upTo, 0, ages.size(), random.nextOpen() * total());
            return ages.get(Math.min(at < 0 ? -at - 1 : at + 1, ages.size() - 1));
        }
    }
}
