package org.seedsoil.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.seedsoil.random.RandomKey;

/** At which points a scenario is run. A value; its points are computed from their numbers. */
public sealed interface Design permits Grid, LatinHypercube, Listed, Morris, OneAtATime, RandomPoints, Saltelli, Sobol {
    /**
     * Computes points from their numbers.
     */
    @FunctionalInterface
    interface Points {
        /**
         * Returns a point.
         *
         * @param index its number, from 0 to below the size
         * @return the point
         */
        DesignPoint point(long index);
    }

    /** Tells where a point lies in the range of a factor. */
    @FunctionalInterface
    interface Coordinates {
        /**
         * Returns a coordinate.
         *
         * @param index number of the point
         * @param factor number of the factor
         * @return from 0 to 1
         */
        double at(long index, int factor);
    }

    /**
     * Puts points that stand alone where their coordinates say.
     *
     * @param factors what is varied
     * @param coordinates where each point lies
     * @return the points
     */
    static Points scattered(List<Factor> factors, Coordinates coordinates) {
        return index -> new DesignPoint(
                index,
                Row.alone(index),
                IntStream.range(0, factors.size())
                        .mapToObj(f -> factors.get(f).range().at(coordinates.at(index, f)))
                        .toList());
    }

    /**
     * Says how many points there are, before any is made.
     *
     * @param factors what is varied
     * @return the number of points; {@link Long#MAX_VALUE} for that many or more
     */
    long size(List<Factor> factors);

    /**
     * Opens the points.
     *
     * @param factors what is varied
     * @param key the luck of the design
     * @return a pure function of their numbers
     */
    Points points(List<Factor> factors, RandomKey key);

    /**
     * Says how many points of neighbouring numbers make a row set.
     *
     * @param factors what is varied
     * @return 1 where a point stands alone
     */
    default int rowSetSize(List<Factor> factors) {
        return 1;
    }

    /**
     * Says how many points are run again with each further root of randomness.
     *
     * @param factors what is varied
     * @return all of them, unless the design says otherwise
     */
    default long repeated(List<Factor> factors) {
        return size(factors);
    }

    /**
     * Says which point is run again.
     *
     * @param which from 0 to below {@link #repeated}
     * @param factors what is varied
     * @return its number
     */
    default long repeatedIndex(long which, List<Factor> factors) {
        return which;
    }

    /**
     * Returns the word for it in files.
     *
     * @return for example "saltelli"
     */
    String word();
}
