package org.seedsoil.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How much of the variance of a result comes from which factor: first order after Saltelli et al. (2010, doi:10.1016/j.cpc.2009.09.018),
 * total after Jansen (1999, doi:10.1016/S0010-4655(98)00154-4).
 *
 * <p>A row set shares one root of randomness, which is as another input that A, B and AB have in common. Differences within a row set
 * then are differences of the factors alone, and there are two variances to compare them with: between points of the same luck, which
 * gives indices of the mean, and between all points, the luck of each row set included, which gives indices of one run. With the same
 * luck twice they agree.
 *
 * @param rowSets how many whole row sets they rest on
 * @param dropped how many were not whole
 * @param ofMean indices of the mean, by factor
 * @param ofOneRun indices of one run, by factor
 * @param seedShare the seed's own share of the variance of one run, interplay with factors included; NaN with one root
 */
public record SobolIndices(int rowSets, int dropped, List<Index> ofMean, List<Index> ofOneRun, Estimated seedShare) {
    /**
     * The indices of a factor.
     *
     * @param factor its name
     * @param first what of the variance it explains alone
     * @param total what of the variance it takes part in
     */
    public record Index(String factor, Estimated first, Estimated total) {}

    /** Copies the lists. */
    public SobolIndices {
        ofMean = List.copyOf(ofMean);
        ofOneRun = List.copyOf(ofOneRun);
    }

    /**
     * Estimates indices.
     *
     * @param gathered the row sets
     * @param factors names of the factors, in their order
     * @param bootstrap how intervals are found
     * @return the indices; NaN where nothing varies
     */
    public static SobolIndices of(SobolRow.Gathered gathered, List<String> factors, Bootstrap bootstrap) {
        List<SobolRow> rows = gathered.rows();
        Products products = new Products(rows, factors.size());
        Estimated[] all = bootstrap.of(rows.size(), products::indices);
        List<Index> ofMean = new ArrayList<>();
        List<Index> ofOneRun = new ArrayList<>();
        int k = factors.size();
        for (int f = 0; f < k; f++) {
            ofMean.add(new Index(factors.get(f), all[f], all[k + f]));
            ofOneRun.add(new Index(factors.get(f), all[2 * k + f], all[3 * k + f]));
        }
        return new SobolIndices(rows.size(), gathered.dropped(), ofMean, ofOneRun, all[4 * k]);
    }

    /**
     * Estimates indices from the first 2, 4, 8, … of the row sets, to see whether they have come to rest.
     *
     * @param gathered the row sets
     * @param factors names of the factors, in their order
     * @param bootstrap how intervals are found
     * @return indices by number of row sets, from 16 or all there are
     */
    public static List<SobolIndices> converging(SobolRow.Gathered gathered, List<String> factors, Bootstrap bootstrap) {
        List<SobolIndices> all = new ArrayList<>();
        int size = gathered.rows().size();
        for (int first = Math.min(16, size); first < size; first *= 2) {
            all.add(of(new SobolRow.Gathered(gathered.rows().subList(0, first), 0), factors, bootstrap));
        }
        all.add(of(gathered, factors, bootstrap));
        return List.copyOf(all);
    }

    /** What each row set adds to the sums that indices are made of. */
    private static final class Products {
        private static final int OWN = 5;

        private final double[][] parts;
        private final int factors;
        private final boolean repeated;

        Products(List<SobolRow> rows, int factors) {
            this.factors = factors;
            this.repeated = !rows.isEmpty() && rows.stream().allMatch(row -> row.again().length > 0);
            double middle = (mean(rows, SobolRow::a) + mean(rows, SobolRow::b)) / 2;
            this.parts = rows.stream().map(row -> parts(row, middle)).toArray(double[][]::new);
        }

        private static double mean(List<SobolRow> rows, ToDoubleFunction<SobolRow> value) {
            return rows.stream().mapToDouble(value).average().orElse(0);
        }

        private double[] parts(SobolRow row, double middle) {
            double a = row.a() - middle;
            double b = row.b() - middle;
            double[] parts = new double[OWN + 3 * factors];
            parts[0] = a + b;
            parts[1] = a * a + b * b;
            parts[2] = (a - b) * (a - b) / 2;
            double[] among = repeated ? among(row, middle) : new double[2];
            parts[3] = among[0];
            parts[4] = among[1];
            for (int f = 0; f < factors; f++) {
                double moved = row.ab()[f] - row.a();
                parts[OWN + f] = b * moved;
                parts[OWN + factors + f] = moved;
                parts[OWN + 2 * factors + f] = moved * moved / 2;
            }
            return parts;
        }

        /** Variance between roots, unbiased, and mean square of all. */
        private static double[] among(SobolRow row, double middle) {
            int roots = 1 + row.again().length;
            double sum = row.a() - middle;
            double squares = sum * sum;
            for (double again : row.again()) {
                sum += again - middle;
                squares += (again - middle) * (again - middle);
            }
            return new double[] {(squares - sum * sum / roots) / (roots - 1), squares / roots};
        }

        /** First and total of the mean, then of one run, then the share of the seed. */
        double[] indices(int[] weights) {
            double[] sums = sums(weights);
            double n = 0;
            for (int weight : weights) {
                n += weight;
            }
            double mean = sums[0] / (2 * n);
            double ofLuck = sums[2] / n;
            double ofAll = sums[1] / (2 * n) - mean * mean;
            double[] indices = new double[4 * factors + 1];
            for (int f = 0; f < factors; f++) {
                double first = (sums[OWN + f] - mean * sums[OWN + factors + f]) / n;
                double total = sums[OWN + 2 * factors + f] / n;
                indices[f] = share(first, ofLuck);
                indices[factors + f] = share(total, ofLuck);
                indices[2 * factors + f] = share(first, ofAll);
                indices[3 * factors + f] = share(total, ofAll);
            }
            double within = sums[3] / n;
            indices[4 * factors] = repeated ? share(within, sums[4] / n - mean * mean) : Double.NaN;
            return indices;
        }

        private static double share(double part, double whole) {
            return whole > 0 ? part / whole : Double.NaN;
        }

        private double[] sums(int[] weights) {
            double[] sums = new double[OWN + 3 * factors];
            for (int row = 0; row < parts.length; row++) {
                if (weights[row] > 0) {
                    for (int i = 0; i < sums.length; i++) {
                        sums[i] += weights[row] * parts[row][i];
                    }
                }
            }
            return sums;
        }
    }
}
