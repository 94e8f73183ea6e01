package org.seedsoil.catalogue;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;

/**
 * A result that has a time, at any time: {@code overall-survival.from-start}, {@code over-time.metastases.mean}.
 *
 * @param key the key without its time
 * @param start the result at time 0
 */
public record Course(String key, Metric start) {
    /**
     * Takes the result at one time.
     *
     * @param days the time, at least 0
     * @return the result then
     */
    public Metric at(double days) {
        return start.at(days);
    }

    /**
     * Estimates it from a cohort at several times.
     *
     * @param summary what was kept of the cohort
     * @param days the times, at least 0
     * @return an estimate for each, absent where the cohort was not followed so long
     */
    public Stream<Estimate> estimates(CohortSummary summary, double... days) {
        return DoubleStream.of(days).mapToObj(each -> at(each).estimate(summary));
    }
}
