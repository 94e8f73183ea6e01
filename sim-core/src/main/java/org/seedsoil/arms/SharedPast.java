package org.seedsoil.arms;

import java.util.List;
import java.util.Optional;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Decision;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Sample;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;

/**
 * Whether a patient is the same under two arms up to its enrolment: what an arm does begins there, or the arms would have different patients.
 * Everything recorded is compared to the last bit.
 */
final class SharedPast {
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private SharedPast() {}

    /**
     * Looks for a difference.
     *
     * @param first the patient under one arm
     * @param other the same under another
     * @param day the day of enrolment; what happens on it may differ
     * @return what differs before, in words; empty where nothing does
     */
    static Optional<String> difference(Outcome first, Outcome other, double day) {
        if (before(first.diagnosisDay(), day) != before(other.diagnosisDay(), day)) {
            return Optional.of("the day of diagnosis");
        }
        if (!operations(first, day).equals(operations(other, day))) {
            return Optional.of("an operation");
        }
        if (lesions(first, day) != lesions(other, day)) {
            return Optional.of("a lesion");
        }
        Chart chart = first.clinic().chart();
        Chart others = other.clinic().chart();
        if (!scans(chart, day).equals(scans(others, day))) {
            return Optional.of("a scan");
        }
        if (!samples(chart, day).equals(samples(others, day))) {
            return Optional.of("a sample of blood");
        }
        if (!decisions(first, day).equals(decisions(other, day))) {
            return Optional.of("a decision");
        }
        return series(first.series(), other.series(), day);
    }

    /** Those of which the result was known: a chart does not keep one whose patient did not live to its result, and that may hang on the arm. */
    static List<Look> scans(Chart chart, double day) {
        return chart.looks().stream().filter(look -> look.resultDay() < day).toList();
    }

    private static List<Sample> samples(Chart chart, double day) {
        return chart.samples().stream()
                .filter(sample -> sample.resultDay() < day)
                .toList();
    }

    private static List<Decision> decisions(Outcome outcome, double day) {
        return outcome.clinic().decisions().stream()
                .filter(decision -> decision.day() < day)
                .toList();
    }

    private static double before(double when, double day) {
        return when < day ? when : NEVER;
    }

    private static List<OperationRecord> operations(Outcome outcome, double day) {
        return outcome.operations().stream()
                .filter(operation -> operation.day() < day)
                .toList();
    }

    /** Order of lesions and what was never before the day count alike, so a sum of bits over lesions tells whether any differs. */
    private static long lesions(Outcome outcome, double day) {
        long sum = 0;
        for (LesionRecord lesion : outcome.lesions()) {
            if (lesion.escapedDay() < day || lesion.detectedDay() < day) {
                long bits = lesion.lineageHigh();
                bits = 31 * bits + lesion.lineageLow();
                bits = 31 * bits + Double.doubleToLongBits(lesion.foundedDay());
                bits = 31 * bits + Double.doubleToLongBits(before(lesion.escapedDay(), day));
                bits = 31 * bits + Double.doubleToLongBits(before(lesion.detectedDay(), day));
                bits = 31 * bits + Double.doubleToLongBits(before(lesion.endedDay(), day));
                sum += bits;
            }
        }
        return sum;
    }

    private static Optional<String> series(Series first, Series other, double day) {
        for (int i = 0; i < first.length() && first.days()[i] < day; i++) {
            boolean same = i < other.length()
                    && first.primaryCells()[i] == other.primaryCells()[i]
                    && first.metastaticCells()[i] == other.metastaticCells()[i]
                    && first.metastases()[i] == other.metastases()[i]
                    && first.manifest()[i] == other.manifest()[i]
                    && Double.doubleToLongBits(first.circulating()[i])
                            == Double.doubleToLongBits(other.circulating()[i]);
            if (!same) {
                return Optional.of("the burden on day " + Math.round(first.days()[i]));
            }
        }
        return Optional.empty();
    }
}
