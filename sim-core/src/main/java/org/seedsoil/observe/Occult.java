package org.seedsoil.observe;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seedsoil.clinic.Chart;
import org.seedsoil.clinic.Finding;
import org.seedsoil.clinic.Look;
import org.seedsoil.outcome.ClinicRecord;
import org.seedsoil.outcome.LesionRecord;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.statistics.Counter;

/**
 * How often nothing is hidden behind what a scan shows, in three definitions, by the number of metastases found and by the disease-free interval. Patients
 * count at the scan in which a distant metastasis is first found; those in whom none ever is, at their first scan.
 */
public final class Occult extends Observer<Occult> {
    /** What is called hidden. */
    public static final List<String> DEFINITIONS = List.of("any-cell", "escaped", "within-5-years");

    /** Words for numbers of distant metastases found. */
    public static final List<String> NUMBERS = List.of("0", "1", "2", "3", "4-or-5", "6-or-more");

    /** Words for the time from the removal of the primary to the first finding. */
    public static final List<String> INTERVALS =
            List.of("synchronous", "below-12-months", "12-to-24-months", "24-months-or-more");

    private static final List<Integer> LEAST = List.of(0, 1, 2, 3, 4, 6);
    private static final double YEAR = Dimension.DAYS_PER_YEAR;
    private static final double SEEN_WITHIN = 5 * YEAR;

    /** By definition and number, then by definition and interval. */
    private final List<List<Counter>> patientsByNumber = counters(NUMBERS.size());

    private final List<List<Counter>> clearByNumber = counters(NUMBERS.size());
    private final List<List<Counter>> patientsByInterval = counters(INTERVALS.size());
    private final List<List<Counter>> clearByInterval = counters(INTERVALS.size());

    /** Opens an empty count. */
    public Occult() {}

    private List<List<Counter>> counters(int words) {
        List<List<Counter>> all = new ArrayList<>();
        for (int definition = 0; definition < DEFINITIONS.size(); definition++) {
            List<Counter> counters = new ArrayList<>();
            for (int i = 0; i < words; i++) {
                counters.add(part(new Counter()));
            }
            all.add(List.copyOf(counters));
        }
        return List.copyOf(all);
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        ClinicRecord seen = outcome.clinic();
        Chart chart = seen.chart();
        Look look = chart.firstDistant().or(seen::first).orElse(null);
        if (look == null) {
            return;
        }
        Set<Integer> known = known(seen, look.day());
        int number = number(chart.distant(look).size());
        int interval = interval(chart, look);
        count(0, number, interval, living(seen, look.day()));
        count(1, number, interval, escaped(outcome, spread, known, look.day()) ? Answer.YES : Answer.NO);
        count(2, number, interval, within(outcome, spread, known, look.day()));
    }

    /** Whether something is hidden, if that is known. */
    private enum Answer {
        /** Something is. */
        YES,
        /** Nothing is. */
        NO,
        /** Nobody knows: the patient was not followed long enough, or nobody counted. */
        UNKNOWN
    }

    private static Answer living(ClinicRecord seen, double day) {
        Boolean unseen = seen.unseen().get(day);
        return unseen == null ? Answer.UNKNOWN : unseen ? Answer.YES : Answer.NO;
    }

    private void count(int definition, int number, int interval, Answer hidden) {
        if (hidden == Answer.UNKNOWN) {
            return;
        }
        patientsByNumber.get(definition).get(number).increment();
        clearByNumber.get(definition).get(number).incrementIf(hidden == Answer.NO);
        if (number > 0) {
            patientsByInterval.get(definition).get(interval).increment();
            clearByInterval.get(definition).get(interval).incrementIf(hidden == Answer.NO);
        }
    }

    private static int number(int found) {
        int word = 0;
        while (word + 1 < LEAST.size() && found >= LEAST.get(word + 1)) {
            word++;
        }
        return word;
    }

    private static int interval(Chart chart, Look look) {
        double days = look.day() - chart.r0Day();
        if (!(days > 0)) {
            return 0;
        }
        return days < YEAR ? 1 : days < 2 * YEAR ? 2 : 3;
    }

    /** Lesions that have been found by a day. */
    private static Set<Integer> known(ClinicRecord seen, double day) {
        Set<Integer> known = new LinkedHashSet<>();
        for (ClinicRecord.Scan scan : seen.scans()) {
            for (int i = 0; scan.look().day() <= day && i < scan.things().size(); i++) {
                Finding finding = scan.look().findings().get(i);
                if (finding.metastasis()) {
                    known.add(scan.things().get(i).lesion());
                }
            }
        }
        return known;
    }

    private static boolean escaped(Outcome outcome, Spread spread, Set<Integer> known, double day) {
        return outcome.lesions().stream()
                .filter(lesion -> spread.distant(lesion) && !known.contains(lesion.id()))
                .anyMatch(lesion -> lesion.escapedDay() <= day && !(lesion.endedDay() <= day));
    }

    /** Of those that had left their parent by then, whether one became manifest within five years; unknown where the patient was not followed so long. */
    private static Answer within(Outcome outcome, Spread spread, Set<Integer> known, double day) {
        for (LesionRecord lesion : outcome.lesions()) {
            boolean there = spread.distant(lesion)
                    && !known.contains(lesion.id())
                    && !(lesion.shedDay() > day)
                    && !(lesion.endedDay() <= day);
            if (there && lesion.detectedDay() <= day + SEEN_WITHIN) {
                return Answer.YES;
            }
        }
        return outcome.endDay() >= day + SEEN_WITHIN ? Answer.NO : Answer.UNKNOWN;
    }

    /**
     * Returns how often nothing is hidden behind a number of metastases found.
     *
     * @param definition index in {@link #DEFINITIONS}
     * @param word index in {@link #NUMBERS}
     * @return the fraction of the patients of whom it is known
     */
    public Estimate clearByNumber(int definition, int word) {
        return Estimate.proportion(
                clearByNumber.get(definition).get(word).value(),
                patientsByNumber.get(definition).get(word).value());
    }

    /**
     * Returns how often nothing is hidden after a disease-free interval.
     *
     * @param definition index in {@link #DEFINITIONS}
     * @param word index in {@link #INTERVALS}
     * @return the fraction of the patients of whom it is known, among those in whom a metastasis was found
     */
    public Estimate clearByInterval(int definition, int word) {
        return Estimate.proportion(
                clearByInterval.get(definition).get(word).value(),
                patientsByInterval.get(definition).get(word).value());
    }
}
