package org.seedsoil.statistics;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.seedsoil.elementary.Elementary;

/**
 * Whether effects of a {@link CoxModel} stay the same over time, from its Schoenfeld residuals (Grambsch and Therneau 1994,
 * doi:10.1093/biomet/81.3.515): the score test of adding x·g(t) to the model, exact as in R's {@code cox.zph} since survival 3.0. Rows
 * are taken to be independent, in clustered models, too.
 *
 * @param covariates a test of each, on one degree of freedom
 * @param all the test of all together
 */
public record Proportionality(List<ChiSquareTest> covariates, ChiSquareTest all) {
    /** What effects are taken to be linear in, if they change. */
    public enum Trend {
        /** Time itself. Few late events may decide. */
        TIME,
        /** Its logarithm; an event at time 0 has none. */
        LOGARITHM,
        /** The chance to have had the event, Kaplan and Meier's of all subjects: every event counts alike. The default. */
        KAPLAN_MEIER
    }

    static Proportionality of(CoxSample sample, CoxLikelihood at, Trend trend) {
        DoubleUnaryOperator g = scale(sample, trend);
        double[] score = new double[sample.covariates()];
        double[][] once = new double[score.length][score.length];
        double[][] twice = new double[score.length][score.length];
        for (List<CoxRow> stratum : at.strata()) {
            for (CoxRow row : stratum) {
                double weight = g.applyAsDouble(row.time);
                for (int j = 0; j < score.length; j++) {
                    score[j] += weight * row.score[j];
                    for (int l = 0; l < score.length; l++) {
                        once[j][l] += weight * row.information[j][l];
                        twice[j][l] += weight * weight * row.information[j][l];
                    }
                }
            }
        }
        RealMatrix cross = new Array2DRowRealMatrix(once);
        RealMatrix known = cross.multiply(Quadratic.inverse(at.information())).multiply(cross);
        return tests(score, new Array2DRowRealMatrix(twice).subtract(known).getData());
    }

    private static Proportionality tests(double[] score, double[][] variance) {
        List<ChiSquareTest> each = IntStream.range(0, score.length)
                .mapToObj(j -> new ChiSquareTest(score[j] * score[j] / variance[j][j], 1))
                .toList();
        return new Proportionality(each, new ChiSquareTest(Quadratic.form(score, variance), score.length));
    }

    private static DoubleUnaryOperator scale(CoxSample sample, Trend trend) {
        return switch (trend) {
            case TIME -> time -> time;
            case LOGARITHM -> Elementary::log;
            case KAPLAN_MEIER -> {
                KaplanMeier curve = sample.curve();
                yield time -> 1 - curve.survivalBefore(time);
            }
        };
    }
}
