package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.elementary.Elementary;

/** The partial likelihood at one β, with its derivatives, all in units of the scaled covariates. */
final class CoxLikelihood {
    private final CoxSample sample;
    private final CoxRiskSets sets;
    private final List<List<CoxRow>> strata = new ArrayList<>();
    private final double[] score;
    private final double[][] information;
    private final double value;

    CoxLikelihood(CoxSample sample, CoxModel.Ties ties, double[] beta) {
        this.sample = sample;
        this.sets = new CoxRiskSets(sample, ties, beta);
        this.score = new double[beta.length];
        this.information = new double[beta.length][beta.length];
        double log = 0;
        for (int row = 0; row < sample.size(); row++) {
            log += sample.followUp(row).hasEvent() ? Elementary.log(sets.risk(row)) : 0;
        }
        for (int from = 0; from < sample.size(); from = sample.endOfStratum(from)) {
            List<CoxRow> rows = sets.rows(from, sample.endOfStratum(from));
            strata.add(rows);
            for (CoxRow row : rows) {
                log -= row.logDenominators;
                CoxRiskSets.addTo(score, row.score);
                for (int j = 0; j < beta.length; j++) {
                    CoxRiskSets.addTo(information[j], row.information[j]);
                }
            }
        }
        this.value = log;
    }

    double value() {
        return value;
    }

    double[] score() {
        return score;
    }

    double[][] information() {
        return information;
    }

    /** Event times by stratum, the latest first. */
    List<List<CoxRow>> strata() {
        return strata;
    }

    /** What each row of the sample adds to the score (Therneau and Grambsch 2000, §3.6 and §4.2, doi:10.1007/978-1-4757-3294-8). */
    double[][] scoreResiduals() {
        double[][] residuals = new double[sample.size()][];
        int stratum = 0;
        for (int from = 0; from < sample.size(); from = sample.endOfStratum(from)) {
            CoxHazard hazard = new CoxHazard(strata.get(stratum), score.length);
            int to = sample.endOfStratum(from);
            for (int row = from; row < to; row++) {
                residuals[row] = hazard.scoreResidual(sample.followUp(row), sample.x(row), sets.risk(row));
            }
            stratum++;
        }
        return residuals;
    }
}
