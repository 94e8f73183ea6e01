package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.OwnGrowth;
import org.seedsoil.clinic.Recist;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;

/**
 * What scans show of a patient after the scan at which it was enrolled, which is the baseline: response by RECIST 1.1 in the same series of
 * images, and out of what progression came. Immutable.
 *
 * @param baselineDay day of the scan of enrolment; NaN where there was none
 * @param known numbers of what the baseline shows as metastases, in the order in which they were found
 * @param steps scans after the baseline, in order of day
 */
record ScanProgression(double baselineDay, List<Integer> known, List<Step> steps) {
    /** Out of what progression comes: knowledge of an oracle. */
    enum Source {
        /** Something known has grown, or a new lesion was shed by one that was visible on that day. */
        MACRO,
        /** Neither, and a new lesion was shed by something that nobody saw: seeds of the primary from before the diagnosis, too. */
        MICRO,
        /** Nothing but benign nodules. */
        FALSE
    }

    /**
     * One scan.
     *
     * @param look the scan
     * @param judgement how it is judged
     * @param source out of what it comes, if it is progression
     * @param grown numbers of what was known and has grown by itself
     */
    record Step(Look look, Recist.Judgement judgement, Source source, List<Integer> grown) {
        Step {
            grown = List.copyOf(grown);
        }

        boolean progressed() {
            return judgement.knownGrown() || judgement.newLesions() > 0;
        }
    }

    ScanProgression {
        known = List.copyOf(known);
        steps = List.copyOf(steps);
    }

    /**
     * Judges.
     *
     * @param outcome what became of the patient
     * @param enrolled the day on which the result of the scan came
     * @return what later scans of the series show; no scans where there was none by then
     */
    static ScanProgression of(Outcome outcome, double enrolled) {
        Chart chart = outcome.clinic().chart();
        Optional<Look> baseline = chart.looks().stream()
                .filter(look -> look.resultDay() <= enrolled)
                .reduce((earlier, later) -> later);
        return baseline.map(look -> new ScanProgression(
                        look.day(),
                        look.metastases().stream().map(Finding::number).toList(),
                        judged(outcome, look)))
                .orElse(new ScanProgression(Double.NaN, List.of(), List.of()));
    }

    private static List<Step> judged(Outcome outcome, Look baseline) {
        Chart chart = outcome.clinic().chart();
        Recist recist = new Recist(baseline, chart.sites());
        OwnGrowth own = new OwnGrowth(chart.sites());
        baseline.metastases().forEach(own::follow);
        Map<Integer, Double> waiting = new LinkedHashMap<>(chart.treatedDays());
        waiting.values().removeIf(day -> day < baseline.day());
        List<Step> steps = new ArrayList<>();
        for (ClinicRecord.Scan scan : outcome.clinic().scans()) {
            Look look = scan.look();
            if (look.day() > baseline.day() && look.imaging().equals(baseline.imaging())) {
                waiting.entrySet().removeIf(entry -> {
                    boolean treated = entry.getValue() <= look.day();
                    if (treated) {
                        recist.treated(entry.getKey());
                        own.treated(entry.getKey());
                    }
                    return treated;
                });
                List<Finding> fresh = recist.fresh(look);
                Recist.Judgement judgement = recist.judge(look);
                steps.add(new Step(look, judgement, source(outcome, scan, fresh, judgement), own.grown(look)));
            }
        }
        return steps;
    }

    private static Source source(
            Outcome outcome, ClinicRecord.Scan scan, List<Finding> fresh, Recist.Judgement judgement) {
        if (judgement.knownGrown()) {
            return Source.MACRO;
        }
        Source source = Source.FALSE;
        for (Finding finding : fresh) {
            int id = scan.things().get(scan.look().findings().indexOf(finding)).lesion();
            Optional<LesionRecord> lesion = lesion(outcome, id);
            if (lesion.isPresent()
                    && visible(outcome, lesion.get().parent(), lesion.get().shedDay())) {
                return Source.MACRO;
            }
            source = lesion.isPresent() ? Source.MICRO : source;
        }
        return source;
    }

    private static Optional<LesionRecord> lesion(Outcome outcome, int id) {
        return outcome.lesions().stream().filter(lesion -> lesion.id() == id).findFirst();
    }

    /** Whether clinicians knew a lesion on a day: the primary from its diagnosis on, another from the first scan that found it. */
    private static boolean visible(Outcome outcome, int id, double day) {
        return lesion(outcome, id)
                .map(lesion -> lesion.primary()
                        ? outcome.diagnosisDay() <= day
                        : outcome.clinic().scans().stream()
                                .filter(scan -> scan.look().day() <= day)
                                .anyMatch(scan -> scan.things().stream().anyMatch(thing -> thing.lesion() == id)))
                .orElse(false);
    }

    /** The day of the first scan of which something holds; infinite if there is none, or if two scans were missed just before it. */
    double first(Predicate<Step> what) {
        for (Step step : steps) {
            if (what.test(step)) {
                return step.look().missed() >= EndpointTime.MOST_MISSED
                        ? Double.POSITIVE_INFINITY
                        : step.look().day();
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The day on which progression was first known; infinite where there was none. */
    double knownDay() {
        return steps.stream()
                .filter(Step::progressed)
                .findFirst()
                .map(step -> step.look().resultDay())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The day of the first progression; the other where there is none. */
    double progressionOr(double other) {
        return steps.stream().anyMatch(Step::progressed) ? first(Step::progressed) : other;
    }

    /** The day of the last scan up to a day before the first of which something holds; empty if there is none. */
    Optional<Double> last(double until, Predicate<Step> what) {
        Optional<Double> last = Optional.empty();
        for (Step step : steps) {
            if (step.look().day() > until || what.test(step)) {
                break;
            }
            last = Optional.of(step.look().day());
        }
        return last;
    }

    /** The day of the first progression out of a source; infinite if the first progression is out of another. */
    double first(Source source) {
        for (Step step : steps) {
            if (step.progressed()) {
                return step.source() == source ? first(Step::progressed) : Double.POSITIVE_INFINITY;
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
