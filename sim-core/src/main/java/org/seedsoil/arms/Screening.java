package org.seedsoil.arms;

import java.util.Arrays;
import java.util.List;
import org.seedsoil.care.Margin;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Clause;
import org.seedsoil.clinic.Look;
import org.seedsoil.clinic.Measure;
import org.seedsoil.observe.Spread;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.scenario.Enrolment;
import org.seedsoil.scenario.TrialDesign;

/**
 * What is known of a patient at the moment of enrolment, and whether that lets it enter. Nothing later counts, so that no arm can choose its
 * patients.
 *
 * @param day when it would be enrolled, in days from day 0; NaN if never
 * @param ageYears its age then
 * @param metastases its manifest distant metastases then; where it enters at a scan, those that the scan shows
 * @param diseaseFreeDays from the end of curative treatment to the first finding after it, as the chart has it; 0 where metastases were there before it
 *     ended; NaN where it enters at another moment than a scan
 * @param verdict whether it enters, or why not
 */
public record Screening(double day, double ageYears, int metastases, double diseaseFreeDays, Verdict verdict) {
    /**
     * Screens without a chart.
     *
     * @param day when it would be enrolled, in days from day 0; NaN if never
     * @param ageYears its age then
     * @param metastases its manifest distant metastases then
     * @param verdict whether it enters, or why not
     */
    public Screening(double day, double ageYears, int metastases, Verdict verdict) {
        this(day, ageYears, metastases, Double.NaN, verdict);
    }

    /** Whether a patient enters. Where several criteria reject it, the first of them counts. */
    public enum Verdict {
        /** It enters. */
        ENROLLED("enrolled", ""),
        /** The moment of enrolment does not come while it is followed. */
        NEVER_THERE("the moment of enrolment never comes", "at"),
        /** It is scanned, and no scan meets the criteria. */
        CHART("no scan meets the criteria", "when"),
        /** Too young or too old. */
        AGE("age", "age"),
        /** Too few or too many manifest distant metastases. */
        METASTASES("number of manifest distant metastases", "metastases"),
        /** Not R0, or something manifest is left. */
        NOT_DISEASE_FREE("not free of disease after the resection", "disease-free");

        private final String label;
        private final String key;

        Verdict(String label, String key) {
            this.label = label;
            this.key = key;
        }

        /**
         * Returns the name for people.
         *
         * @return a few words
         */
        public String label() {
            return label;
        }

        /**
         * Returns which key below {@code trial.enrol} says so.
         *
         * @return the key; empty for those enrolled
         */
        public String key() {
            return key;
        }
    }

    /**
     * Screens a patient.
     *
     * @param outcome what became of it, under any arm: arms do not differ before enrolment
     * @param spread where its tumour had spread
     * @param enrolment who enters
     * @return what is known then
     */
    public static Screening of(Outcome outcome, Spread spread, Enrolment enrolment) {
        if (enrolment.at() == TrialDesign.Moment.SCAN) {
            return atScan(outcome, enrolment);
        }
        double day = day(enrolment.at(), outcome, spread);
        double age = age(outcome, day);
        int metastases = 0;
        boolean left = false;
        for (LesionRecord lesion : outcome.lesions()) {
            boolean stands = lesion.detectedDay() <= day && !(lesion.endedDay() <= day);
            left |= stands && !lesion.primary();
            metastases += stands && spread.distant(lesion) ? 1 : 0;
        }
        boolean free = outcome.margin() == Margin.R0 && !left;
        return new Screening(day, age, metastases, verdict(enrolment, day, age, metastases, free));
    }

    private static Screening atScan(Outcome outcome, Enrolment enrolment) {
        double[] days = results(outcome.clinic());
        for (double day : days) {
            Chart chart = chart(outcome.clinic(), day);
            if (enrolment.when().holds(chart)) {
                double age = age(outcome, day);
                int found = (int) Measure.METASTASES.of(chart);
                double free = Measure.DISEASE_FREE.of(chart);
                return new Screening(
                        day, age, found, Double.isNaN(free) ? 0 : free, verdict(enrolment, day, age, found, false));
            }
        }
        return new Screening(Double.NaN, Double.NaN, 0, days.length == 0 ? Verdict.NEVER_THERE : Verdict.CHART);
    }

    /** Days on which results came, in order. */
    private static double[] results(ClinicRecord seen) {
        return seen.chart().looks().stream()
                .mapToDouble(Look::resultDay)
                .distinct()
                .sorted()
                .toArray();
    }

    private static Chart chart(ClinicRecord seen, double day) {
        List<String> begun = seen.courses().stream()
                .filter(course -> course.startDay() <= day)
                .map(ClinicRecord.OrderedCourse::name)
                .toList();
        return seen.chart().asOf(day, begun);
    }

    /**
     * Returns which criteria no scan of a patient met.
     *
     * @param outcome what became of the patient
     * @param enrolment who enters
     * @return keys of what did not hold in any scan; empty where each did once
     */
    static List<String> lacking(Outcome outcome, Enrolment enrolment) {
        double[] days = results(outcome.clinic());
        return enrolment.when().clauses().stream()
                .filter(clause -> Arrays.stream(days).noneMatch(day -> clause.holds(chart(outcome.clinic(), day))))
                .map(Clause::word)
                .toList();
    }

    private static Verdict verdict(Enrolment enrolment, double day, double age, int metastases, boolean free) {
        if (!(day >= 0)) {
            return Verdict.NEVER_THERE;
        }
        if (!(age >= enrolment.ageFrom() && age <= enrolment.ageTo())) {
            return Verdict.AGE;
        }
        if (!(metastases >= enrolment.metastasesFrom() && metastases <= enrolment.metastasesTo())) {
            return Verdict.METASTASES;
        }
        return enrolment.diseaseFree() && !free ? Verdict.NOT_DISEASE_FREE : Verdict.ENROLLED;
    }

    /**
     * Returns when a moment comes.
     *
     * @param moment the moment; not enrolment itself
     * @param outcome what became of the patient
     * @param spread where its tumour had spread
     * @return days from day 0, or NaN if it does not come while the patient is followed
     */
    static double day(TrialDesign.Moment moment, Outcome outcome, Spread spread) {
        return switch (moment) {
            case START -> 0;
            case DIAGNOSIS -> outcome.diagnosisDay();
            case RESECTION -> outcome.resectionDay();
            case METASTASIS -> Math.max(outcome.diagnosisDay(), spread.firstManifestDay());
            case SCAN, ENROLMENT -> throw new IllegalArgumentException("enrolment is at another moment");
        };
    }

    /** A patient has its age at diagnosis; where there is none, on day 0. */
    private static double age(Outcome outcome, double day) {
        double known = outcome.diagnosed() ? outcome.diagnosisDay() : 0;
        return outcome.ageYears() + (day - known) / Dimension.DAYS_PER_YEAR;
    }
}
