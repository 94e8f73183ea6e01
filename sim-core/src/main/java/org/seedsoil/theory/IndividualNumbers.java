package org.seedsoil.theory;

import java.util.function.DoubleSupplier;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.statistics.Figure;

/**
 * What theory says about one of many patients, on scales that have a place for the infinite, so that patients can be put into order. NaN
 * where it has no answer.
 *
 * @param number R_m; infinite where lesions found others faster than they are removed
 * @param preDetection R_pre, the same
 * @param coverage c*: 0 where none is needed, infinite where covering every lesion does not suffice
 * @param scanDays Δ*: 0 where no interval is short enough, infinite where any will do
 * @param obstacle why R_m has no answer; empty where it has
 */
public record IndividualNumbers(double number, double preDetection, double coverage, double scanDays, String obstacle) {
    /**
     * Says that theory has no answer for a patient.
     *
     * @param obstacle why
     * @return NaN in every number
     */
    public static IndividualNumbers unknown(String obstacle) {
        return new IndividualNumbers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, obstacle);
    }

    static IndividualNumbers of(
            ReproductionModel model, Ablation treatment, double horizonDays, CriticalSearch search) {
        Ablation rule = search.treatment();
        try {
            return new IndividualNumbers(
                    model.radius(treatment, horizonDays),
                    known(() -> model.radiusBeforeDetection(treatment, horizonDays)),
                    known(() -> coverage(search, rule)),
                    known(() -> scanDays(search, rule)),
                    "");
        } catch (NotEstimableException none) {
            return unknown(none.reason());
        }
    }

    private static double known(DoubleSupplier number) {
        try {
            return number.getAsDouble();
        } catch (NotEstimableException none) {
            return Double.NaN;
        }
    }

    private static double coverage(CriticalSearch search, Ablation rule) {
        if (rule.timing() instanceof AblationTiming.Never) {
            return Double.NaN;
        }
        double untreated = search.number(rule.withCoverage(0));
        if (untreated <= 1) {
            return 0;
        }
        if (search.number(rule.withCoverage(1)) > 1) {
            return Double.POSITIVE_INFINITY;
        }
        return untreated == Double.POSITIVE_INFINITY ? 1 : value(search.coverage());
    }

    private static double scanDays(CriticalSearch search, Ablation rule) {
        if (!(rule.timing() instanceof AblationTiming.Scans scans)) {
            return Double.NaN;
        }
        Figure longest = search.interval();
        if (longest.isKnown()) {
            return longest.value();
        }
        AblationTiming shortest =
                new AblationTiming.Scans(search.shortestInterval(), scans.phase(), scans.visible(), scans.detection());
        return search.number(rule.withTiming(shortest)) > 1 ? 0 : Double.POSITIVE_INFINITY;
    }

    private static double value(Figure figure) {
        return figure.number().orElse(Double.NaN);
    }
}
