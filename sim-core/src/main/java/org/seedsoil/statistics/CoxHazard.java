package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The baseline hazard of a stratum, summed up over its event times. */
final class CoxHazard {
    private final List<CoxRow> rows;
    private final double[] times;
    /** Up to before each row. */
    private final double[] hazard;

    private final double[][] hazardMean;

    CoxHazard(List<CoxRow> latestFirst, int covariates) {
        this.rows = new ArrayList<>(latestFirst);
        Collections.reverse(rows);
        this.times = rows.stream().mapToDouble(row -> row.time).toArray();
        this.hazard = new double[rows.size() + 1];
        this.hazardMean = new double[rows.size() + 1][covariates];
        for (int i = 0; i < rows.size(); i++) {
            hazard[i + 1] = hazard[i] + rows.get(i).hazard;
            for (int j = 0; j < covariates; j++) {
                hazardMean[i + 1][j] = hazardMean[i][j] + rows.get(i).hazardMean[j];
            }
        }
    }

    double[] scoreResidual(FollowUp followUp, double[] x, double risk) {
        int from = followUp.entry() > 0 ? rowsUpTo(followUp.entry()) : 0;
        int to = rowsUpTo(followUp.end());
        double[] residual = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            double steps = hazard[to] - hazard[from];
            residual[j] = -risk * (x[j] * steps - (hazardMean[to][j] - hazardMean[from][j]));
            if (followUp.hasEvent()) {
                CoxRow row = rows.get(to - 1);
                residual[j] += x[j] - row.mean[j] / row.deaths + risk * (x[j] * row.spared - row.sparedMean[j]);
            }
        }
        return residual;
    }

    private int rowsUpTo(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
