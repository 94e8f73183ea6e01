package org.seedsoil.theory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.seedsoil.elementary.Elementary;

/**
 * Integrals over the life of a lesion, from which all else follows. With Λ(u) what it has shed by age u per unit of shedding rate and
 * τ its age at removal, cut off at the horizon,
 *
 * <p>m(θ, r) = E[∫<sub>0</sub><sup>τ</sup> e<sup>−r·u − θ·Λ(u)</sup> dΛ(u)].
 *
 * <p>m(0, 0) is E[Λ(τ)], m(0, r) its Euler–Lotka transform, and E[e<sup>−θ·Λ(τ)</sup>] = 1 − θ·m(θ, 0), exactly and whatever is random.
 * Since all lesions of a kind share one path behind a lag, each is one integral over the path. Panels of 12 Gauss points hold at most
 * {@value #FOLDS} e-folds of anything and end where something jumps. Immutable but for what it remembers; safe for several threads.
 */
final class LesionBirths {
    private static final double FOLDS = 1.5;
    private static final double NEGLIGIBLE = 1e-17;
    private static final double SURELY_ENDED = 700;

    /** Where what was shed is counted as no more, since sums of it would be no number. */
    private static final double MOST_SHED = 1e280;

    private static final int MOST_PANELS = 200_000;

    private final LesionCourse course;
    private final Presence presence;
    private final @Nullable Regrowth regrowth;
    private volatile @Nullable Known known;

    private volatile @Nullable Integral latest;

    /** m(θ, r), kept because all organs of one law of growth ask for the same. */
    private record Integral(double killing, double rate, double value) {}

    /** Points that serve all killings up to one. */
    private record Known(PathNodes nodes, double killing) {}

    LesionBirths(LesionCourse course, Presence presence) {
        this(course, presence, null);
    }

    /** Of lesions of which treatment leaves a part, which regrows. */
    LesionBirths(LesionCourse course, Presence presence, @Nullable Regrowth regrowth) {
        this.course = course;
        this.presence = presence;
        this.regrowth = regrowth;
    }

    /** What regrows after treatment; null where it leaves all or nothing. */
    @Nullable
    Regrowth regrowth() {
        return regrowth;
    }

    /** Whether all is told by one path: what is shed early, or regrows, is told by m alone. */
    boolean onePath() {
        return !course.shedsEarly() && regrowth == null;
    }

    LesionCourse course() {
        return course;
    }

    /** Says whether some lesions are never removed but by the horizon. */
    boolean mayStay() {
        return presence.decay() == 0 || regrowth != null;
    }

    /** E[Λ(τ)]; may be infinite if the horizon is. */
    double mean() {
        return discounted(0, 0);
    }

    /** The chance to be there as a function of path time. */
    DoubleUnaryOperator there() {
        return presence.under(course.lag(0), 0);
    }

    /** The path time at which treatment first sees a lesion; empty where it does not look at sizes. */
    OptionalDouble seenDays() {
        return presence.seenDays();
    }

    /** E[∫ weight(path time) dΛ] along the path. */
    double shedding(DoubleUnaryOperator weight) {
        DoubleUnaryOperator there = there();
        PathNodes nodes = nodes(new Panels(course.lag(0), there, Reach.of(0, 0)));
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double left = there.applyAsDouble(nodes.day(i));
            sum += left > 0 ? nodes.weight(i) * nodes.sheds(i, 0) * left * weight.applyAsDouble(nodes.day(i)) : 0;
        }
        return sum;
    }

    /** m(θ, r); infinite where the integral is. */
    double discounted(double killing, double rate) {
        Integral before = latest;
        if (before == null || before.killing() != killing || before.rate() != rate) {
            double after = regrowth == null ? 0 : regrowth.discounted(killing, rate);
            before = new Integral(killing, rate, integrate(killing, rate) + after);
            latest = before;
        }
        return before.value();
    }

    private double integrate(double killing, double rate) {
        if (diverges(killing, rate)) {
            return Double.POSITIVE_INFINITY;
        }
        double early = presence.early(course, killing, rate);
        LagLaw lag = course.lag(killing);
        DoubleUnaryOperator there = presence.under(lag, rate);
        PathNodes nodes = nodes(new Panels(lag, there, Reach.of(killing, rate)));
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double sheds = nodes.sheds(i, killing * nodes.shed(i) + rate * nodes.day(i));
            double left = sheds == 0 ? 0 : there.applyAsDouble(nodes.day(i));
            sum += left > 0 ? nodes.weight(i) * sheds * left : 0;
        }
        return early + sum;
    }

    /** E[e^(−θΛ)]: the chance that none of the detachments is a success, each being one with probability θ. */
    double none(double success) {
        if (success == 0) {
            return 1;
        }
        return Math.max(0, 1 - success * discounted(success, 0));
    }

    /** E[Λ·e^(−θΛ)], the slope of 1 − none; by parts it is ∫ (1 − θΛ)·e^(−θΛ) dΛ. */
    double slopeOfSome(double success) {
        if (!onePath()) {
            double h = 1e-4 * success + 1e-9 / Math.max(1e-300, discounted(success, 0));
            return (none(Math.max(0, success - h)) - none(success + h)) / (success + h - Math.max(0, success - h));
        }
        return weighed(
                shed -> (1 - success * shed) * Elementary.exp(-success * shed),
                new Reach(success, success / 2, 0, false));
    }

    /** E[Λ²]; infinite if E[Λ] is. */
    double secondMoment() {
        double mean = mean();
        if (mean == Double.POSITIVE_INFINITY || mean == 0) {
            return mean;
        }
        boolean endless = presence.horizonDays() == Double.POSITIVE_INFINITY;
        double growth = course.path().finalRate();
        if (endless && growth > 0 && (presence.decay() <= 2 * growth || regrowth != null)) {
            return Double.POSITIVE_INFINITY;
        }
        if (!onePath()) {
            double h = 1e-3 / mean;
            double near = (mean - discounted(h, 0)) / h;
            double far = (mean - discounted(2 * h, 0)) / (2 * h);
            double farther = (mean - discounted(4 * h, 0)) / (4 * h);
            double first = 2 * near - far;
            double second = 2 * far - farther;
            return 2 * (4 * first - second) / 3;
        }
        return 2 * weighed(shed -> shed, new Reach(0, 0, 0, true));
    }

    /**
     * P(more than n successes) for n from 0: ∫ θ·e^(−θΛ)(θΛ)^n/n! dΛ, the chance that success n + 1 comes in time.
     *
     * @param most the largest n
     * @param success θ
     * @return by n
     */
    double[] more(int most, double success) {
        if (!onePath()) {
            throw new NotEstimableException("the offspring distribution beyond none: lesions shed while their growth is"
                    + " random, or regrow from a random number of cells");
        }
        LagLaw lag = course.lag(0);
        DoubleUnaryOperator there = presence.under(lag, 0);
        PathNodes nodes = nodes(new Panels(lag, there, new Reach(success, success / 8, 0, false)));
        double[] sums = new double[most + 1];
        for (int i = 0; i < nodes.size(); i++) {
            double left = there.applyAsDouble(nodes.day(i));
            double x = success * nodes.shed(i);
            double mass = left == 0 ? 0 : success * nodes.weight(i) * nodes.sheds(i, 0) * left;
            if (x < SURELY_ENDED) {
                double term = mass * Elementary.exp(-x);
                for (int n = 0; n <= most; n++) {
                    sums[n] += term;
                    term *= x / (n + 1);
                }
            }
        }
        return sums;
    }

    /** E[∫ h(size) du] over the lesion's life, from its first shedding on. */
    double overLife(DoubleUnaryOperator ofSize) {
        LagLaw lag = course.lag(0);
        DoubleUnaryOperator there = presence.under(lag, 0);
        PathNodes nodes = nodes(new Panels(lag, there, Reach.of(0, 0)));
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double day = nodes.day(i);
            double left = there.applyAsDouble(day);
            sum += left == 0
                    ? 0
                    : nodes.weight(i) * ofSize.applyAsDouble(course.path().cells(day)) * left;
        }
        return sum + (regrowth == null ? 0 : regrowth.overLife(ofSize));
    }

    /** ∫ weight(Λ) dΛ while the lesion is there, for a lesion that sheds along its path alone. */
    private double weighed(DoubleUnaryOperator weight, Reach reach) {
        LagLaw lag = course.lag(0);
        DoubleUnaryOperator there = presence.under(lag, 0);
        PathNodes nodes = nodes(new Panels(lag, there, reach));
        double sum = 0;
        for (int i = 0; i < nodes.size(); i++) {
            double weighs = weight.applyAsDouble(nodes.shed(i));
            double left = weighs == 0 ? 0 : there.applyAsDouble(nodes.day(i));
            sum += left > 0 ? nodes.weight(i) * nodes.sheds(i, 0) * left * weighs : 0;
        }
        return sum;
    }

    /**
     * How fine and how far an integral must be summed.
     *
     * @param killing θ of the steepest e^(−θΛ) in it
     * @param ending a θ so that e^(−θΛ) bounds how it ends
     * @param rate r
     * @param heavy whether it has a factor Λ
     */
    private record Reach(double killing, double ending, double rate, boolean heavy) {
        static Reach of(double killing, double rate) {
            return new Reach(killing, killing, rate, false);
        }

        /** Whether it is plain e^(−r·u), whose tail can be summed as a geometric series. */
        boolean isPlain() {
            return killing == 0 && !heavy;
        }
    }

    private boolean diverges(double killing, double rate) {
        if (presence.horizonDays() < Double.POSITIVE_INFINITY || course.path().firstDay() == Double.POSITIVE_INFINITY) {
            return false;
        }
        double decay = presence.decay() + rate;
        boolean lagTooLong = -rate >= course.lag(0).tailRate() && presence.decay() < Double.POSITIVE_INFINITY;
        return killing == 0 && (decay <= course.path().finalRate() || lagTooLong);
    }

    private PathNodes nodes(Panels panels) {
        boolean finite = panels.end < Double.POSITIVE_INFINITY && Math.abs(panels.reach.rate()) <= scaleRate(0);
        Known before = known;
        if (finite && before != null && panels.reach.killing() <= before.killing()) {
            return before.nodes();
        }
        PathNodes fresh = panels.fill();
        if (finite) {
            known = new Known(fresh, panels.reach.killing());
        }
        return fresh;
    }

    private double scaleRate(double day) {
        double growth = course.path().growth().netRate(course.path().cells(day));
        return Math.max(Math.abs(growth), presence.changeRate());
    }

    /** Lays panels along the path, until nothing is left to integrate. */
    private final class Panels {
        private final LagLaw lag;
        private final DoubleUnaryOperator there;
        private final Reach reach;
        private final double end;
        private final PathNodes nodes = new PathNodes();
        private final double[] logSheds = new double[GaussRule.POINTS];
        private final double[] sheds = new double[GaussRule.POINTS];
        private double shed;
        private double total;
        private double last;

        Panels(LagLaw lag, DoubleUnaryOperator there, Reach reach) {
            this.lag = lag;
            this.there = there;
            this.reach = reach;
            this.end = presence.latest(lag);
        }

        PathNodes fill() {
            double from = Math.max(course.path().firstDay(), 0);
            if (from == Double.POSITIVE_INFINITY) {
                return nodes;
            }
            boolean endless = end == Double.POSITIVE_INFINITY;
            if (endless && reach.isPlain() && !course.path().growth().law().bounded()) {
                double steady = Math.max(from, presence.steadyFrom(lag));
                lay(from, steady, 1);
                repeat(steady);
            } else {
                lay(from, end, 1);
            }
            return nodes;
        }

        /** Lays panels over one period of an exponential tail, weighed as the sum of all periods. */
        private void repeat(double from) {
            double falls = presence.decay() + reach.rate() - course.path().finalRate();
            double period = presence.period();
            double until = from + (period > 0 ? period : Math.min(width(from), 1 / falls));
            lay(from, until, -1 / Elementary.expm1(-falls * (until - from)));
        }

        private void lay(double start, double until, double factor) {
            double from = start;
            for (int panels = 0; from < until; panels++) {
                if (panels > MOST_PANELS) {
                    throw new NotEstimableException(
                            "a lesion's life has more than " + MOST_PANELS + " pieces to integrate over");
                }
                double next = Math.min(from + width(from), presence.nextBreak(from, course.isRandom()));
                double to = Math.min(until, next);
                panel(from, to, factor);
                if (until == Double.POSITIVE_INFINITY && isNegligible(to)) {
                    break;
                }
                from = to;
            }
        }

        private double width(double from) {
            double quickest = Math.max(scaleRate(from), Math.abs(reach.rate()));
            if (presence.looksAtAge()) {
                quickest = Math.max(quickest, 1 / lag.scaleDays());
            }
            if (reach.ending() * shed < SURELY_ENDED) {
                quickest = Math.max(quickest, reach.killing() * course.path().sheds(from));
            }
            double whole = end < Double.POSITIVE_INFINITY ? end - from : Double.MAX_VALUE;
            return quickest > 0 ? Math.min(FOLDS / quickest, whole) : whole;
        }

        private void panel(double from, double until, double factor) {
            double length = until - from;
            for (int i = 0; i < GaussRule.POINTS; i++) {
                logSheds[i] = course.path().logSheds(from + length * GaussRule.at(i));
                sheds[i] = Math.min(MOST_SHED, Elementary.exp(logSheds[i]));
            }
            double sum = 0;
            for (int i = 0; i < GaussRule.POINTS; i++) {
                double day = from + length * GaussRule.at(i);
                double weight = length * GaussRule.weight(i);
                double before = shed + length * GaussRule.until(i, sheds);
                nodes.add(day, factor * weight, logSheds[i], before);
                sum += weight * sheds[i];
                double damped = Elementary.exp(logSheds[i] - reach.rate() * day - reach.ending() * before);
                last = damped == 0 ? 0 : damped * there.applyAsDouble(day) * (reach.heavy() ? before : 1);
                total += weight * last;
            }
            shed += sum;
        }

        /** Whether the tail beyond a day, which falls at least as fast as now, no longer counts. */
        private boolean isNegligible(double day) {
            if (reach.ending() * shed > SURELY_ENDED) {
                return true;
            }
            double growth = course.path().rate(day) * (reach.heavy() ? 2 : 1);
            double ends =
                    reach.ending() == 0 ? 0 : reach.ending() * course.path().sheds(day);
            double falls = presence.decay() + reach.rate() + ends - growth;
            return falls > 0 && last / falls <= NEGLIGIBLE * total;
        }
    }
}
