package org.seedsoil.engine;

/**
 * The chain of one colony below a size, as a matrix: its exponential by scaling and squaring of a Taylor series, its fates by elimination. It shares
 * nothing with the engine but the rates that it is given.
 */
final class SmallChain {
    private final double[][] rate;
    private final double[] leaves;

    /** Births and deaths per cell and day, kills per day in a colony, the part of births that mutate; the end is so many cells. */
    SmallChain(double birth, double death, double kills, double mutates, int end) {
        int size = end - 1;
        this.rate = new double[size][size];
        this.leaves = new double[size];
        for (int i = 0; i < size; i++) {
            int n = i + 1;
            double up = birth * n * (1 - mutates);
            double down = death * n + kills;
            rate[i][i] = -birth * n - down;
            if (n > 1) {
                rate[i][i - 1] = down;
            }
            if (n < size) {
                rate[i][i + 1] = up;
            } else {
                leaves[i] += up;
            }
            leaves[i] += birth * n * mutates;
        }
    }

    /** By size, the probability to come to the end or mutate before dying out. */
    double[] survival() {
        double[] from = leaves.clone();
        for (int i = 0; i < from.length; i++) {
            from[i] = -from[i];
        }
        return solve(from);
    }

    /** ∫₀^t e^{Qs} v ds = Q⁻¹ (e^{Qt} v − v). */
    double[] integral(double[] v, double days) {
        double[] then = after(v, days);
        for (int i = 0; i < v.length; i++) {
            then[i] -= v[i];
        }
        return solve(then);
    }

    /** e^{Qt} v. */
    double[] after(double[] v, double days) {
        return times(exponential(days), v);
    }

    /** A matrix times a column. */
    static double[] times(double[][] matrix, double[] v) {
        double[] result = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                result[i] += matrix[i][j] * v[j];
            }
        }
        return result;
    }

    /** e^{Qt}. */
    double[][] exponential(double days) {
        double largest = 0;
        for (double[] row : rate) {
            for (double x : row) {
                largest = Math.max(largest, Math.abs(x));
            }
        }
        int squarings = (int) Math.max(0, Math.ceil(Math.log(largest * days * 32 + 1) / Math.log(2)));
        int size = rate.length;
        double part = days / Math.pow(2, squarings);
        double[][] sum = new double[size][size];
        for (int i = 0; i < size; i++) {
            double[] term = new double[size];
            term[i] = 1;
            sum[i][i] = 1;
            for (int k = 1; k <= 14; k++) {
                double[] next = new double[size];
                for (int a = 0; a < size; a++) {
                    for (int b = Math.max(0, a - 1); b <= Math.min(size - 1, a + 1); b++) {
                        next[b] += term[a] * rate[a][b] * part / k;
                    }
                }
                term = next;
                for (int b = 0; b < size; b++) {
                    sum[i][b] += term[b];
                }
            }
        }
        for (int k = 0; k < squarings; k++) {
            sum = times(sum, sum);
        }
        return sum;
    }

    private static double[][] times(double[][] one, double[][] other) {
        int size = one.length;
        double[][] product = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < size; k++) {
                for (int j = 0; j < size; j++) {
                    product[i][j] += one[i][k] * other[k][j];
                }
            }
        }
        return product;
    }

    /** Q x = b by elimination with the largest pivot. */
    private double[] solve(double[] b) {
        int size = b.length;
        double[][] m = new double[size][size + 1];
        for (int i = 0; i < size; i++) {
            System.arraycopy(rate[i], 0, m[i], 0, size);
            m[i][size] = b[i];
        }
        for (int c = 0; c < size; c++) {
            int pivot = c;
            for (int r = c; r < size; r++) {
                pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            double[] swap = m[c];
            m[c] = m[pivot];
            m[pivot] = swap;
            for (int r = 0; r < size; r++) {
                double factor = r == c ? 0 : m[r][c] / m[c][c];
                for (int j = c; factor != 0 && j <= size; j++) {
                    m[r][j] -= factor * m[c][j];
                }
            }
        }
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            x[i] = m[i][size] / m[i][i];
        }
        return x;
    }
}
