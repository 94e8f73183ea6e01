package org.seedsoil.arms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Recist;
import org.seedsoil.clinic.Response;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.scenario.Enrolment;
import org.seedsoil.scenario.TrialDesign;
import org.seedsoil.statistics.FollowUp;
import org.seedsoil.statistics.SurvivalTimes;

/** How long a patient waits for an endpoint after its enrolment. Of what happens on one day the event counts before what competes. */
final class EndpointTime {
    /** Cause of what is waited for. */
    static final int EVENT = 1;
    /** Cause of what competes with it. */
    static final int COMPETING = 2;

    /** Scans missed in a row after which nobody knows when progression came. */
    static final int MOST_MISSED = 2;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private EndpointTime() {}

    /**
     * Follows a patient.
     *
     * @param endpoint what is waited for, and on which clock
     * @param outcome what became of the patient
     * @param spread where its tumour had spread
     * @param entered its enrolment
     * @param followUpDays how long it is followed from there; infinite: as long as it is known
     * @return its time on the clock, with a late entry where that started before enrolment; empty where nothing is known after enrolment
     */
    static Optional<FollowUp> of(
            TrialDesign.Endpoint endpoint, Outcome outcome, Spread spread, Entry entered, double followUpDays) {
        double event = event(endpoint.event(), outcome, spread, entered);
        return of(endpoint, outcome, spread, entered, followUpDays, event, shows(endpoint.event()));
    }

    /**
     * Follows a patient, or each of the lesions that were known at its enrolment.
     *
     * @param endpoint what is waited for, and on which clock
     * @param outcome what became of the patient
     * @param spread where its tumour had spread
     * @param entered its enrolment
     * @param followUpDays how long it is followed from there
     * @return its time, or those of its lesions; empty where nothing is known after enrolment
     */
    static List<FollowUp> all(
            TrialDesign.Endpoint endpoint, Outcome outcome, Spread spread, Entry entered, double followUpDays) {
        if (!endpoint.event().byLesion()) {
            return of(endpoint, outcome, spread, entered, followUpDays).stream().toList();
        }
        List<FollowUp> lesions = new ArrayList<>();
        for (int number : entered.scans().map(ScanProgression::known).orElse(List.of())) {
            Predicate<ScanProgression.Step> grown = step -> step.grown().contains(number);
            of(endpoint, outcome, spread, entered, followUpDays, entered.first(grown), grown)
                    .ifPresent(lesions::add);
        }
        return lesions;
    }

    private static Optional<FollowUp> of(
            TrialDesign.Endpoint endpoint,
            Outcome outcome,
            Spread spread,
            Entry entered,
            double followUpDays,
            double day,
            Predicate<ScanProgression.Step> shows) {
        double enrolled = entered.day();
        double start = endpoint.from() == TrialDesign.Moment.ENROLMENT
                ? enrolled
                : Screening.day(endpoint.from(), outcome, spread);
        double event = day - enrolled;
        double other = competing(endpoint.event(), outcome, entered) - enrolled;
        double known = Math.min(outcome.endDay() - enrolled, followUpDays);
        double seen =
                event <= known || other <= known ? known : watched(endpoint.event(), outcome, entered, known, shows);
        double end = Math.min(seen, Math.min(event, other));
        int cause = SurvivalTimes.CENSORED;
        if (event <= end) {
            cause = EVENT;
        } else if (other <= end) {
            cause = COMPETING;
        }
        double entry = enrolled - start;
        double time = entry + end;
        return entry > 0 && !(time > entry) || !(time >= 0)
                ? Optional.empty()
                : Optional.of(new FollowUp(entry, time, cause));
    }

    /**
     * How a patient entered.
     *
     * @param day the day
     * @param scans what scans show from the one at which it was enrolled on; empty where it was enrolled at another moment
     * @param drugForLifeDay when a drug without a planned end begins; infinite where none does
     */
    record Entry(double day, Optional<ScanProgression> scans, double drugForLifeDay) {
        Entry onDrugForLife(double from) {
            return new Entry(day, scans, from);
        }

        static Entry of(Outcome outcome, double day, Enrolment enrolment) {
            return new Entry(
                    day,
                    enrolment.at() == TrialDesign.Moment.SCAN
                            ? Optional.of(ScanProgression.of(outcome, day))
                            : Optional.empty(),
                    NEVER);
        }

        double first(Predicate<ScanProgression.Step> what) {
            return scans.map(seen -> seen.first(what)).orElse(NEVER);
        }

        double first(ScanProgression.Source source) {
            return scans.map(seen -> seen.first(source)).orElse(NEVER);
        }
    }

    private static double competing(TrialDesign.Event event, Outcome outcome, Entry entered) {
        double death = event.competing() ? death(outcome) : NEVER;
        return source(event).isPresent() ? Math.min(death, entered.first(ScanProgression.Step::progressed)) : death;
    }

    private static Optional<ScanProgression.Source> source(TrialDesign.Event event) {
        return switch (event) {
            case MACRO_PROGRESSION -> Optional.of(ScanProgression.Source.MACRO);
            case MICRO_PROGRESSION -> Optional.of(ScanProgression.Source.MICRO);
            case FALSE_PROGRESSION -> Optional.of(ScanProgression.Source.FALSE);
            default -> Optional.empty();
        };
    }

    /** Which scans show what is waited for. */
    private static Predicate<ScanProgression.Step> shows(TrialDesign.Event event) {
        return switch (event) {
            case NEW_LESION -> step -> step.judgement().newLesions() > 0;
            case LOCAL_PROGRESSION -> step -> step.judgement().knownGrown();
            case LOCAL_FAILURE -> step -> !step.grown().isEmpty();
            default -> ScanProgression.Step::progressed;
        };
    }

    private static double event(TrialDesign.Event event, Outcome outcome, Spread spread, Entry entered) {
        double enrolled = entered.day();
        return switch (event) {
            case OVERALL_SURVIVAL -> death(outcome);
            case DEATH_OF_DISEASE ->
                outcome.ending() == Ending.DIED_OF_DISEASE ? outcome.endDay() : Double.POSITIVE_INFINITY;
            case METASTASIS_FREE_SURVIVAL -> Math.min(death(outcome), manifest(outcome, spread, enrolled, true));
            case METASTASIS -> manifest(outcome, spread, enrolled, true);
            case DISEASE_FREE_SURVIVAL -> Math.min(death(outcome), manifest(outcome, spread, enrolled, false));
            case RECURRENCE -> manifest(outcome, spread, enrolled, false);
            case PROGRESSION_FREE_SURVIVAL ->
                entered.scans()
                        .map(seen -> seen.progressionOr(death(outcome)))
                        .orElseGet(() -> progression(outcome.clinic(), death(outcome), enrolled));
            case FOUND_RECURRENCE -> found(outcome, enrolled);
            case NEW_LESION, LOCAL_PROGRESSION, LOCAL_FAILURE -> entered.first(shows(event));
            case NEXT_TREATMENT -> next(outcome.clinic(), entered);
            case LIFELONG_THERAPY -> entered.drugForLifeDay();
            case MACRO_PROGRESSION, MICRO_PROGRESSION, FALSE_PROGRESSION ->
                entered.first(source(event).orElseThrow());
        };
    }

    /** Progression or death; one that scans had been missed before in a row does not count, for nobody knows when it came. */
    static double progression(ClinicRecord seen, double death, double enrolled) {
        for (Recist.Judgement judgement : seen.judgements()) {
            boolean progressed = judgement.day() > enrolled && judgement.response() == Response.PROGRESSION;
            if (progressed) {
                return missedBefore(seen, judgement.day()) >= MOST_MISSED ? Double.POSITIVE_INFINITY : judgement.day();
            }
        }
        return death;
    }

    private static int missedBefore(ClinicRecord seen, double day) {
        return seen.chart().looks().stream()
                .filter(look -> look.day() == day)
                .mapToInt(Look::missed)
                .max()
                .orElse(0);
    }

    /** The first treatment that begins when progression is known: a course that an order begins, or a local one of anything. */
    private static double next(ClinicRecord seen, Entry entered) {
        double known = entered.scans().map(ScanProgression::knownDay).orElse(NEVER);
        return Stream.concat(
                        seen.courses().stream().map(ClinicRecord.OrderedCourse::startDay),
                        seen.chart().treatedDays().values().stream())
                .filter(day -> day >= known)
                .min(Double::compare)
                .orElse(NEVER);
    }

    private static double found(Outcome outcome, double enrolled) {
        double day = outcome.clinic().chart().recurrenceDay();
        return day > enrolled ? day : Double.POSITIVE_INFINITY;
    }

    /** How long it is known that the event has not come: for what scans show, to the last scan before two were missed. */
    private static double watched(
            TrialDesign.Event event,
            Outcome outcome,
            Entry entered,
            double until,
            Predicate<ScanProgression.Step> shows) {
        return event.datedByScans() && entered.scans().isPresent()
                ? entered.scans()
                        .get()
                        .last(entered.day() + until, shows)
                        .map(day -> day - entered.day())
                        .orElse(0.0)
                : watched(event, outcome.clinic(), entered.day(), until);
    }

    /** The same of patients who were enrolled at another moment than a scan. */
    static double watched(TrialDesign.Event event, ClinicRecord seen, double enrolled, double until) {
        if (event != TrialDesign.Event.PROGRESSION_FREE_SURVIVAL) {
            return until;
        }
        double last = 0;
        for (Recist.Judgement judgement : seen.judgements()) {
            double day = judgement.day() - enrolled;
            if (day > until || judgement.response() == Response.PROGRESSION && day > 0) {
                break;
            }
            last = Math.max(last, day);
        }
        return last;
    }

    private static double death(Outcome outcome) {
        return outcome.ending().isDeath() ? outcome.endDay() : Double.POSITIVE_INFINITY;
    }

    /** The day on which the first lesion after enrolment becomes manifest, the primary apart. */
    private static double manifest(Outcome outcome, Spread spread, double enrolled, boolean distantAlone) {
        double first = Double.POSITIVE_INFINITY;
        for (LesionRecord lesion : outcome.lesions()) {
            boolean counts = distantAlone ? spread.distant(lesion) : !lesion.primary();
            if (counts && lesion.detectedDay() > enrolled && lesion.detectedDay() < first) {
                first = lesion.detectedDay();
            }
        }
        return first;
    }
}
