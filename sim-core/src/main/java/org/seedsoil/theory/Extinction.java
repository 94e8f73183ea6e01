package org.seedsoil.theory;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.seedsoil.matrix.PerronRoot;

/**
 * The chance that the descent of one lesion ends, exact for random growth and random removal. Offspring are Poisson given what the
 * lesion sheds, so with η<sub>i</sub> the chance per potential detachment from i of a colony whose descent lasts,
 *
 * <p>η<sub>i</sub> = Σ<sub>jk</sub> π<sub>i→j,k</sub>(1 − E[e<sup>−σ<sub>j</sub>η<sub>j</sub>Λ<sub>jk</sub></sup>]),
 *
 * <p>of which the largest solution is sought. The right side is concave and increasing, so Newton's method from above falls to it
 * without overshooting. Types from which no class with ρ &gt; 1 can be reached are set to 0 beforehand: extinction is then 1, exactly.
 */
final class Extinction {
    private static final int MOST_STEPS = 200;
    private static final double ENOUGH = 1e-14;

    private final Generation generation;
    private final boolean[] lasting;
    private final double[] success;

    private Extinction(Generation generation) {
        this.generation = generation;
        this.lasting = lasting(generation);
        this.success = new double[generation.size()];
    }

    static Extinction of(Generation generation) {
        Extinction extinction = new Extinction(generation);
        extinction.solve();
        return extinction;
    }

    private static boolean[] lasting(Generation generation) {
        double[][] entries = generation.detachments(0);
        PerronRoot root = PerronRoot.of(Generation.finite(entries));
        boolean[] above = new boolean[root.classes().size()];
        for (int c = 0; c < above.length; c++) {
            above[c] = above(entries, root.classes().members(c));
        }
        boolean[] lasting = new boolean[entries.length];
        for (int i = 0; i < lasting.length; i++) {
            boolean[] reached = root.classes().reachedFrom(root.classes().classOf(i));
            for (int c = 0; c < reached.length; c++) {
                lasting[i] |= reached[c] && above[c];
            }
        }
        return lasting;
    }

    private static boolean above(double[][] entries, int[] members) {
        double[][] part = new double[members.length][members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                part[i][j] = entries[members[i]][members[j]];
            }
        }
        return Generation.radius(part) > 1;
    }

    private void solve() {
        int n = success.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n && lasting[i]; j++) {
                for (int k = 1; k <= generation.mostFounders(j); k++) {
                    success[i] += lasting[j] ? generation.network().founds(i, j, k) : 0;
                }
            }
        }
        double change = 1;
        for (int step = 0; step < MOST_STEPS && change > ENOUGH; step++) {
            change = newton();
        }
    }

    /** One step; returns the largest relative change. */
    private double newton() {
        int n = success.length;
        double[] gap = new double[n];
        RealMatrix jacobian = new Array2DRowRealMatrix(n, n);
        double[][] lasts = new double[n][];
        double[][] slopes = new double[n][];
        for (int j = 0; j < n; j++) {
            tabulate(j, lasts, slopes);
        }
        for (int i = 0; i < n; i++) {
            jacobian.setEntry(i, i, 1);
            gap[i] = success[i];
            for (int j = 0; j < n && lasting[i]; j++) {
                for (int k = 1; k < lasts[j].length && lasting[j]; k++) {
                    double founds = generation.network().founds(i, j, k);
                    gap[i] -= founds * lasts[j][k];
                    jacobian.addToEntry(i, j, -founds * slopes[j][k]);
                }
            }
        }
        double[] step = new LUDecomposition(jacobian)
                .getSolver()
                .solve(new ArrayRealVector(gap))
                .toArray();
        double change = 0;
        for (int i = 0; i < n; i++) {
            if (lasting[i]) {
                double next = Math.max(success[i] / 1024, success[i] - step[i]);
                change = Math.max(change, Math.abs(next - success[i]) / success[i]);
                success[i] = next;
            }
        }
        return change;
    }

    private void tabulate(int type, double[][] lasts, double[][] slopes) {
        int most = generation.mostFounders(type);
        lasts[type] = new double[most + 1];
        slopes[type] = new double[most + 1];
        double intensity = generation.intensity(type);
        for (int k = 1; k <= most && lasting[type] && intensity > 0; k++) {
            if (isFounded(type, k)) {
                LesionBirths births = generation.births(type, k);
                lasts[type][k] = 1 - births.none(intensity * success[type]);
                slopes[type][k] = intensity * births.slopeOfSome(intensity * success[type]);
            }
        }
    }

    private boolean isFounded(int type, int k) {
        for (int i = 0; i < success.length; i++) {
            if (lasting[i] && generation.network().founds(i, type, k) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the chance for a lesion.
     *
     * @param type index of its type
     * @param founders cells it began with
     * @return in [0, 1]; 1 exactly where nothing lasting is reached
     */
    double probability(int type, int founders) {
        double chance = generation.intensity(type) * success[type];
        return chance > 0 ? generation.births(type, founders).none(chance) : 1;
    }
}
