package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether groups differ in the cumulative incidence of one cause, where others compete: the test of Gray 1988
 * (doi:10.1214/aos/1176350951) with equal weights, within strata where there are some. It compares the hazards of the incidence itself, so
 * that a group with more deaths of the other cause has fewer events to come; {@link LogRank} of one cause, the others censored, asks
 * another question.
 *
 * @param excess events in each group beyond what would be expected if all had the same incidence
 * @param test of all groups, on their number less one degrees of freedom
 */
public record IncidenceComparison(double[] excess, ChiSquareTest test) {
    /**
     * Compares groups.
     *
     * @param cause which cause, at least 1
     * @param groups two or more groups of different subjects
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two groups, somebody enters late, or the cause is censoring
     */
    public static IncidenceComparison of(int cause, SurvivalTimes... groups) {
        return of(cause, List.of(List.of(groups)));
    }

    /**
     * Compares groups within strata.
     *
     * @param cause which cause, at least 1
     * @param strata of each stratum the same two or more groups, in one order; a group may be empty
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two groups, strata differ in how many, somebody enters late, or the cause
     *     is censoring
     */
    public static IncidenceComparison of(int cause, List<List<SurvivalTimes>> strata) {
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        check(cause, groups, strata);
        double[] excess = new double[groups];
        double[][] covariance = new double[groups - 1][groups - 1];
        for (List<SurvivalTimes> stratum : strata) {
            IncidenceScore score = new IncidenceScore(cause, stratum);
            CoxRiskSets.addTo(excess, score.excess());
            double[][] more = score.covariance();
            IntStream.range(0, groups - 1).forEach(i -> CoxRiskSets.addTo(covariance[i], more[i]));
        }
        double statistic = Quadratic.form(Arrays.copyOf(excess, groups - 1), covariance);
        return new IncidenceComparison(excess, new ChiSquareTest(statistic, groups - 1));
    }

    private static void check(int cause, int groups, List<List<SurvivalTimes>> strata) {
        if (cause < 1) {
            throw new IllegalArgumentException("a cause is a number of at least 1, not " + cause);
        }
        if (groups < 2) {
            throw new IllegalArgumentException("a test compares at least two groups, not " + groups);
        }
        if (strata.stream().anyMatch(stratum -> stratum.size() != groups)) {
            throw new IllegalArgumentException("all strata have the same " + groups + " groups");
        }
        if (strata.stream().flatMap(List::stream).anyMatch(group -> group.lateEntries() > 0)) {
            throw new IllegalArgumentException("this test counts subjects from the start, and some enter late");
        }
    }
}
