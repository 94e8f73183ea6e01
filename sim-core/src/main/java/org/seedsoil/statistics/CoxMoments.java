package org.seedsoil.statistics;

import java.util.Arrays;

/** Sums of e^(βx), of that times x and of that times xxᵀ over some rows. */
final class CoxMoments {
    private double weight;
    private final double[] first;
    private final double[][] second;
    private int rows;

    CoxMoments(int covariates) {
        this.first = new double[covariates];
        this.second = new double[covariates][covariates];
    }

    void add(double[] x, double risk) {
        change(x, risk);
        rows++;
    }

    /** Takes a row out again; with the last one goes all that was rounded. */
    void remove(double[] x, double risk) {
        change(x, -risk);
        rows--;
        if (rows == 0) {
            clear();
        }
    }

    private void change(double[] x, double risk) {
        weight += risk;
        for (int j = 0; j < x.length; j++) {
            double part = risk * x[j];
            first[j] += part;
            for (int l = 0; l <= j; l++) {
                second[j][l] += part * x[l];
            }
        }
    }

    void clear() {
        weight = 0;
        rows = 0;
        for (int j = 0; j < first.length; j++) {
            first[j] = 0;
            Arrays.fill(second[j], 0);
        }
    }

    /** The weight of these rows without a share of the weight of some of them. */
    double weightWithout(double share, CoxMoments some) {
        return weight - share * some.weight;
    }

    /** The mean of a covariate over these rows without a share of some of them. */
    double meanWithout(double share, CoxMoments some, int j) {
        return (first[j] - share * some.first[j]) / weightWithout(share, some);
    }

    /** The mean product of two covariates, l ≤ j. */
    double productWithout(double share, CoxMoments some, int j, int l) {
        return (second[j][l] - share * some.second[j][l]) / weightWithout(share, some);
    }
}
