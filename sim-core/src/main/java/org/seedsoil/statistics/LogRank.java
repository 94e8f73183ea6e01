package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether groups differ in survival (Mantel 1966; Peto and Peto 1972, doi:10.2307/2344317), with the hypergeometric variance
 * that holds under ties. Every cause is the event.
 *
 * @param observed events in each group
 * @param expected events in each group if all had the same hazard
 * @param chiSquare the test statistic
 * @param degreesOfFreedom groups less one
 */
public record LogRank(double[] observed, double[] expected, double chiSquare, int degreesOfFreedom) {
    /**
     * Compares groups.
     *
     * @param groups two or more groups of subjects
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static LogRank of(SurvivalTimes... groups) {
        if (groups.length < 2) {
            throw new IllegalArgumentException("a log-rank test compares at least two groups, not " + groups.length);
        }
        double[] times = RiskTable.eventTimes(groups);
        List<RiskTable> tables =
                Arrays.stream(groups).map(group -> RiskTable.of(group, times)).toList();
        double[] observed = new double[groups.length];
        double[] expected = new double[groups.length];
        double[][] covariance = new double[groups.length - 1][groups.length - 1];
        for (int i = 0; i < times.length; i++) {
            add(tables, i, observed, expected, covariance);
        }
        return new LogRank(observed, expected, chiSquare(observed, expected, covariance), groups.length - 1);
    }

    private static void add(
            List<RiskTable> tables, int i, double[] observed, double[] expected, double[][] covariance) {
        double risk = 0;
        double events = 0;
        for (RiskTable table : tables) {
            risk += table.atRisk(i);
            events += table.events(i);
        }
        double spread = risk > 1 ? events * (risk - events) / (risk - 1) : 0;
        for (int g = 0; g < tables.size(); g++) {
            double share = tables.get(g).atRisk(i) / risk;
            observed[g] += tables.get(g).events(i);
            expected[g] += events * share;
            for (int h = 0; g < covariance.length && h < covariance.length; h++) {
                double other = tables.get(h).atRisk(i) / risk;
                covariance[g][h] += spread * share * ((g == h ? 1 : 0) - other);
            }
        }
    }

    private static double chiSquare(double[] observed, double[] expected, double[][] covariance) {
        RealVector excess = new ArrayRealVector(observed)
                .subtract(new ArrayRealVector(expected))
                .getSubVector(0, covariance.length);
        return excess.dotProduct(new SingularValueDecomposition(new Array2DRowRealMatrix(covariance))
                .getSolver()
                .solve(excess));
    }

    /**
     * Returns how rarely equal groups would differ as much.
     *
     * @return P(χ² ≥ the statistic)
     */
    public double probability() {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(chiSquare);
    }
}
