package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.seedsoil.elementary.Elementary;

/**
 * What a {@link CoxModel} says of some subjects. Where there is no finite estimate, coefficients are NaN and {@link #problem} tells why;
 * likelihood-ratio and score tests hold even where a covariate separates events from the rest.
 */
public final class CoxFit {
    private final CoxSample sample;
    private final CoxLikelihood start;
    private final CoxLikelihood end;
    private final double[] beta;
    private final double[][] modelCovariance;
    private final double[][] covariance;
    private final String problem;

    private CoxFit(
            CoxModel model, CoxSample sample, CoxLikelihood start, CoxLikelihood end, double[] beta, String problem) {
        this.sample = sample;
        this.start = start;
        this.end = end;
        this.problem = problem;
        this.beta = beta;
        RealMatrix inverse = Quadratic.inverse(end.information());
        this.modelCovariance = unscaled(problem.isEmpty() ? inverse.getData() : unknown());
        this.covariance = model.clustered() && problem.isEmpty()
                ? unscaled(inverse.multiply(new Array2DRowRealMatrix(productsOfClusters(end)))
                        .multiply(inverse)
                        .getData())
                : modelCovariance;
    }

    static CoxFit of(CoxModel model, CoxSample sample, CoxLikelihood start, CoxLikelihood end, double[] scaled) {
        double[] beta = new double[scaled.length];
        Arrays.setAll(beta, j -> scaled[j] / sample.spread(j));
        return new CoxFit(model, sample, start, end, beta, "");
    }

    /** Without any information on β. */
    static CoxFit without(CoxModel model, CoxSample sample, CoxLikelihood start, String problem) {
        return withoutLimit(model, sample, start, start, problem);
    }

    /** With a likelihood that rose up to an end, but no finite β. */
    static CoxFit withoutLimit(
            CoxModel model, CoxSample sample, CoxLikelihood start, CoxLikelihood end, String problem) {
        double[] beta = new double[sample.covariates()];
        Arrays.fill(beta, Double.NaN);
        return new CoxFit(model, sample, start, end, beta, problem);
    }

    private double[][] unknown() {
        double[][] unknown = new double[sample.covariates()][sample.covariates()];
        Arrays.stream(unknown).forEach(row -> Arrays.fill(row, Double.NaN));
        return unknown;
    }

    private double[][] unscaled(double[][] covariances) {
        double[][] unscaled = new double[covariances.length][covariances.length];
        for (int j = 0; j < unscaled.length; j++) {
            for (int l = 0; l < unscaled.length; l++) {
                unscaled[j][l] = covariances[j][l] / (sample.spread(j) * sample.spread(l));
            }
        }
        return unscaled;
    }

    /** Σ uuᵀ over clusters, u the score residuals of a cluster. */
    private double[][] productsOfClusters(CoxLikelihood at) {
        double[][] residuals = at.scoreResiduals();
        Map<Integer, double[]> clusters = new TreeMap<>();
        for (int row = 0; row < residuals.length; row++) {
            double[] sum =
                    clusters.computeIfAbsent(sample.subject(row).cluster(), any -> new double[sample.covariates()]);
            CoxRiskSets.addTo(sum, residuals[row]);
        }
        double[][] products = new double[sample.covariates()][sample.covariates()];
        for (double[] u : clusters.values()) {
            for (int j = 0; j < u.length; j++) {
                for (int l = 0; l < u.length; l++) {
                    products[j][l] += u[j] * u[l];
                }
            }
        }
        return products;
    }

    /**
     * Says why there is no estimate.
     *
     * @return the reason; empty if there is an estimate
     */
    public String problem() {
        return problem;
    }

    /**
     * Returns how many rows were compared.
     *
     * @return rows
     */
    public int subjects() {
        return sample.size();
    }

    /**
     * Returns how many of them had the event.
     *
     * @return events
     */
    public long events() {
        return sample.events();
    }

    /**
     * Returns a coefficient.
     *
     * @param covariate which, from 0
     * @return the change of the log hazard per unit of the covariate, with its error: robust in clustered models
     */
    public Effect coefficient(int covariate) {
        return new Effect(beta[covariate], Math.sqrt(covariance[covariate][covariate]));
    }

    /**
     * Returns a coefficient with the error that it would have if all rows were independent.
     *
     * @param covariate which, from 0
     * @return the change of the log hazard per unit of the covariate
     */
    public Effect independentCoefficient(int covariate) {
        return new Effect(beta[covariate], Math.sqrt(modelCovariance[covariate][covariate]));
    }

    /**
     * Returns how the hazard changes with a covariate.
     *
     * @param covariate which, from 0
     * @return the factor per unit
     */
    public double hazardRatio(int covariate) {
        return Elementary.exp(beta[covariate]);
    }

    /**
     * Returns the interval of {@link #hazardRatio}, normal on the log scale.
     *
     * @param covariate which, from 0
     * @param confidence level, such as 0.95
     * @return the interval; unknown where there is no estimate
     */
    public Interval hazardRatioInterval(int covariate, double confidence) {
        Interval log = coefficient(covariate).interval(confidence);
        return new Interval(Elementary.exp(log.low()), Elementary.exp(log.high()));
    }

    /**
     * Returns the covariance of coefficients.
     *
     * @return robust in clustered models
     */
    public double[][] covariance() {
        return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * Returns the log partial likelihood without effects.
     *
     * @return its value at β = 0
     */
    public double nullLogLikelihood() {
        return start.value();
    }

    /**
     * Returns the log partial likelihood.
     *
     * @return its maximum, or the end to which it rose
     */
    public double logLikelihood() {
        return end.value();
    }

    /**
     * Tests all covariates by what they add to the likelihood. Takes rows to be independent, in clustered models, too.
     *
     * @return the likelihood-ratio test
     */
    public ChiSquareTest likelihoodRatio() {
        return test(2 * (end.value() - start.value()));
    }

    /**
     * Tests all covariates at β = 0, where the likelihood would stand without effects: with one group covariate the log-rank test, but
     * for ties. Takes rows to be independent, in clustered models, too.
     *
     * @return the score test
     */
    public ChiSquareTest score() {
        return test(Quadratic.form(start.score(), start.information()));
    }

    /**
     * Tests all covariates at β = 0 with the spread of the score over clusters.
     *
     * @return the robust score test; each row is a cluster in models without
     */
    public ChiSquareTest robustScore() {
        return test(Quadratic.form(start.score(), productsOfClusters(start)));
    }

    /**
     * Tests all covariates by their distance from 0.
     *
     * @return Wald's test, robust in clustered models; unknown where there is no estimate
     */
    public ChiSquareTest wald() {
        return problem.isEmpty() ? test(Quadratic.form(beta, covariance)) : ChiSquareTest.unknown(beta.length);
    }

    /**
     * Tests whether effects stay the same over time.
     *
     * @param trend what they are taken to be linear in, if they change
     * @return a test of each covariate and of all
     * @throws IllegalStateException if there is no estimate
     */
    public Proportionality proportionality(Proportionality.Trend trend) {
        if (!problem.isEmpty()) {
            throw new IllegalStateException("no estimate whose proportionality could be tested: " + problem);
        }
        return Proportionality.of(sample, end, trend);
    }

    private ChiSquareTest test(double statistic) {
        return new ChiSquareTest(statistic, beta.length);
    }
}
