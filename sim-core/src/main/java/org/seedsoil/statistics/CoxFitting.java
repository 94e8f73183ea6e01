package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Newton's method on the partial likelihood, with steps halved until they lead up. */
final class CoxFitting {
    private static final int MOST_STEPS = 30;
    private static final int MOST_HALVINGS = 40;
    /** Squared length of a step in standard errors below which β does not move. */
    private static final double STANDS = 1e-18;
    /** A covariance of covariates at risk is singular where an eigenvalue of their correlations is below this. */
    private static final double SINGULAR = 1e-10;
    /** Where a coefficient still moves by this share of a scaled covariate's unit after the last step, it runs away. */
    private static final double RUNS = 1e-3;

    private final CoxModel model;
    private final CoxSample sample;

    CoxFitting(CoxModel model, CoxSample sample) {
        this.model = model;
        this.sample = sample;
    }

    CoxFit fit() {
        CoxLikelihood start = new CoxLikelihood(sample, model.ties(), new double[sample.covariates()]);
        String problem = problemOf(start);
        return problem.isEmpty() ? climb(start) : CoxFit.without(model, sample, start, problem);
    }

    /** Why β cannot be told from these data at all; empty if it can. */
    private String problemOf(CoxLikelihood start) {
        if (sample.events() == 0) {
            return "no events";
        }
        double[][] information = start.information();
        List<String> constant = new ArrayList<>();
        for (int j = 0; j < information.length; j++) {
            if (information[j][j] <= SINGULAR * sample.events()) {
                constant.add(model.covariates().get(j));
            }
        }
        if (!constant.isEmpty()) {
            return "among those at risk when events come, nobody differs in " + String.join(", ", constant);
        }
        return smallestEigenvalue(information) < SINGULAR
                ? "covariates cannot be told apart: one follows from the others"
                : "";
    }

    private static double smallestEigenvalue(double[][] covariance) {
        double[][] correlation = new double[covariance.length][covariance.length];
        for (int j = 0; j < correlation.length; j++) {
            for (int l = 0; l < correlation.length; l++) {
                correlation[j][l] = covariance[j][l] / Math.sqrt(covariance[j][j] * covariance[l][l]);
            }
        }
        double[] eigenvalues = new EigenDecomposition(new Array2DRowRealMatrix(correlation)).getRealEigenvalues();
        return Arrays.stream(eigenvalues).min().orElseThrow();
    }

    private CoxFit climb(CoxLikelihood start) {
        double[] beta = new double[sample.covariates()];
        CoxLikelihood here = start;
        double[] step = beta;
        for (int i = 0; i < MOST_STEPS; i++) {
            RealMatrix inverse = Quadratic.inverse(here.information());
            step = inverse.operate(here.score());
            if (Quadratic.dot(step, here.score()) <= STANDS) {
                return CoxFit.of(model, sample, start, here, beta);
            }
            double length = 1;
            CoxLikelihood next = at(beta, step, length);
            for (int h = 0; h < MOST_HALVINGS && !(next.value() >= lowered(here.value())); h++) {
                length /= 2;
                next = at(beta, step, length);
            }
            beta = moved(beta, step, length);
            here = next;
        }
        return CoxFit.withoutLimit(model, sample, start, here, runaway(step));
    }

    /** Rounding may lower a likelihood that stands. */
    private static double lowered(double value) {
        return value - 1e-12 * Math.abs(value);
    }

    private CoxLikelihood at(double[] beta, double[] step, double length) {
        return new CoxLikelihood(sample, model.ties(), moved(beta, step, length));
    }

    private static double[] moved(double[] beta, double[] step, double length) {
        double[] moved = new double[beta.length];
        Arrays.setAll(moved, j -> beta[j] + length * step[j]);
        return moved;
    }

    private String runaway(double[] step) {
        List<String> running = new ArrayList<>();
        for (int j = 0; j < step.length; j++) {
            if (Math.abs(step[j]) > RUNS) {
                running.add(model.covariates().get(j));
            }
        }
        return running.isEmpty()
                ? "no convergence after " + MOST_STEPS + " steps"
                : "the likelihood still rises with the effect of " + String.join(", ", running) + " after " + MOST_STEPS
                        + " steps: it separates who had the event from who did not (no finite estimate)";
    }
}
