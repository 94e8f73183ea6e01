package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Walks back through the event times of a stratum and keeps who is at risk: ends come in, entries go out. */
final class CoxRiskSets {
    private final CoxSample sample;
    private final boolean efron;
    private final double[] risk;

    CoxRiskSets(CoxSample sample, CoxModel.Ties ties, double[] beta) {
        this.sample = sample;
        this.efron = ties == CoxModel.Ties.EFRON;
        this.risk = IntStream.range(0, sample.size())
                .mapToDouble(row -> sample.risk(row, beta))
                .toArray();
    }

    /** What the hazard of a row is multiplied by. */
    double risk(int row) {
        return risk[row];
    }

    /**
     * Returns the event times of a stratum.
     *
     * @param from its first row
     * @param to the row after its last
     * @return a row per different event time, the latest first
     */
    List<CoxRow> rows(int from, int to) {
        List<CoxRow> rows = new ArrayList<>();
        CoxMoments atRisk = new CoxMoments(sample.covariates());
        CoxMoments dead = new CoxMoments(sample.covariates());
        int[] late = lateFirst(from, to);
        int gone = 0;
        int next = to;
        while (next > from) {
            double time = sample.followUp(next - 1).end();
            double[] sumOfDead = new double[sample.covariates()];
            int deaths = 0;
            dead.clear();
            while (next > from && sample.followUp(next - 1).end() == time) {
                next--;
                atRisk.add(sample.x(next), risk[next]);
                if (sample.followUp(next).hasEvent()) {
                    deaths++;
                    dead.add(sample.x(next), risk[next]);
                    addTo(sumOfDead, sample.x(next));
                }
            }
            while (gone < late.length && sample.followUp(late[gone]).entry() >= time) {
                atRisk.remove(sample.x(late[gone]), risk[late[gone]]);
                gone++;
            }
            if (deaths > 0) {
                rows.add(row(new CoxRow(time, deaths, sumOfDead), atRisk, dead));
            }
        }
        return rows;
    }

    private CoxRow row(CoxRow row, CoxMoments atRisk, CoxMoments dead) {
        for (int k = 0; k < row.deaths; k++) {
            row.add(atRisk, dead, efron ? (double) k / row.deaths : 0);
        }
        return row;
    }

    /** The rows that enter late, the last to enter first. */
    private int[] lateFirst(int from, int to) {
        return IntStream.range(from, to)
                .filter(row -> sample.followUp(row).entry() > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(
                                (Integer row) -> sample.followUp(row).entry())
                        .reversed()
                        .thenComparingInt(row -> row))
                .mapToInt(row -> row)
                .toArray();
    }

    static void addTo(double[] sum, double[] more) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += more[j];
        }
    }
}
