package org.seedsoil.growth;

import org.seedsoil.elementary.Elementary;

/**
 * The mean path of a {@link Growth}, with its constants worked out once: for those who ask for many sizes. Immutable.
 *
 * <p>A path is told by the {@linkplain #coordinate coordinate} of its start, in which the law decays exponentially.
 */
public final class GrowthCurve {
    private final Growth growth;
    private final GrowthLaw law;
    private final double decay;

    private GrowthCurve(Growth growth) {
        this.growth = growth;
        this.law = growth.law();
        this.decay = law.decay(growth);
    }

    /**
     * Works out the constants.
     *
     * @param growth the law and its numbers
     * @return its mean path
     */
    public static GrowthCurve of(Growth growth) {
        return new GrowthCurve(growth);
    }

    /**
     * Returns where a path starts.
     *
     * @param cells size, positive
     * @return the coordinate of the law, without unit
     */
    public double coordinate(double cells) {
        return law.coordinate(growth, cells);
    }

    /**
     * Returns r(N) where a path starts.
     *
     * @param coordinate of the start
     * @return net rate per cell and day
     */
    public double netRate(double coordinate) {
        return law.netRate(growth, decay, coordinate);
    }

    /**
     * Follows the mean path.
     *
     * @param coordinate of the start
     * @param days how long, at least 0
     * @return size then, in cells
     */
    public double cells(double coordinate, double days) {
        return law.cells(growth, coordinate * Elementary.exp(-decay * days));
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
        return law.cells(growth, coordinate * Elementary.exp(-decay * days), excess);
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
        if (growth.initialNetRate() <= 0 || law.bounded() && to >= growth.capacity()) {
            return Double.POSITIVE_INFINITY;
        }
        return Elementary.log(coordinate(from) / coordinate(to)) / decay;
    }
}
