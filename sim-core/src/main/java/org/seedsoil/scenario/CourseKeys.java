package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Moment;
import org.seedsoil.care.Ramp;
import org.seedsoil.care.Schedule;
import org.seedsoil.care.Tolerance;
import org.seedsoil.care.Toxicity;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;

/** What is the same for all drugs: when they are given, how much of it is taken, in whom they work, who gives them up. */
final class CourseKeys {
    private static final NumberSpec DURATION = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);
    private static final NumberSpec INTERVAL = NumberSpec.of(Dimension.TIME, Domain.POSITIVE);
    /** Drawn for each patient already. */
    private static final NumberSpec SHARE = BodySpec.PROBABILITY.withoutVariation();

    private static final KeyPath RESPONSE_RULE = KeyPath.parse("care.clinic.response");
    private static final Key FROM =
            Key.of("from", MomentSpec.ANY, "0 d", "first day; where its event never comes, it is never given");
    private static final Key CYCLES = Key.of(
            "cycles",
            NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1000)).withoutVariation(),
            "1",
            "how many cycles are planned");
    private static final Key EVERY = Key.optional("every", INTERVAL, "time from one cycle to the next");
    private static final Key RESPONSE =
            Key.of("response", SHARE, "1", "part of the patients in whom it does anything, drawn for each patient");
    private static final Key UNTIL_PROGRESSION = Key.of(
            "until-progression",
            new SwitchSpec(),
            "off",
            "whether it ends when progression under it is seen: by care.clinic.response, against the last scan before it began");
    private static final String LIMITING = "dose-limiting";
    private static final String FATAL = "death";
    private static final String WITHIN = "within";
    private static final double DEATH_WITHIN_DAYS = 30;
    private static final double STEPS = 4;

    private CourseKeys() {}

    /** The keys of a drug of which each cycle is one moment. */
    static SectionSpec atMoments(String noun, List<Key> own) {
        return section(
                noun,
                List.of(FROM, CYCLES, EVERY),
                own,
                List.of(
                        Key.of(
                                "adherence",
                                BodySpec.PROBABILITY,
                                "1",
                                "part of the dose that is given; the decades killed are proportional to it"),
                        RESPONSE,
                        Key.of("stop", SHARE, "0", "probability that a patient has no further cycle, after each"),
                        UNTIL_PROGRESSION,
                        toxicity(
                                Key.of(
                                        LIMITING,
                                        SHARE,
                                        "0",
                                        "probability that a cycle is so toxic that it is the last"),
                                Key.of(FATAL, SHARE, "0", "probability that a patient dies of a cycle"),
                                Key.optional(
                                        WITHIN,
                                        DURATION,
                                        "time after a cycle in which such a death falls, any day alike; 30 d if left out"))));
    }

    /** The keys of a drug that is taken all the time, for once or in several cycles. */
    static SectionSpec allTheTime(String noun, List<Key> own) {
        return section(
                noun,
                List.of(
                        FROM,
                        Key.optional("for", INTERVAL, "how long it is taken in a cycle; left out: for life"),
                        CYCLES,
                        EVERY,
                        Key.of(
                                "onset",
                                DURATION,
                                "0 d",
                                "time from the first dose to the full effect, within the cycle"),
                        Key.of(
                                "washout",
                                DURATION,
                                "0 d",
                                "time from the last dose until nothing is left of the effect"),
                        Key.optional(
                                "steps",
                                NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 100))
                                        .withoutVariation(),
                                "steps in which it comes on, or wears off, equally long; 4 if left out")),
                own,
                List.of(
                        Key.of(
                                "adherence",
                                BodySpec.PROBABILITY,
                                "1",
                                "part of the time in which it is really taken; cells live under the mean of both"),
                        RESPONSE,
                        Key.of(
                                "stop",
                                BodySpec.RATE.withoutVariation(),
                                "0 /d",
                                "rate at which patients give it up for good"),
                        UNTIL_PROGRESSION,
                        toxicity(
                                Key.of(
                                        LIMITING,
                                        BodySpec.RATE.withoutVariation(),
                                        "0 /d",
                                        "rate at which it is so toxic that it is given up, while it is taken"),
                                Key.of(
                                        FATAL,
                                        BodySpec.RATE.withoutVariation(),
                                        "0 /d",
                                        "rate at which patients die of it, while it is taken"))));
    }

    private static Key toxicity(Key... keys) {
        return Key.optional(
                "toxicity", SectionSpec.of("toxicity", keys), "what it does to patients, in whom it works or not");
    }

    private static SectionSpec section(String noun, List<Key> first, List<Key> own, List<Key> last) {
        List<Key> keys = new ArrayList<>(first);
        keys.addAll(own);
        keys.addAll(last);
        return new SectionSpec(noun, keys);
    }

    static Schedule schedule(Part part) {
        Moment from = part.moment("from");
        return new Schedule(
                from.after(),
                from.days(),
                daysOn(part),
                part.whole("cycles"),
                part.numberOr("every", 0),
                new Ramp(part.numberOr("onset", 0), part.numberOr("washout", 0), (int) part.numberOr("steps", STEPS)));
    }

    private static double daysOn(Part part) {
        return isAllTheTime(part) ? part.numberOr("for", Double.POSITIVE_INFINITY) : 0;
    }

    /** Only such a drug has an onset. */
    private static boolean isAllTheTime(Part part) {
        return part.has("onset");
    }

    static Tolerance tolerance(Part part) {
        boolean byDay = isAllTheTime(part);
        return new Tolerance(
                part.number("response"),
                byDay ? 0 : part.number("stop"),
                byDay ? part.number("stop") : 0,
                toxicity(part.partOrNull("toxicity")),
                part.on("until-progression"));
    }

    private static Toxicity toxicity(@Nullable Part part) {
        return part == null
                ? Toxicity.NONE
                : new Toxicity(part.number(LIMITING), part.number(FATAL), part.numberOr(WITHIN, DEATH_WITHIN_DAYS));
    }

    /** Checks what is the same for all. */
    static void check(KeyPath key, Validation findings) {
        double horizon = findings.numberOr(KeyPath.parse("horizon"), Double.NaN);
        double from = findings.numberOr(key.child("from"), 0);
        if (from >= horizon) {
            findings.fault(
                    key.child("from"),
                    "following ends before it begins; allowed: less than the horizon, "
                            + Quantity.format(horizon, Dimension.TIME));
        }
        cycles(key, findings);
        ramp(key, findings);
        ends(key, findings);
    }

    /** Who looks, and what harms. */
    private static void ends(KeyPath key, Validation findings) {
        if (findings.isOn(key.child("until-progression")) && !findings.isSection(RESPONSE_RULE)) {
            findings.fault(
                    key.child("until-progression"),
                    "nobody judges progression, so this never ends it; allowed: with " + RESPONSE_RULE
                            + ", which names a series of images");
        }
        KeyPath toxicity = key.child("toxicity");
        if (findings.isSection(toxicity)
                && findings.numberOr(toxicity.child(LIMITING), 0) == 0
                && findings.numberOr(toxicity.child(FATAL), 0) == 0) {
            findings.fault(toxicity, "it harms nobody; allowed: dose-limiting or death above 0, or no toxicity");
        }
        if (findings.has(toxicity.child(WITHIN)) && findings.numberOr(toxicity.child(FATAL), 0) == 0) {
            findings.fault(toxicity.child(WITHIN), "nobody dies of it; allowed: with death above 0");
        }
    }

    private static void cycles(KeyPath key, Validation findings) {
        boolean several = findings.numberOr(key.child("cycles"), 1) > 1;
        boolean every = findings.has(key.child("every"));
        if (several && !every) {
            findings.fault(key.child("cycles"), "there are several cycles and no time between them; allowed: every");
        } else if (!several && every) {
            findings.fault(key.child("every"), "there is one cycle only; allowed: cycles of 2 or more");
        } else if (several && findings.has(key.child("onset"))) {
            apart(key, findings);
        }
    }

    private static void apart(KeyPath key, Validation findings) {
        double on = findings.numberOr(key.child("for"), Double.POSITIVE_INFINITY);
        double washout = findings.numberOr(key.child("washout"), 0);
        double every = findings.numberOr(key.child("every"), Double.NaN);
        if (Double.isInfinite(on)) {
            findings.fault(key.child("cycles"), "what is taken for life has one cycle; allowed: for, or one cycle");
        } else if (every < on + washout) {
            findings.fault(
                    key.child("every"),
                    "the course overlaps itself: a cycle lasts " + Quantity.format(on + washout, Dimension.TIME)
                            + (washout > 0 ? ", until it has worn off" : "") + "; allowed: at least that");
        }
    }

    private static void ramp(KeyPath key, Validation findings) {
        double onset = findings.numberOr(key.child("onset"), 0);
        double washout = findings.numberOr(key.child("washout"), 0);
        double on = findings.numberOr(key.child("for"), Double.POSITIVE_INFINITY);
        if (onset > on) {
            findings.fault(
                    key.child("onset"),
                    "it is taken for a shorter time, " + Quantity.format(on, Dimension.TIME)
                            + "; allowed: at most that");
        }
        if (onset + washout == 0 && findings.has(key.child("steps"))) {
            findings.fault(key.child("steps"), "it comes on and off at once; allowed: onset or washout");
        }
        if (washout > 0 && Double.isInfinite(on)) {
            findings.fault(key.child("washout"), "what is taken for life never wears off; allowed: for");
        }
    }
}
