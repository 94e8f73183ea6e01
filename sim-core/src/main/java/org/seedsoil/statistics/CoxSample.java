package org.seedsoil.statistics;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.elementary.Elementary;

/** The rows of a Cox regression in a fixed order, by stratum and end, each covariate centred and divided by its spread. */
final class CoxSample {
    private final CoxSubject[] subjects;
    private final double[] mean;
    private final double[] spread;
    private final double[][] x;

    CoxSample(List<CoxSubject> subjects, int covariates) {
        this.subjects = subjects.stream().sorted(CoxSubject.ORDER).toArray(CoxSubject[]::new);
        this.mean = new double[covariates];
        this.spread = new double[covariates];
        for (int j = 0; j < covariates; j++) {
            Moments.Accumulator values = new Moments.Accumulator();
            for (CoxSubject subject : this.subjects) {
                values.accept(subject.covariates()[j]);
            }
            double deviation = values.result().standardDeviation();
            mean[j] = this.subjects.length == 0 ? 0 : values.result().mean();
            spread[j] = deviation > 0 ? deviation : 1;
        }
        this.x = Arrays.stream(this.subjects)
                .map(subject -> scaled(subject.covariates()))
                .toArray(double[][]::new);
    }

    private double[] scaled(double[] covariates) {
        double[] scaled = new double[covariates.length];
        Arrays.setAll(scaled, j -> (covariates[j] - mean[j]) / spread[j]);
        return scaled;
    }

    int size() {
        return subjects.length;
    }

    int covariates() {
        return mean.length;
    }

    CoxSubject subject(int row) {
        return subjects[row];
    }

    FollowUp followUp(int row) {
        return subjects[row].followUp();
    }

    /** Covariates of a row, centred and scaled. */
    double[] x(int row) {
        return x[row];
    }

    /** What the hazard of a row is multiplied by. */
    double risk(int row, double[] beta) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) {
            sum += beta[j] * x[row][j];
        }
        return Elementary.exp(sum);
    }

    double spread(int covariate) {
        return spread[covariate];
    }

    long events() {
        return Arrays.stream(subjects)
                .filter(each -> each.followUp().hasEvent())
                .count();
    }

    /** The chance to be without event, of all rows together. */
    KaplanMeier curve() {
        SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();
        for (CoxSubject subject : subjects) {
            times.accept(subject.followUp());
        }
        return KaplanMeier.of(times.result());
    }

    /** The first row of another stratum after a row. */
    int endOfStratum(int from) {
        int to = from;
        while (to < subjects.length && subjects[to].stratum() == subjects[from].stratum()) {
            to++;
        }
        return to;
    }
}
