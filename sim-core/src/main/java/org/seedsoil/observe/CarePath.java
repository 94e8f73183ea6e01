package org.seedsoil.observe;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.outcome.AblationRecord;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.ExcisionRecord;
import org.seedsoil.outcome.Landmarks;
import org.seedsoil.outcome.OperationRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.ToxicityRecord;

/**
 * What was done for a patient and how the disease answered, in so few numbers that many patients can be kept for pictures. Days count from day
 * 0 and are NaN for what did not happen.
 *
 * @param patient index of the patient in the cohort
 * @param ending how following ended
 * @param days the days that drugs count from
 * @param operations days of operations on the primary or its nodes, in order
 * @param excisions days of operations that took metastases out, in order
 * @param ablations days on which metastases were treated where they lie, in order
 * @param toxicities what drugs did to the patient, by day
 * @param free when no disease was seen, the primary being out: where clinicians look, by the last scan; else by what is manifest
 * @param returns when a metastasis, or disease that is back, was seen for the first time or anew
 * @param baselineDay day of the scan with which responses are compared
 * @param judgements responses, in order of day; empty where nobody judges
 * @param best the best response
 */
public record CarePath(
        long patient,
        Ending ending,
        Landmarks days,
        List<Double> operations,
        List<Double> excisions,
        List<Double> ablations,
        List<ToxicityRecord> toxicities,
        List<Span> free,
        List<Double> returns,
        double baselineDay,
        List<Recist.Judgement> judgements,
        Response best) {
    /** Copies the lists. */
    public CarePath {
        operations = List.copyOf(operations);
        excisions = List.copyOf(excisions);
        ablations = List.copyOf(ablations);
        toxicities = List.copyOf(toxicities);
        free = List.copyOf(free);
        returns = List.copyOf(returns);
        judgements = List.copyOf(judgements);
    }

    /**
     * A time.
     *
     * @param from first day
     * @param until last day
     */
    public record Span(double from, double until) {}

    /**
     * Reads it off an outcome.
     *
     * @param outcome what became of the patient
     * @return what pictures show of it
     */
    public static CarePath of(Outcome outcome) {
        ClinicRecord clinic = outcome.clinic();
        Landmarks days = Landmarks.of(outcome);
        List<Double> excisions = distinct(outcome.excised().stream().mapToDouble(ExcisionRecord::day));
        List<Double> ablations = distinct(outcome.ablations().stream().mapToDouble(AblationRecord::day));
        FreeSpans spans = clinic.scans().isEmpty()
                ? FreeSpans.manifest(days)
                : FreeSpans.seen(
                        clinic.chart(),
                        days,
                        Stream.concat(excisions.stream(), ablations.stream()).toList());
        return new CarePath(
                outcome.patient(),
                outcome.ending(),
                days,
                distinct(outcome.operations().stream().mapToDouble(OperationRecord::day)),
                excisions,
                ablations,
                outcome.toxicities(),
                spans.free(),
                spans.returns(),
                baselineDay(clinic),
                clinic.judgements(),
                clinic.best());
    }

    private static List<Double> distinct(DoubleStream days) {
        return days.distinct().sorted().boxed().toList();
    }

    /** The look before the first judgement in the same series: every look after the baseline is judged. */
    private static double baselineDay(ClinicRecord clinic) {
        List<Recist.Judgement> judged = clinic.judgements();
        double first = judged.isEmpty() ? Double.NaN : judged.get(0).day();
        double baseline = Double.NaN;
        for (Look look : clinic.chart().looks()) {
            if (look.day() == first) {
                for (Look before : clinic.chart().looks()) {
                    boolean same = before.imaging().equals(look.imaging()) && before.day() < first;
                    baseline = same ? before.day() : baseline;
                }
            }
        }
        return baseline;
    }

    /**
     * Ends following earlier.
     *
     * @param day when it ends at the latest
     * @return the path up to then; the same where it ended before
     */
    public CarePath until(double day) {
        if (days.endDay() <= day) {
            return this;
        }
        return new CarePath(
                patient,
                Ending.CENSORED,
                days.until(day),
                upTo(operations, day),
                upTo(excisions, day),
                upTo(ablations, day),
                toxicities.stream().filter(harm -> harm.day() <= day).toList(),
                free.stream()
                        .filter(span -> span.from() < day)
                        .map(span -> new Span(span.from(), Math.min(span.until(), day)))
                        .toList(),
                upTo(returns, day),
                baselineDay,
                judgements.stream().filter(judgement -> judgement.day() <= day).toList(),
                best);
    }

    /**
     * Compares with another baseline.
     *
     * @param baseline day of the scan with which responses are compared
     * @param from responses since then, in order of day
     * @param answer the best of them
     * @return the same path, judged so
     */
    public CarePath judged(double baseline, List<Recist.Judgement> from, Response answer) {
        return new CarePath(
                patient,
                ending,
                days,
                operations,
                excisions,
                ablations,
                toxicities,
                free,
                returns,
                baseline,
                from,
                answer);
    }

    private static List<Double> upTo(List<Double> days, double last) {
        return days.stream().filter(day -> day <= last).toList();
    }

    /**
     * Returns the judgements up to the first progression, it included: what comes after it belongs to another line of treatment.
     *
     * @return those of them that have targets, in order of day
     */
    public List<Recist.Judgement> measured() {
        int end = 0;
        while (end < judgements.size() && (end == 0 || !progressed(end - 1))) {
            end++;
        }
        return judgements.subList(0, end).stream()
                .filter(judgement -> !Double.isNaN(judgement.change()))
                .toList();
    }

    private boolean progressed(int which) {
        return judgements.get(which).response() == Response.PROGRESSION;
    }

    /**
     * Returns the best change of the sum of targets up to the first progression.
     *
     * @return −1 where nothing was left; NaN where nothing was measured
     */
    public double bestChange() {
        return measured().stream().mapToDouble(Recist.Judgement::change).min().orElse(Double.NaN);
    }
}
