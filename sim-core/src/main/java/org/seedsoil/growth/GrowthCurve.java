package org.seedsoil.growth;

import org.seedsoil.elementary.Elementary;

/**
 * The mean path of a {@link Growth}, with its constants worked out once: for those who ask for many sizes. Immutable.
 *
 * <p>A path is told by the {@linkplain #coordinate coordinate} of its start, in which the law decays exponentially.
 */
public final class GrowthCurve {
    /** Nearer to balance than this part of its births a law of size is taken to be off balance by that much. */
    private static final double LEAST = 1e-9;

    private final Growth growth;
    private final GrowthLaw law;
    private final double decay;
    /** What is added to the coordinate of the untreated law. */
    private final double offset;

    private GrowthCurve(Growth growth, GrowthLaw law, double decay, double offset) {
        this.growth = growth;
        this.law = law;
        this.decay = decay;
        this.offset = offset;
    }

    /**
     * Works out the constants.
     *
     * @param growth the law and its numbers
     * @return its mean path
     */
    public static GrowthCurve of(Growth growth) {
        GrowthLaw law = growth.law();
        return growth.change().isNone() ? new GrowthCurve(growth, law, law.decay(growth), 0) : treated(growth, law);
    }

    /**
     * Under treatment r is f·r(N) + c. In the coordinate y of the untreated law that is another exponential, about another point: for Gompertz
     * dy/dt = −f·k·y − c; for the logistic law and West's, whose r is k' (1 − 1/x) with x = y + 1, N ∝ x<sup>−m</sup> and k' = m·k,
     * dx/dt = −(α·x − f·k')/m with α = f·k' + c. Without births nothing depends on N.
     */
    private static GrowthCurve treated(Growth growth, GrowthLaw law) {
        double factor = growth.change().birth();
        if (law == GrowthLaw.EXPONENTIAL || factor == 0) {
            return new GrowthCurve(growth, GrowthLaw.EXPONENTIAL, -growth.initialNetRate(), 0);
        }
        double own = factor * law.decay(growth);
        if (law == GrowthLaw.GOMPERTZ) {
            return new GrowthCurve(growth, law, own, growth.shift() / own);
        }
        double power = law == GrowthLaw.WEST ? 4 : 1;
        double whole = own * power;
        double total = whole + growth.shift();
        double alpha = Math.abs(total) < LEAST * whole ? LEAST * whole : total;
        return new GrowthCurve(growth, law, alpha / power, 1 - whole / alpha);
    }

    /**
     * Returns where a path starts.
     *
     * @param cells size, positive
     * @return the coordinate of the law, without unit
     */
    public double coordinate(double cells) {
        return law.coordinate(growth, cells) + offset;
    }

    /**
     * Returns r(N) where a path starts.
     *
     * @param coordinate of the start
     * @return net rate per cell and day
     */
    public double netRate(double coordinate) {
        return growth.change().isNone()
                ? law.netRate(growth, decay, coordinate)
                : growth.netRate(law.cells(growth, coordinate - offset));
    }

    /**
     * Follows the mean path.
     *
     * @param coordinate of the start
     * @param days how long, at least 0
     * @return size then, in cells
     */
    public double cells(double coordinate, double days) {
        return law.cells(growth, coordinate * Elementary.exp(-decay * days) - offset);
    }

    /**
     * Follows the mean path, times an exponential.
     *
     * @param coordinate of the start
     * @param days how long, at least 0
     * @param excess ln of the factor then
     * @return size then, in cells
     */
    public double cells(double coordinate, double days, double excess) {
        return law.cells(growth, coordinate * Elementary.exp(-decay * days) - offset, excess);
    }

    /** Returns the size at which the coordinate is 0; infinite where nothing depends on size. */
    double finalCells() {
        return law.bounded() ? law.cells(growth, -offset) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns when the mean path reaches a size.
     *
     * @param from size now, positive
     * @param to the size to reach
     * @return days; 0 if it is already as large, infinite if it never gets there
     */
    public double daysTo(double from, double to) {
        if (to <= from) {
            return 0;
        }
        if (!growth.change().isNone()) {
            return treatedDaysTo(from, to);
        }
        if (growth.initialNetRate() <= 0 || law.bounded() && to >= growth.capacity()) {
            return Double.POSITIVE_INFINITY;
        }
        return Elementary.log(coordinate(from) / coordinate(to)) / decay;
    }

    /** A path that grows moves towards larger sizes for ever or towards the point where its coordinate is 0. */
    private double treatedDaysTo(double from, double to) {
        double ratio = coordinate(from) / coordinate(to);
        if (!(growth.netRate(from) > 0) || !(ratio > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double days = Elementary.log(ratio) / decay;
        return days > 0 ? days : Double.POSITIVE_INFINITY;
    }
}
