package org.seedsoil.arms;

import java.util.Optional;
import java.util.function.Function;
import org.seedsoil.observe.Estimate;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.statistics.CoxFit;
import org.seedsoil.statistics.CumulativeIncidence;
import org.seedsoil.statistics.Effect;
import org.seedsoil.statistics.ExponentialHazard;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.KaplanMeier;
import org.seedsoil.statistics.PairedEffect;
import org.seedsoil.statistics.Proportion;
import org.seedsoil.statistics.SurvivalTimes;

/**
 * The numbers of a trial, each declared once: {@code trial.json}, {@code expects}, laboratories and docs/results.md follow the list. All are of every
 * enrolled patient in every arm, so that no luck of a draw is in them. To add one is to add an entry.
 */
@SuppressWarnings("ImmutableEnumChecker") // functions of nothing but their argument
public enum TrialNumbers {
    /** Without the event at a time. */
    SURVIVAL(
            "survival",
            Shape.TIME,
            Of.WHOLE,
            "fraction",
            "normal, by pairs",
            "fraction without the event by then",
            Asked::share),
    /** Had the event by a time. */
    INCIDENCE(
            "incidence",
            Shape.TIME,
            Of.COMPETING,
            "fraction",
            "normal, by pairs",
            "fraction with the event by then, where others may come first",
            Asked::share),
    /** When half have had the event. */
    MEDIAN(
            "median",
            Shape.PLAIN,
            Of.WHOLE,
            "days",
            "Brookmeyer and Crowley",
            "first time at which half have had the event; absent where that is not reached",
            Asked::median),
    /** Mean time without the event. */
    RESTRICTED_MEAN(
            "restricted-mean",
            Shape.PLAIN,
            Of.WHOLE,
            "days",
            "normal, by pairs",
            "mean time without the event up to the last of the trial's times",
            asked -> asked.mean(asked::side)),
    /** Hazard, taken for constant. */
    RATE(
            "events-per-year",
            Shape.PLAIN,
            Of.ANY,
            "per year",
            "exact Poisson",
            "events over the time at risk; those of causes that end the same waiting add up",
            Asked::rate),
    /** How survival differs from that in the first arm. */
    SURVIVAL_DIFFERENCE(
            "survival-difference",
            Shape.TIME,
            Of.WHOLE,
            "",
            "normal, by pairs",
            "survival by then less that in the first arm",
            Asked::difference),
    /** How incidence differs from that in the first arm. */
    INCIDENCE_DIFFERENCE(
            "incidence-difference",
            Shape.TIME,
            Of.COMPETING,
            "",
            "normal, by pairs",
            "incidence by then less that in the first arm",
            Asked::difference),
    /** How the restricted mean differs. */
    MEAN_DIFFERENCE(
            "restricted-mean-difference",
            Shape.PLAIN,
            Of.WHOLE,
            "days",
            "normal, by pairs",
            "restricted mean less that in the first arm",
            asked -> asked.mean(PairedEffect::difference)),
    /** Ratio of hazards. */
    HAZARD_RATIO(
            "hazard-ratio",
            Shape.PLAIN,
            Of.ANY,
            "",
            "normal on the logarithm, errors by patient",
            "hazard over that in the first arm (Cox); of the cause where others compete",
            asked -> asked.ratio(asked.comparison().hazard(), asked.patients())),
    /** Who ever had something else against who never had: misleads. */
    NAIVE_RATIO(
            "naive-hazard-ratio",
            Shape.PLAIN,
            Of.DIVIDED,
            "",
            "normal on the logarithm",
            "within the arm, hazard of those in whom OTHER came at any time over that of the rest, as if that were known at the start (immortal time)",
            asked -> asked.divided(Divided::asIfKnown)),
    /** Who had it by a time against who had not. */
    LANDMARK_RATIO(
            "landmark-hazard-ratio",
            Shape.TIME,
            Of.DIVIDED,
            "",
            "normal on the logarithm",
            "of those who still wait then, hazard of those in whom OTHER had come by then over that of the rest",
            asked -> asked.divided(each -> each.atLandmark(asked.number().measure()))),
    /** Who has had it so far against who has not. */
    TIME_DEPENDENT_RATIO(
            "time-dependent-hazard-ratio",
            Shape.PLAIN,
            Of.DIVIDED,
            "",
            "normal on the logarithm",
            "the same where each patient changes sides on the day on which OTHER comes",
            asked -> asked.divided(Divided::changingSides)),
    /** Power of a trial of a size. */
    POWER(
            "power",
            Shape.SIZE,
            Of.PRIMARY,
            "fraction",
            "Wilson, over trials",
            "share of 1,000 randomized trials of so many patients that find a difference at the level of the design",
            asked -> asked.share(RepeatedTrials::significant)),
    /** How often a trial of a size misleads. */
    WRONG_SIDE(
            "wrong-side",
            Shape.SIZE,
            Of.PRIMARY,
            "fraction",
            "Wilson, over trials",
            "share of 1,000 such trials whose hazard ratio lies on the wrong side of 1",
            asked -> asked.share(RepeatedTrials::reversed));

    private static final int TRIALS = 1000;

    private final String word;
    private final Shape shape;
    private final Of of;
    private final String unit;
    private final String interval;
    private final String meaning;
    private final Function<Asked, Estimate> reading;

    TrialNumbers(
            String word,
            Shape shape,
            Of of,
            String unit,
            String interval,
            String meaning,
            Function<Asked, Estimate> reading) {
        this.word = word;
        this.shape = shape;
        this.of = of;
        this.unit = unit;
        this.interval = interval;
        this.meaning = meaning;
        this.reading = reading;
    }

    /** What follows the word in a key. */
    public enum Shape {
        /** Nothing. */
        PLAIN(""),
        /** A time. */
        TIME(".TIME"),
        /** A number of patients. */
        SIZE(".SIZE");

        private final String end;

        Shape(String end) {
            this.end = end;
        }
    }

    /** Of which endpoints it can be told. */
    public enum Of {
        /** Those of which the event comes to all who are followed long enough. */
        WHOLE,
        /** Those with which something competes. */
        COMPETING,
        /** All. */
        ANY,
        /** All but those of lesions, where another endpoint divides the patients of an arm. */
        DIVIDED,
        /** The first, where patients are randomized. */
        PRIMARY
    }

    /**
     * Returns the word of keys.
     *
     * @return lower case, with hyphens
     */
    public String word() {
        return word;
    }

    /**
     * Returns what follows the word.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * Returns of which endpoints it can be told.
     *
     * @return which
     */
    public Of of() {
        return of;
    }

    /**
     * Returns the unit.
     *
     * @return empty for a plain number
     */
    public String unit() {
        return unit;
    }

    /**
     * Returns how its interval is made.
     *
     * @return a few words
     */
    public String interval() {
        return interval;
    }

    /**
     * Returns what it is.
     *
     * @return a sentence without its point
     */
    public String meaning() {
        return meaning;
    }

    /**
     * Returns the key with its parts in capitals.
     *
     * @return such as {@code trial.ENDPOINT.ARM.survival.TIME}
     */
    public String key() {
        return "trial.ENDPOINT." + (of == Of.DIVIDED ? "by.OTHER." : "") + "ARM." + word + shape.end;
    }

    /**
     * Says whether it compares an arm with the first.
     *
     * @return false where it tells of one arm
     */
    public boolean contrast() {
        return switch (this) {
            case SURVIVAL, INCIDENCE, MEDIAN, RESTRICTED_MEAN, RATE -> false;
            case NAIVE_RATIO, LANDMARK_RATIO, TIME_DEPENDENT_RATIO -> false;
            default -> true;
        };
    }

    /**
     * Says whether it can be told of those who still wait at a landmark. Arms decide who does, so that they are not compared there.
     *
     * @return true for numbers of one arm, but for the restricted mean
     */
    public boolean afterLandmark() {
        return !contrast() && this != RESTRICTED_MEAN;
    }

    Estimate read(Asked asked) {
        return reading.apply(asked);
    }

    /**
     * What is asked.
     *
     * @param result the trial
     * @param comparison the arm with the first
     * @param number which number
     */
    record Asked(TrialResult result, PairedComparison comparison, TrialNumber number) {
        /** Whether of the arm; false: of the first. */
        private boolean second() {
            return number.arm() > 0;
        }

        private double since() {
            return number.sinceDays();
        }

        private double measure() {
            return number.measure();
        }

        private Effect side(PairedEffect effect) {
            return second() ? effect.second() : effect.first();
        }

        private SurvivalTimes data() {
            SurvivalTimes all =
                    second() ? comparison.pairs().second() : comparison.pairs().first();
            return since() > 0 ? all.after(since()) : all;
        }

        private long patients() {
            return since() > 0 ? data().count() : comparison.pairs().count();
        }

        /** Of those who are left at a landmark, who differ between arms: of one arm alone. */
        private Estimate afterLandmark() {
            SurvivalTimes left = data();
            if (!PairedComparison.known(left, measure())) {
                return Estimate.absent(patients());
            }
            if (result.pool()
                    .design()
                    .endpoints()
                    .get(comparison.endpoint())
                    .event()
                    .competing()) {
                CumulativeIncidence curve = CumulativeIncidence.of(left, EndpointTime.EVENT);
                return told(new Effect(curve.incidence(measure()), curve.standardError(measure())));
            }
            KaplanMeier curve = KaplanMeier.of(left);
            return told(new Effect(curve.survival(measure()), curve.standardError(measure())));
        }

        private Estimate told(Effect effect) {
            return Estimate.of(effect.value(), effect.standardError(), patients());
        }

        /** Of one arm, whatever is known of the other. */
        Estimate share() {
            if (since() > 0) {
                return afterLandmark();
            }
            if (!PairedComparison.known(data(), measure())) {
                return Estimate.absent(patients());
            }
            Effect found = side(effect());
            boolean certain = found.standardError() == 0 && (found.value() == 0 || found.value() == 1);
            return certain ? Estimate.proportion(Math.round(found.value() * patients()), patients()) : told(found);
        }

        Estimate difference() {
            return patients() > 0 && comparison.known(measure())
                    ? told(effect().difference())
                    : Estimate.absent(patients());
        }

        private PairedEffect effect() {
            return comparison.at(result.pool().design(), measure());
        }

        Estimate mean(Function<PairedEffect, Effect> which) {
            return comparison.restrictedMean().map(which).map(this::told).orElse(Estimate.absent(patients()));
        }

        Estimate median() {
            KaplanMeier curve = KaplanMeier.of(data());
            return curve.median().isPresent()
                    ? Estimate.between(curve.median().getAsDouble(), curve.medianInterval(Estimate.LEVEL), patients())
                    : Estimate.absent(patients());
        }

        Estimate rate() {
            SurvivalTimes events = data().ofCause(EndpointTime.EVENT);
            if (events.count() == 0) {
                return Estimate.absent(0);
            }
            ExponentialHazard hazard = ExponentialHazard.of(events);
            Interval interval = hazard.interval(Estimate.LEVEL);
            double year = Dimension.DAYS_PER_YEAR;
            return Estimate.between(
                    year * hazard.rate(), new Interval(year * interval.low(), year * interval.high()), patients());
        }

        Estimate divided(Function<Divided, CoxFit> how) {
            Divided divided = Divided.of(result.pool(), number);
            CoxFit fit = how.apply(divided);
            return ratio(fit, Math.min(fit.subjects(), divided.patients().size()));
        }

        Estimate ratio(CoxFit fit, long patients) {
            if (!fit.problem().isEmpty()) {
                return Estimate.absent(patients);
            }
            double ratio = fit.hazardRatio(0);
            Interval interval = fit.hazardRatioInterval(0, Estimate.LEVEL);
            return new Estimate(
                    ratio, ratio * fit.coefficient(0).standardError(), interval.low(), interval.high(), patients);
        }

        Estimate share(Function<RepeatedTrials, Proportion> which) {
            Optional<RepeatedTrials> repeated = result.repeated(comparison.arm(), (int) measure(), TRIALS);
            return repeated.map(which).map(Estimate::of).orElse(Estimate.absent(0));
        }
    }
}
