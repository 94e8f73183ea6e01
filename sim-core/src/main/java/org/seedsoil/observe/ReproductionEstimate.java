package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.elementary.Elementary;
import org.seedsoil.matrix.NonnegativeMatrix;
import org.seedsoil.matrix.PerronRoot;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.statistics.Confidence;
import org.seedsoil.statistics.Figure;

/**
 * The reproduction number estimated from histories by lesions at risk: unbiased although following ends before most lesions have had
 * their offspring, where the mean over a tree is (Z − 1)/Z whatever R is, and the mean over completed lesions is too small.
 *
 * <p>Intervals come from patients drawn anew with replacement, since lesions of one patient share a tree. Death by burden stops following
 * where lesions are many: estimate with it off. Patients are pooled, so they should have the same parameters.
 *
 * @param matrix K̂ by type, rows are parents, up to the ages in {@code reachDays}
 * @param number R̂, its spectral radius; absent without foundings
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param standardError its standard error, from patients drawn anew
 * @param reliable whether the interval can be trusted: at least 30 patients' worth carry the estimate, (Σx)²/Σx² of what each adds to the
 *     matrix
 * @param generationDays mean forward generation interval: age of the parent at shedding, over all that a lesion founds in a lifetime
 * @param growthPerDay r̂ from the numbers founded in the second and the last third of the time, an independent check where following is long
 *     and of one length
 * @param reachDays age up to which each type was followed: the horizon, or less where fewer than {@value #FEWEST} were at risk
 * @param patients how many patients it rests on
 * @param foundings how many foundings
 */
public record ReproductionEstimate(
        List<List<Double>> matrix,
        Figure number,
        Figure low,
        Figure high,
        Figure standardError,
        boolean reliable,
        Figure generationDays,
        Figure growthPerDay,
        List<Double> reachDays,
        int patients,
        int foundings) {
    /** Lesions at risk below which an age is no longer used. */
    public static final int FEWEST = 50;

    private static final double FEWEST_PATIENTS = 30;
    private static final double LEVEL = 0.95;

    /** Copies the lists. */
    public ReproductionEstimate {
        matrix = matrix.stream().map(List::copyOf).toList();
        reachDays = List.copyOf(reachDays);
    }

    /**
     * Estimates.
     *
     * @param histories the histories
     * @param horizonDays H: age up to which foundings count, above 0
     * @param resamples how often patients are drawn anew, such as 500; at least 0
     * @param key of those draws
     * @return the estimate
     */
    public static ReproductionEstimate of(LesionHistories histories, double horizonDays, int resamples, RandomKey key) {
        if (!(horizonDays > 0 && horizonDays < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the horizon is above 0 d and finite, but is " + horizonDays);
        }
        AtRiskSweep sweeps = new AtRiskSweep(histories, horizonDays, FEWEST);
        AtRiskSweep.Kernel kernel = sweeps.sweep();
        boolean silent = !(kernel.total() > 0);
        Figure number = silent ? Figure.absent(silence(kernel.reachDays())) : Figure.of(radius(kernel.matrix()));
        Figure error = number.isKnown() && resamples > 1
                ? Figure.of(deviation(resampled(histories.patients(), sweeps, kernel.reachDays(), resamples, key)))
                : Figure.absent(silent ? number.reason() : "patients were not drawn anew");
        double spread = kernel.spread();
        return new ReproductionEstimate(
                boxed(kernel.matrix()),
                number,
                bound(number, error, spread, -1),
                bound(number, error, spread, 1),
                error,
                spread >= FEWEST_PATIENTS,
                silent ? number : Figure.of(sum(kernel.ages()) / kernel.total()),
                growth(histories),
                Arrays.stream(kernel.reachDays()).boxed().toList(),
                histories.patients(),
                histories.foundings());
    }

    /** Symmetric on the logarithmic scale, by Student's law with as many degrees of freedom as patients carry the estimate. */
    private static Figure bound(Figure number, Figure error, double spread, int side) {
        if (!error.isKnown() || number.value() == 0) {
            return error.isKnown() ? Figure.absent("no metastasis leads back to its own type") : error;
        }
        double quantile = Confidence.student(LEVEL, Math.max(1, spread - 1));
        double factor = Elementary.exp(side * quantile * error.value() / number.value());
        return factor < Double.POSITIVE_INFINITY
                ? number.map(value -> value * factor)
                : Figure.absent("too few patients carry the estimate");
    }

    private static String silence(double[] reach) {
        return Arrays.stream(reach).anyMatch(days -> days > 0)
                ? "no metastasis was seen to found another"
                : "there were never " + FEWEST + " metastases of one type to follow";
    }

    private static double[] resampled(int patients, AtRiskSweep sweeps, double[] reach, int resamples, RandomKey key) {
        double[] numbers = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            RandomStream random = key.child("resample").child(b).stream();
            int[] times = new int[patients];
            for (int i = 0; i < patients; i++) {
                times[(int) (random.nextOpen() * patients)]++;
            }
            numbers[b] = radius(sweeps.sweep(times, reach).matrix());
        }
        return numbers;
    }

    private static double radius(double[][] matrix) {
        return PerronRoot.of(NonnegativeMatrix.of(matrix)).value();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / (values.length - 1));
    }

    private static double sum(double[][] values) {
        return Arrays.stream(values).flatMapToDouble(Arrays::stream).sum();
    }

    private static List<List<Double>> boxed(double[][] rows) {
        List<List<Double>> list = new ArrayList<>();
        for (double[] row : rows) {
            list.add(Arrays.stream(row).boxed().toList());
        }
        return list;
    }

    private static Figure growth(LesionHistories histories) {
        double last = 0;
        for (int i = 0; i < histories.foundings(); i++) {
            last = Math.max(last, histories.foundingDay(i));
        }
        double before = 0;
        double after = 0;
        for (int i = 0; i < histories.foundings(); i++) {
            double third = histories.foundingDay(i) / last * 3;
            before += third > 1 && third <= 2 ? histories.foundingWeight(i) : 0;
            after += third > 2 ? histories.foundingWeight(i) : 0;
        }
        return before > 0 && after > 0
                ? Figure.of(Elementary.log(after / before) * 3 / last)
                : Figure.absent("too few foundings to tell how their number grows");
    }
}
