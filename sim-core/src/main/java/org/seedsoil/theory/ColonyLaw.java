package org.seedsoil.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.growth.Growth;
import org.seedsoil.quantity.Digits;

/**
 * The random growth of the lesions of one clone in one organ that escape, by founders: a lag, then the mean path.
 *
 * <p>Up to a "smooth" size the chain is taken exactly ({@link FirstPassage}). From there on chance is a normal shift in time ({@link
 * ResidualNoise}); the size is chosen so that the squared coefficient of variation that is left is about 1/500 at a constant rate,
 * and the error of the shift is its square. Safe for use by several threads.
 */
final class ColonyLaw {
    private static final double STEADINESS = 500;
    private static final int FEWEST = 1000;
    private static final int MOST = 1 << 16;
    private static final double NEGLIGIBLE = 1e-10;
    private static final double ROOM = 20;
    /** Squared coefficient of variation from which on a shift in time says nothing of the size. */
    private static final double MOST_CHANCE = 1;

    private static final int LAWS_KEPT = 8;

    private final Shape shape;
    private final int smoothAt;
    private final Map<Integer, LesionCourse> courses = new LinkedHashMap<>();
    private final Map<Double, List<LagLaw>> lags = new LinkedHashMap<>();
    private final FirstPassage passage;
    private final ResidualNoise noise;

    /**
     * All that the law depends on.
     *
     * @param growth births and deaths by size
     * @param kills cells killed per day and colony below escape
     * @param escapedAt size at which a colony has escaped
     * @param exponent α of shedding
     * @param vascularizedAt size from which it sheds
     * @param fewest the smallest number of founders asked for
     * @param most the largest
     */
    record Shape(
            Growth growth, double kills, int escapedAt, double exponent, double vascularizedAt, int fewest, int most) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Shape that
                    && growth.equals(that.growth)
                    && Double.compare(kills, that.kills) == 0
                    && escapedAt == that.escapedAt
                    && Double.compare(exponent, that.exponent) == 0
                    && Double.compare(vascularizedAt, that.vascularizedAt) == 0
                    && fewest == that.fewest
                    && most == that.most;
        }

        @Override
        public int hashCode() {
            return 31
                            * (31
                                            * (31
                                                            * (31
                                                                            * (31
                                                                                            * (31 * growth.hashCode()
                                                                                                    + Double.hashCode(
                                                                                                            kills))
                                                                                    + escapedAt)
                                                                    + Double.hashCode(exponent))
                                                    + Double.hashCode(vascularizedAt))
                                    + fewest)
                    + most;
        }
    }

    private ColonyLaw(Shape shape, int smoothAt) {
        this.shape = shape;
        this.smoothAt = smoothAt;
        this.noise = ResidualNoise.from(shape.growth(), smoothAt);
        this.passage = new FirstPassage(
                shape.growth(), shape.kills(), shape.escapedAt(), smoothAt, shape.vascularizedAt(), shape.exponent());
    }

    /**
     * Prepares the law.
     *
     * @param shape all it depends on; growth is stochastic
     * @return the law
     * @throws NotEstimableException where chance never ends to matter
     */
    static ColonyLaw of(Shape shape) {
        Growth growth = shape.growth();
        if (!(growth.initialNetRate() > 0)) {
            throw new NotEstimableException(
                    "where cells do not divide faster than they die a lesion that escapes need not grow, and chance "
                            + "never ends to matter");
        }
        int smoothAt = smoothAt(shape);
        double largest = growth.finalCells();
        if (largest < ROOM * smoothAt) {
            throw new NotEstimableException((growth.change().isNone() ? "a capacity of " : "under treatment a size of ")
                    + Digits.three(largest) + " cells, where lesions cease to grow, is too small: chance matters up to "
                    + smoothAt + " cells");
        }
        ColonyLaw law = new ColonyLaw(shape, smoothAt);
        if (law.chanceLeft() > MOST_CHANCE) {
            throw new NotEstimableException("with births so close to deaths chance matters beyond " + smoothAt
                    + " cells, up to which it is followed");
        }
        return law;
    }

    private static int smoothAt(Shape shape) {
        double turnover = shape.growth().deathAt(1) / shape.growth().birthAt(1);
        double wanted = Math.ceil(STEADINESS * (1 + turnover) / (1 - turnover));
        int size = (int) Math.max(FEWEST, Math.min(MOST, wanted));
        double vessels = Math.floor(shape.vascularizedAt());
        boolean early = vessels < size;
        boolean smoothEnough = vessels >= size / 10.0 && vessels >= 10.0 * shape.most();
        int lowered = early && smoothEnough ? (int) vessels : size;
        return Math.max(lowered, shape.escapedAt());
    }

    /** Returns the size from which on the mean path is followed. */
    int smoothAt() {
        return smoothAt;
    }

    /** The squared coefficient of variation that births and deaths add from the smooth size on. */
    private double chanceLeft() {
        double rate = shape.growth().netRate(smoothAt);
        return noise.variance() * rate * rate;
    }

    /**
     * Returns the course of lesions of some founders.
     *
     * @param founders cells at the start
     * @return their law
     */
    synchronized LesionCourse course(int founders) {
        return courses.computeIfAbsent(founders, this::follow);
    }

    /** The course of lesions that have so many cells that chance has all but ended. */
    LesionCourse from(double cells) {
        return LesionCourse.delayed(path(cells), shift(cells));
    }

    private LesionCourse follow(int founders) {
        if (founders >= smoothAt) {
            return from(founders);
        }
        if (founders < shape.fewest() || founders > shape.most()) {
            throw new IllegalArgumentException("the law was not prepared for " + founders + " founders");
        }
        if (!passage.shedsEarly()) {
            return LesionCourse.delayed(path(smoothAt), lags(0).get(founders - shape.fewest()));
        }
        return LesionCourse.shedding(
                path(smoothAt),
                killing -> lags(killing).get(founders - shape.fewest()),
                killing -> new EarlyShedding(passage, founders, killing));
    }

    private MeanPath path(double start) {
        return new MeanPath(shape.growth(), start, shape.exponent(), shape.vascularizedAt());
    }

    /** Laws of the lag; with killing only where something is shed before the smooth size. */
    private synchronized List<LagLaw> lags(double killing) {
        if (lags.size() > LAWS_KEPT && !lags.containsKey(killing)) {
            lags.keySet().removeIf(old -> old != 0);
        }
        return lags.computeIfAbsent(killing, k -> {
            synchronized (passage) {
                return LagInversion.of(passage, noise, shape.fewest(), Math.min(shape.most(), smoothAt - 1), k);
            }
        });
    }

    /** The shift of a lesion that starts large. */
    private LagLaw shift(double cells) {
        ResidualNoise left = ResidualNoise.from(shape.growth(), cells);
        double rate = shape.growth().netRate(cells);
        return left.variance() * rate * rate < NEGLIGIBLE ? LagLaw.NONE : NormalLag.of(left);
    }
}
