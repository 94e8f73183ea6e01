package org.seedsoil.statistics;

import org.seedsoil.elementary.Elementary;

/**
 * What the events of one time in one stratum add to the partial likelihood and its derivatives. Where d events fall together, each of d
 * denominators leaves out a share of them (Efron), or none (Breslow).
 */
final class CoxRow {
    final double time;
    final int deaths;
    /** The logarithm of what is divided by. */
    double logDenominators;
    /** Covariates of the dead less what was expected. */
    final double[] score;
    /** Covariances of covariates among those at risk, summed over the dead. */
    final double[][] information;
    /** Mean covariates at risk, summed over the dead. */
    final double[] mean;
    /** Σ 1/denominator and Σ mean/denominator: the step of the baseline hazard. */
    double hazard;

    final double[] hazardMean;
    /** The same, each with the share of the dead that it leaves out. */
    double spared;

    final double[] sparedMean;

    CoxRow(double time, int deaths, double[] sumOfDead) {
        int covariates = sumOfDead.length;
        this.time = time;
        this.deaths = deaths;
        this.score = sumOfDead;
        this.information = new double[covariates][covariates];
        this.mean = new double[covariates];
        this.hazardMean = new double[covariates];
        this.sparedMean = new double[covariates];
    }

    void add(CoxMoments atRisk, CoxMoments dead, double share) {
        double weight = atRisk.weightWithout(share, dead);
        logDenominators += Elementary.log(weight);
        hazard += 1 / weight;
        spared += share / weight;
        double[] here = new double[mean.length];
        for (int j = 0; j < here.length; j++) {
            here[j] = atRisk.meanWithout(share, dead, j);
            mean[j] += here[j];
            score[j] -= here[j];
            hazardMean[j] += here[j] / weight;
            sparedMean[j] += share * here[j] / weight;
            for (int l = 0; l <= j; l++) {
                information[j][l] += atRisk.productWithout(share, dead, j, l) - here[j] * here[l];
                information[l][j] = information[j][l];
            }
        }
    }
}
