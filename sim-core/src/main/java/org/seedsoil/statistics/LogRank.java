package org.seedsoil.statistics;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.seedsoil.elementary.Elementary;

/**
 * Whether groups differ in survival (Mantel 1966; Peto and Peto 1972, doi:10.2307/2344317), with the hypergeometric variance
 * that holds under ties. Every cause is the event. Early or late events may weigh more ({@link Weight}), and groups may be compared within
 * strata only: numbers and variances are then added over strata. Subjects may enter late.
 *
 * @param observed events in each group, each times its weight
 * @param expected events in each group if all had the same hazard, weighted alike
 * @param chiSquare the test statistic
 * @param degreesOfFreedom groups less one
 */
public record LogRank(double[] observed, double[] expected, double chiSquare, int degreesOfFreedom) {
    /**
     * What an event weighs: S^ρ·(1−S)^γ, S the chance of all subjects of its stratum together to be without event just before (Fleming
     * and Harrington 1991, doi:10.1002/9781118150672). ρ = 1 stresses early events, γ = 1 late ones.
     *
     * @param rho exponent of survival, at least 0
     * @param gamma exponent of one minus survival, at least 0
     */
    public record Weight(double rho, double gamma) {
        /** The plain log-rank test: all events weigh alike. */
        public static final Weight NONE = new Weight(0, 0);

        /** Checks the exponents. */
        public Weight {
            if (!(rho >= 0 && gamma >= 0 && Double.isFinite(rho + gamma))) {
                throw new IllegalArgumentException(
                        "exponents of a weight are finite and at least 0, not " + rho + " and " + gamma);
            }
        }

        double at(double survival) {
            return Elementary.pow(survival, rho) * Elementary.pow(1 - survival, gamma);
        }
    }

    /**
     * Compares groups.
     *
     * @param groups two or more groups of subjects
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static LogRank of(SurvivalTimes... groups) {
        return of(Weight.NONE, List.of(List.of(groups)));
    }

    /**
     * Compares groups within strata, such as those by which patients were randomized.
     *
     * @param weight what an event weighs
     * @param strata of each stratum the same two or more groups, in one order; a group may be empty
     * @return the test
     * @throws IllegalArgumentException if there are fewer than two groups, or strata differ in how many
     */
    public static LogRank of(Weight weight, List<List<SurvivalTimes>> strata) {
        int groups = strata.isEmpty() ? 0 : strata.get(0).size();
        if (groups < 2) {
            throw new IllegalArgumentException("a log-rank test compares at least two groups, not " + groups);
        }
        if (strata.stream().anyMatch(stratum -> stratum.size() != groups)) {
            throw new IllegalArgumentException("all strata have the same " + groups + " groups");
        }
        Sums sums = new Sums(new double[groups], new double[groups], new double[groups - 1][groups - 1]);
        strata.forEach(stratum -> sums.add(weight, stratum));
        return new LogRank(
                sums.observed, sums.expected, chiSquare(sums.observed, sums.expected, sums.covariance), groups - 1);
    }

    private record Sums(double[] observed, double[] expected, double[][] covariance) {
        void add(Weight weight, List<SurvivalTimes> groups) {
            double[] times = RiskTable.eventTimes(groups.toArray(SurvivalTimes[]::new));
            List<RiskTable> tables =
                    groups.stream().map(group -> RiskTable.of(group, times)).toList();
            double survival = 1;
            for (int i = 0; i < times.length; i++) {
                survival *= add(weight.at(survival), tables, i);
            }
        }

        /** Adds one event time; returns the chance to survive it. */
        private double add(double weight, List<RiskTable> tables, int i) {
            double risk = 0;
            double events = 0;
            for (RiskTable table : tables) {
                risk += table.atRisk(i);
                events += table.events(i);
            }
            double spread = risk > 1 ? weight * weight * events * (risk - events) / (risk - 1) : 0;
            for (int g = 0; g < tables.size(); g++) {
                double share = tables.get(g).atRisk(i) / risk;
                observed[g] += weight * tables.get(g).events(i);
                expected[g] += weight * (events * share);
                for (int h = 0; g < covariance.length && h < covariance.length; h++) {
                    double other = tables.get(h).atRisk(i) / risk;
                    covariance[g][h] += spread * share * ((g == h ? 1 : 0) - other);
                }
            }
            return (risk - events) / risk;
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
        return ChiSquareLaw.above(chiSquare, degreesOfFreedom);
    }
}
