package org.seedsoil.theory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seedsoil.care.Ablation;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.matrix.StrongComponents;

/**
 * One generation of lesions under a treatment, up to an age: what each type and number of founders sheds, and where that leads.
 *
 * <p>Lesions of more founders escape sooner, so strictly a type is (organ, clone, founders). But founders matter only through what a
 * lesion sheds in all, so the matrix over those types has the same eigenvalues (but 0) as the smaller one over potential detachments,
 *
 * <p>A<sub>ij</sub>(r) = Σ<sub>k</sub> π<sub>i→j,k</sub>·E[e<sup>−r·delay</sup>]·σ<sub>j</sub>·m<sub>jk</sub>(0, r): what the colonies
 * founded in j shed per potential detachment from i.
 */
final class Generation {
    private final Network network;
    private final Ablation treatment;
    private final double horizonDays;
    private final LesionBirths[][] births;
    private final Map<LesionCourse, LesionBirths> byCourse = new LinkedHashMap<>();

    Generation(Network network, Ablation treatment, double horizonDays) {
        this.network = network;
        this.treatment = treatment;
        this.horizonDays = horizonDays;
        this.births = new LesionBirths[network.size()][];
        for (int type = 0; type < births.length; type++) {
            births[type] = new LesionBirths[network.mostFounders(type) + 1];
            for (int k = 1; k < births[type].length; k++) {
                births[type][k] = arrives(type, k) ? prepare(type, k) : prepareLike(type, k);
            }
        }
    }

    private LesionBirths prepareLike(int type, int k) {
        return k > 1 ? births[type][k - 1] : prepare(type, k);
    }

    /** Organs where lesions grow alike share one course, and so one integral. */
    private LesionBirths prepare(int type, int k) {
        return byCourse.computeIfAbsent(network.course(type, k), course -> {
            double density = network.disease().cellsPerCm3();
            Presence presence = AblationPresence.of(treatment, course.path(), course.isRandom(), density, horizonDays);
            return new LesionBirths(course, presence, Regrowths.of(treatment, network, type, course, horizonDays));
        });
    }

    private boolean arrives(int type, int k) {
        for (int from = 0; from < network.size(); from++) {
            if (network.founds(from, type, k) > 0) {
                return true;
            }
        }
        return k == 1;
    }

    Network network() {
        return network;
    }

    Ablation treatment() {
        return treatment;
    }

    double horizonDays() {
        return horizonDays;
    }

    int size() {
        return births.length;
    }

    int mostFounders(int type) {
        return births[type].length - 1;
    }

    LesionBirths births(int type, int founders) {
        return births[type][founders];
    }

    /** σ: potential detachments a day of a lesion of one cell. */
    double intensity(int type) {
        return network.sheddingRate(type);
    }

    /** Returns A(r); entries may be infinite. */
    double[][] detachments(double rate) {
        int n = size();
        double[][] sheds = new double[n][];
        for (int j = 0; j < n; j++) {
            sheds[j] = new double[births[j].length];
        }
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                matrix[i][j] = entry(i, j, rate, sheds[j]);
            }
        }
        return matrix;
    }

    private double entry(int from, int to, double rate, double[] sheds) {
        if (!(intensity(to) > 0)) {
            return 0;
        }
        double sum = 0;
        for (int k = 1; k < sheds.length; k++) {
            double founds =
                    network.founds(network.routes(from), network.type(from).lineage(), to, k, rate);
            if (founds > 0) {
                if (sheds[k] == 0) {
                    sheds[k] = births[to][k].discounted(0, rate);
                }
                sum += sheds[k] > 0 ? founds * intensity(to) * sheds[k] : 0;
            }
        }
        return sum;
    }

    /** Returns the spectral radius of A(r); infinite where an entry on a cycle is beyond any number. */
    double radius(double rate) {
        return radius(detachments(rate));
    }

    /**
     * Returns the spectral radius of a matrix that may have entries beyond any number.
     *
     * @param entries at least 0
     * @return infinite if such an entry leads back to itself
     */
    static double radius(double[][] entries) {
        NonnegativeMatrix finite = finite(entries);
        if (!hasInfinite(entries)) {
            return PerronRoot.of(finite).value();
        }
        StrongComponents classes = StrongComponents.of(finite);
        double[][] within = new double[entries.length][entries.length];
        for (int i = 0; i < entries.length; i++) {
            for (int j = 0; j < entries.length; j++) {
                boolean cyclic = classes.classOf(i) == classes.classOf(j);
                if (cyclic && Unbounded.is(entries[i][j])) {
                    return Double.POSITIVE_INFINITY;
                }
                within[i][j] = cyclic ? entries[i][j] : 0;
            }
        }
        return PerronRoot.of(NonnegativeMatrix.of(within)).value();
    }

    static boolean hasInfinite(double[][] entries) {
        return Arrays.stream(entries).flatMapToDouble(Arrays::stream).anyMatch(Unbounded::is);
    }

    /** Replaces entries beyond any number by 1, which keeps what leads where. */
    static NonnegativeMatrix finite(double[][] entries) {
        double[][] copy = new double[entries.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] =
                    Arrays.stream(entries[i]).map(x -> Unbounded.is(x) ? 1 : x).toArray();
        }
        return NonnegativeMatrix.of(copy);
    }
}
