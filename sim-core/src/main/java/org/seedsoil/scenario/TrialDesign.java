package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/**
 * How a trial is made: who enters, what is waited for, how arms are compared. Every virtual patient lives in every arm; what a trial sees in
 * which each patient gets one arm only is drawn from that. Immutable.
 *
 * @param patients how many are enrolled
 * @param paired whether arms are compared patient by patient
 * @param enrolment who enters
 * @param followUpDays how long each is followed from enrolment, in days; infinite: to the horizon
 * @param endpoints what is waited for, the primary one first
 * @param timesDays times at which arms are compared, ascending, in days
 * @param subgroups by what is known at enrolment
 * @param randomization how each gets one arm; null where none does
 * @param observation what a trial with one arm for each sees of that
 */
public record TrialDesign(
        long patients,
        boolean paired,
        Enrolment enrolment,
        double followUpDays,
        List<Endpoint> endpoints,
        List<Double> timesDays,
        List<Subgrouping> subgroups,
        @Nullable Randomization randomization,
        Observation observation) {
    private static final List<Double> YEARS = List.of(1.0, 2.0, 3.0, 5.0, 10.0);

    /** What may be waited for. */
    public enum Event {
        /** Death of any cause. */
        OVERALL_SURVIVAL("overall-survival", "overall survival", false),
        /** Death of the disease; that of other causes competes. */
        DEATH_OF_DISEASE("death-of-disease", "death of the disease", true),
        /** A manifest distant metastasis, or death. */
        METASTASIS_FREE_SURVIVAL("metastasis-free-survival", "metastasis-free survival", false),
        /** A manifest distant metastasis; death competes. */
        METASTASIS("distant-metastasis", "distant metastasis", true),
        /** Any manifest metastasis or node after all was taken out, or death. */
        DISEASE_FREE_SURVIVAL("disease-free-survival", "disease-free survival", false),
        /** Any manifest metastasis or node after all was taken out; death competes. */
        RECURRENCE("recurrence", "recurrence", true),
        /** Progression by RECIST 1.1 that a scan shows, or death. */
        PROGRESSION_FREE_SURVIVAL("progression-free-survival", "progression-free survival", false),
        /** A scan that shows anything after all that was known was treated; death competes. */
        FOUND_RECURRENCE("found-recurrence", "recurrence found in a scan", true),
        /** A scan that shows something that the scan of enrolment did not; death competes. */
        NEW_LESION("new-lesion", "a new lesion", true),
        /** A scan in which something that was known at enrolment has grown; death competes. */
        LOCAL_PROGRESSION("local-progression", "progression of lesions known at enrolment", true),
        /** A scan in which a lesion that was known at enrolment has grown, lesion by lesion; death competes. */
        LOCAL_FAILURE("local-failure", "local failure, lesion by lesion,", true),
        /** A treatment that begins after progression has been seen; death competes. */
        NEXT_TREATMENT("next-treatment", "the next line of treatment", true),
        /** A course of a drug without a planned end begins; death competes. */
        LIFELONG_THERAPY("lifelong-therapy", "a drug for life", true),
        /** Progression out of what was visible; death and progression of another source compete. */
        MACRO_PROGRESSION("macro-progression", "progression out of what was visible (known to an oracle)", true),
        /** Progression out of what nobody saw; death and progression of another source compete. */
        MICRO_PROGRESSION("micro-progression", "progression out of what was hidden (known to an oracle)", true),
        /** Progression by benign nodules alone; death and true progression compete. */
        FALSE_PROGRESSION("false-progression", "progression by benign nodules alone (known to an oracle)", true);

        /** What nothing here follows. */
        static final List<String> NOT_YET = List.of("response", "quality-of-life");

        private final String word;
        private final String label;
        private final boolean competing;

        Event(String word, String label, boolean competing) {
            this.word = word;
            this.label = label;
            this.competing = competing;
        }

        static List<String> words() {
            List<String> words = new ArrayList<>();
            for (Event event : values()) {
                words.add(event.word);
            }
            return words;
        }

        static Event of(String word) {
            return values()[words().indexOf(word)];
        }

        /**
         * Returns the name in files.
         *
         * @return lower case, with hyphens
         */
        public String word() {
            return word;
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
         * Says whether something else may end the waiting for good: then it is told as a cumulative incidence.
         *
         * @return false where death is part of the event
         */
        public boolean competing() {
            return competing;
        }

        /**
         * Says whether it is judged against the scan of enrolment.
         *
         * @return true where patients have to enter at a scan
         */
        public boolean needsBaseline() {
            return switch (this) {
                case NEW_LESION,
                        LOCAL_PROGRESSION,
                        LOCAL_FAILURE,
                        NEXT_TREATMENT,
                        MACRO_PROGRESSION,
                        MICRO_PROGRESSION,
                        FALSE_PROGRESSION -> true;
                default -> false;
            };
        }

        /**
         * Says whether a scan gives it its day, so that nothing is known of it after the last scan.
         *
         * @return false where it has its own day
         */
        public boolean datedByScans() {
            return this == PROGRESSION_FREE_SURVIVAL || needsBaseline() && this != NEXT_TREATMENT;
        }

        /**
         * Says whether each lesion that was known at enrolment waits for it by itself: errors are then those of patients.
         *
         * @return false where a patient does
         */
        public boolean byLesion() {
            return this == LOCAL_FAILURE;
        }

        /** Whether some metastasis has to become manifest, without anybody looking. */
        boolean needsDetection() {
            return switch (this) {
                case OVERALL_SURVIVAL, DEATH_OF_DISEASE, LIFELONG_THERAPY -> false;
                default -> !needsScans();
            };
        }

        /** Whether response has to be judged. */
        boolean needsResponse() {
            return this == PROGRESSION_FREE_SURVIVAL;
        }

        /** Whether somebody has to look. */
        boolean needsScans() {
            return this == PROGRESSION_FREE_SURVIVAL || this == FOUND_RECURRENCE || needsBaseline();
        }

        /** Whether a distant metastasis before enrolment leaves nothing to wait for. */
        boolean needsNoMetastasis() {
            return this == METASTASIS_FREE_SURVIVAL || this == METASTASIS;
        }

        /** Whether it can be told of those only whose disease was all taken out. */
        boolean needsDiseaseFree() {
            return this == DISEASE_FREE_SURVIVAL || this == RECURRENCE;
        }
    }

    /** Moments of a patient from which clocks count, and at which patients enrol. */
    public enum Moment {
        /** Enrolment, whenever that is. */
        ENROLMENT,
        /** Day 0. */
        START,
        /** The diagnosis. */
        DIAGNOSIS,
        /** The first resection of the primary. */
        RESECTION,
        /** The first manifest distant metastasis, not before the diagnosis. */
        METASTASIS,
        /** The first scan whose result meets the criteria. */
        SCAN;

        static Moment of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }

        /**
         * Returns the name in files.
         *
         * @return lower case
         */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * An event and the clock on which it is waited for. A clock starts once.
     *
     * @param event the event
     * @param from where the clock starts; before enrolment or there
     */
    public record Endpoint(Event event, Moment from) {
        /**
         * Returns the name in files.
         *
         * @return such as "overall-survival", or "overall-survival.from-diagnosis" on a clock other than enrolment
         */
        public String key() {
            return from == Moment.ENROLMENT ? event.word() : event.word() + ".from-" + from.word();
        }

        /**
         * Returns the name for people.
         *
         * @return such as "overall survival from enrolment"
         */
        public String label() {
            return event.label() + " from " + (from == Moment.START ? "day 0" : from.word());
        }
    }

    /**
     * Subgroups: two on both sides of a cut, or one for each cancer of a mixture.
     *
     * @param by what is known at enrolment: age, metastases, or cancer
     * @param cut below, or from there on; of no meaning among cancers
     * @param cancers names of the cancers; empty where a cut divides
     */
    public record Subgrouping(String by, double cut, List<String> cancers) {
        /** What divides by the cancer. */
        static final String CANCER = "cancer";
        /** What divides by the disease-free interval, in days. */
        public static final String DISEASE_FREE = "disease-free";

        private static final double MONTH = Dimension.DAYS_PER_YEAR / 12;

        /** Copies the list. */
        public Subgrouping {
            cancers = List.copyOf(cancers);
        }

        /**
         * Divides by a cut.
         *
         * @param by age, or metastases
         * @param cut below, or from there on
         */
        public Subgrouping(String by, double cut) {
            this(by, cut, List.of());
        }

        /**
         * Returns how many subgroups there are.
         *
         * @return at least 1
         */
        public int levels() {
            return by.equals(CANCER) ? cancers.size() : 2;
        }

        /**
         * Returns a subgroup's name.
         *
         * @param level 0 below the cut, 1 from there on; or number of a cancer
         * @return for people
         */
        public String label(int level) {
            if (by.equals(CANCER)) {
                return cancers.get(level);
            }
            if (by.equals(DISEASE_FREE)) {
                return "disease-free " + (level == 0 ? "less than " : "") + Math.round(cut / MONTH) + " months"
                        + (level == 0 ? "" : " or longer");
            }
            boolean age = by.equals("age");
            String number = cut == Math.rint(cut) ? Long.toString((long) cut) : Quantity.number(cut);
            if (!age && cut == 1) {
                return level == 0 ? "no metastasis" : "metastases";
            }
            String noun = age ? "age" : "metastases";
            return level == 0 ? noun + " below " + number : noun + " " + number + " or more";
        }
    }

    /** Copies the lists. */
    public TrialDesign {
        endpoints = List.copyOf(endpoints);
        timesDays = List.copyOf(timesDays);
        subgroups = List.copyOf(subgroups);
    }

    /**
     * Returns up to when restricted means are compared.
     *
     * @return the last of the times, in days
     */
    public double lastDays() {
        return timesDays.get(timesDays.size() - 1);
    }

    /** Builds the design of valid settings; null where there is none. */
    static @Nullable TrialDesign of(Part root, Anatomy anatomy, List<Variant> arms, List<String> cancers) {
        Part trial = root.partOrNull("trial");
        if (trial == null) {
            return null;
        }
        double horizon = root.number("horizon");
        double followUp = trial.numberOr("follow-up", Double.POSITIVE_INFINITY);
        List<Subgrouping> subgroups = new ArrayList<>();
        Part by = trial.part("subgroups");
        for (String cut : List.of("age", "metastases", Subgrouping.DISEASE_FREE)) {
            if (by.has(cut)) {
                subgroups.add(new Subgrouping(cut, by.number(cut)));
            }
        }
        if (by.on(Subgrouping.CANCER)) {
            subgroups.add(new Subgrouping(Subgrouping.CANCER, Double.NaN, cancers));
        }
        return new TrialDesign(
                (long) trial.number("patients"),
                trial.on("paired"),
                Enrolment.of(
                        trial.part("enrol"),
                        new ConditionBuilder(root.part("care").partOrNull("clinic"), anatomy)),
                followUp,
                endpoints(trial),
                times(trial, Math.min(horizon, followUp)),
                subgroups,
                Randomization.of(trial.partOrNull("randomize"), arms, subgroups),
                Observation.of(trial));
    }

    private static List<Endpoint> endpoints(Part trial) {
        List<Endpoint> endpoints = trial.items("endpoints").stream()
                .map(part -> new Endpoint(Event.of(part.words("what")), Moment.of(part.words("from"))))
                .toList();
        return endpoints.isEmpty() ? List.of(new Endpoint(Event.OVERALL_SURVIVAL, Moment.ENROLMENT)) : endpoints;
    }

    private static List<Double> times(Part trial, double longest) {
        Setting written = trial.group().get("times");
        List<Double> times = new ArrayList<>();
        if (written instanceof Setting.Items items) {
            items.items().forEach(item -> times.add(((Setting.Amount) item).value()));
        }
        if (times.isEmpty()) {
            YEARS.stream()
                    .map(years -> years * Dimension.DAYS_PER_YEAR)
                    .filter(days -> days <= longest)
                    .forEach(times::add);
        }
        return times.isEmpty() ? List.of(longest) : times.stream().sorted().toList();
    }
}
