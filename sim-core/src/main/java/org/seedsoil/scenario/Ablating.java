package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.AblationPolicy;
import org.seedsoil.care.AblationTiming;
import org.seedsoil.care.LocalAblation;
import org.seedsoil.care.Manner;
import org.seedsoil.care.Radiotherapy;
import org.seedsoil.care.Remnant;
import org.seedsoil.care.ScanPhase;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Quantity;

/** Ablation of metastases, nodes included, by one rule. */
final class Ablating implements Intervention {
    static final String WORD = "ablate";
    static final Key CONTROL_ODDS = Key.optional("control-odds", controlOdds(), "how control follows the diameter");

    /** The keys of which exactly one says when. */
    private static final List<String> TIMINGS = List.of("at-age", "at-size", "rate", "scans");

    private static final KeyPath REMOVE = path("oracle.remove");
    private static final KeyPath VARY = path("patients.vary");
    private static final KeyPath ESCAPE = path("immune.escaped-at");
    /** Days. */
    private static final double AGAIN_AFTER = 90;

    private static final int MOST_SCANS = 100_000;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public String doc() {
        return "ablation of metastases, nodes included";
    }

    @Override
    public SectionSpec keys() {
        return SectionSpec.of(
                "an ablation",
                Key.of(
                        "coverage",
                        BodySpec.PROBABILITY,
                        "1",
                        "fraction of metastases that it applies to, chosen once for each"),
                Key.of(
                        "control",
                        BodySpec.PROBABILITY,
                        "1",
                        "probability that one ablation removes the lesion, anew each time"),
                Key.of(
                        "leaves",
                        BodySpec.PROBABILITY,
                        "1",
                        "share of the cells that lives on when it does not; 1: the lesion stays as it was"),
                Key.optional(
                        "radiotherapy", radiotherapy(), "instead of control and leaves: what follows from the dose"),
                Key.optional(
                        "at-age",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "when: at an age of the lesion, which counts from its first division; or"),
                Key.optional("organs", new ListSpec(BodySpec.NAME), "organs or nodes it is done in; absent: all"),
                CONTROL_ODDS,
                Key.optional(
                        "times",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1000))
                                .withoutVariation(),
                        "how often one lesion is treated at most; absent: once, or at every scan that finds it"),
                Key.optional(
                        "again-after",
                        NumberSpec.of(Dimension.TIME, Domain.POSITIVE),
                        "with at-size and times: days until a lesion that has the size may be treated again; absent: 90 d"),
                Key.optional("at-size", new SizeSpec(), "when it reaches a size; or"),
                Key.optional(
                        "rate",
                        NumberSpec.of(Dimension.RATE, Domain.POSITIVE),
                        "after an exponential time from its first division; or"),
                Key.optional("scans", scans(), "at each scan that finds it"),
                Key.of(
                        "from",
                        ChoiceSpec.of("diagnosis", "start"),
                        "diagnosis",
                        "from when on: what was due before the diagnosis is done then; start: from the first day"));
    }

    static SectionSpec radiotherapy() {
        return SectionSpec.of(
                "radiotherapy",
                Key.required(
                        "fractions",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 100))
                                .withoutVariation(),
                        "number of fractions; the course takes one day"),
                Key.required("dose", NumberSpec.of(Dimension.DOSE, Domain.NOT_NEGATIVE), "dose of one fraction"),
                Key.required(
                        "alpha",
                        NumberSpec.of(Dimension.PER_DOSE, Domain.NOT_NEGATIVE),
                        "linear part of the law of cell kill"),
                Key.required(
                        "alpha-beta",
                        NumberSpec.of(Dimension.DOSE, Domain.POSITIVE),
                        "dose at which the quadratic part is as large"),
                Key.of(
                        "clonogens",
                        NumberSpec.of(Dimension.FRACTION, new Domain(0, 1, true, false, false)),
                        "1",
                        "share of cells that can regrow a tumour"),
                Key.of(
                        "margin",
                        BodySpec.PROBABILITY,
                        "0",
                        "probability that a deposit of the organ that nobody sees lies in the field, and is killed"));
    }

    private static SectionSpec controlOdds() {
        return SectionSpec.of(
                "odds of control",
                Key.of(
                        "at",
                        NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE),
                        "30 mm",
                        "diameter at which control holds"),
                Key.required(
                        "per-cm",
                        NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE),
                        "factor on the odds for each centimetre more"));
    }

    private static SectionSpec scans() {
        return SectionSpec.of(
                "scans",
                Key.required("every", NumberSpec.of(Dimension.TIME, Domain.POSITIVE), "time between scans"),
                Key.required("visible", new SizeSpec(), "size from which a scan can find a lesion"),
                Key.of("detection", BodySpec.PROBABILITY, "1", "probability that it does, anew each time"),
                Key.optional(
                        "first",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "age of a lesion at its first scan; absent: random within the interval, for each lesion anew"));
    }

    @Override
    public Rules rules(Validation findings) {
        return new OnlyOne(findings);
    }

    @Override
    public void build(Part part, CareDraft care) {
        LocalAblation each = each(part);
        Ablation rule =
                new Ablation(part.number("coverage"), each.control(), each.remnant(), timing(part), each.manner());
        care.ablate(new AblationPolicy(rule, part.words("from").equals("diagnosis")));
    }

    /** One ablation, by rule or on order. */
    static LocalAblation each(Part part) {
        Remnant remnant = remnant(part);
        return new LocalAblation(remnant instanceof Radiotherapy ? 0 : part.number("control"), remnant, manner(part));
    }

    private static Manner manner(Part part) {
        Part odds = part.partOrNull("control-odds");
        return new Manner(
                part.has("organs") ? part.texts("organs") : List.of(),
                odds == null ? 1 : odds.number("at"),
                odds == null ? 1 : odds.number("per-cm"),
                (int) part.numberOr("times", 0),
                part.numberOr("again-after", AGAIN_AFTER),
                part.has("radiotherapy") ? part.part("radiotherapy").number("margin") : 0);
    }

    /** The settings from which {@link #build} makes a policy that ablates. */
    static Setting.Group settings(AblationPolicy policy) {
        Ablation rule = policy.rule();
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("coverage", new Setting.Amount(rule.coverage()));
        if (rule.remnant() instanceof Radiotherapy radiotherapy) {
            entries.put("radiotherapy", settings(radiotherapy, rule.manner().margin()));
        } else {
            entries.put("control", new Setting.Amount(rule.control()));
            entries.put("leaves", new Setting.Amount(rule.remnant().survival()));
        }
        settings(rule.manner(), rule.timing() instanceof AblationTiming.AtSize, entries);
        AblationTiming timing = rule.timing();
        if (timing instanceof AblationTiming.AtAge at) {
            entries.put("at-age", new Setting.Amount(at.days()));
        } else if (timing instanceof AblationTiming.AtSize at) {
            entries.put("at-size", new Setting.Words(at.visible().words()));
        } else if (timing instanceof AblationTiming.AtRate at) {
            entries.put("rate", new Setting.Amount(at.perDay()));
        } else if (timing instanceof AblationTiming.Scans scans) {
            entries.put("scans", settings(scans));
        }
        entries.put("from", new Setting.Words(policy.fromDiagnosis() ? "diagnosis" : "start"));
        return new Setting.Group(entries);
    }

    private static void settings(Manner manner, boolean sized, Map<String, Setting> entries) {
        if (!manner.organs().isEmpty()) {
            List<Setting> names = new ArrayList<>();
            manner.organs().forEach(organ -> names.add(new Setting.Words(organ)));
            entries.put("organs", new Setting.Items(names));
        }
        if (manner.bySize()) {
            entries.put(
                    "control-odds",
                    new Setting.Group(Map.of("at", new Setting.Amount(manner.referenceMm())))
                            .with("per-cm", new Setting.Amount(manner.oddsPerCm())));
        }
        if (manner.times() > 0) {
            entries.put("times", new Setting.Amount(manner.times()));
            if (sized && manner.times() > 1) {
                entries.put("again-after", new Setting.Amount(manner.againAfterDays()));
            }
        }
    }

    private static Setting.Group settings(AblationTiming.Scans scans) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("every", new Setting.Amount(scans.everyDays()));
        entries.put("visible", new Setting.Words(scans.visible().words()));
        entries.put("detection", new Setting.Amount(scans.detection()));
        if (!scans.phase().random()) {
            entries.put("first", new Setting.Amount(scans.phase().firstDays()));
        }
        return new Setting.Group(entries);
    }

    private static Setting.Group settings(Radiotherapy radiotherapy, double margin) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        entries.put("fractions", new Setting.Amount(radiotherapy.fractions()));
        entries.put("dose", new Setting.Amount(radiotherapy.doseGy()));
        entries.put("alpha", new Setting.Amount(radiotherapy.alpha()));
        entries.put("alpha-beta", new Setting.Amount(radiotherapy.alphaBetaGy()));
        entries.put("clonogens", new Setting.Amount(radiotherapy.clonogenic()));
        entries.put("margin", new Setting.Amount(margin));
        return new Setting.Group(entries);
    }

    private static Remnant remnant(Part part) {
        if (part.has("radiotherapy")) {
            Part course = part.part("radiotherapy");
            return new Radiotherapy(
                    (int) course.number("fractions"),
                    course.number("dose"),
                    course.number("alpha"),
                    course.number("alpha-beta"),
                    course.number("clonogens"));
        }
        double leaves = part.number("leaves");
        return leaves < 1 ? new Remnant.Rim(leaves) : Remnant.UNTOUCHED;
    }

    private static AblationTiming timing(Part part) {
        if (part.has("at-age")) {
            return new AblationTiming.AtAge(part.number("at-age"));
        }
        if (part.has("at-size")) {
            return new AblationTiming.AtSize(VisibleSize.parse(part.words("at-size")));
        }
        return part.has("rate") ? new AblationTiming.AtRate(part.number("rate")) : scans(part.part("scans"));
    }

    private static AblationTiming scans(Part part) {
        ScanPhase phase = part.has("first") ? ScanPhase.fixed(part.number("first")) : ScanPhase.RANDOM;
        return new AblationTiming.Scans(
                part.number("every"), phase, VisibleSize.parse(part.words("visible")), part.number("detection"));
    }

    /** When, from when on, and that nothing else does the same. */
    private static final class OnlyOne implements Rules {
        private final Validation findings;
        private boolean found;

        OnlyOne(Validation findings) {
            this.findings = findings;
        }

        @Override
        public void check(KeyPath key, boolean primary, boolean diagnosis) {
            if (found) {
                findings.fault(
                        key, "metastases are ablated by one rule, and another stands above; allowed: one ablate");
            }
            found = true;
            when(key);
            scans(key.child("scans"));
            howComplete(key);
            manner(key);
            notSmall(key);
            if (!diagnosis && findings.words(key.child("from")).equals("diagnosis")) {
                findings.fault(
                        key.child("from"),
                        "there is no diagnosis to begin at; allowed: care.diagnosis, or from: start");
            }
            if (oracleRemoves()) {
                findings.fault(
                        key,
                        "the oracle removes metastases, too (oracle.remove); allowed: one of the two, or"
                                + " oracle.remove.of: primary");
            }
        }

        private void when(KeyPath key) {
            List<String> given = TIMINGS.stream()
                    .filter(timing -> findings.has(key.child(timing)))
                    .toList();
            if (given.size() != 1) {
                findings.fault(
                        key,
                        (given.isEmpty()
                                        ? "when lesions are ablated is missing"
                                        : String.join(" and ", given) + " are given")
                                + "; allowed: one of " + String.join(", ", TIMINGS));
            }
        }

        /** What would be ignored is refused. */
        private void manner(KeyPath key) {
            for (String organ : findings.texts(key.child("organs"))) {
                findings.known(key.child("organs"), "organ", organ, findings.organsAndNodes());
            }
            boolean irradiated = findings.has(key.child("radiotherapy"));
            if (irradiated && findings.has(key.child("control-odds"))) {
                findings.fault(
                        key.child("control-odds"),
                        "what radiotherapy leaves follows from its dose; allowed: control-odds or radiotherapy, not both");
            }
            if (irradiated && findings.numberOr(key.child("times"), 1) > 1) {
                findings.fault(key.child("times"), "an irradiated field has no second dose; allowed: 1");
            }
            boolean sized = findings.has(key.child("at-size"));
            if (findings.numberOr(key.child("times"), 1) > 1 && !sized && !findings.has(key.child("scans"))) {
                findings.fault(
                        key.child("times"),
                        "a lesion is treated again when it is seen again; allowed: at-size or scans, or times: 1");
            }
            if (findings.has(key.child("again-after")) && !(sized && findings.numberOr(key.child("times"), 1) > 1)) {
                findings.fault(
                        key.child("again-after"),
                        "nothing is treated again by it; allowed: at-size with times of 2 or more");
            }
            if (findings.numberOr(key.child("radiotherapy").child("margin"), 0) > 0
                    && !sized
                    && !findings.has(key.child("scans"))) {
                findings.fault(
                        key.child("radiotherapy").child("margin"),
                        "who sees no lesion cannot tell those that nobody sees; allowed: at-size or scans, or margin: 0");
            }
        }

        /** What radiotherapy controls follows from the cells that it kills; a number beside it would be ignored. */
        private void howComplete(KeyPath key) {
            if (!findings.has(key.child("radiotherapy"))) {
                return;
            }
            for (String other : List.of("control", "leaves")) {
                KeyPath coin = key.child(other);
                String sentence = "what radiotherapy leaves follows from its dose; allowed: " + other
                        + " or radiotherapy, not both";
                if (findings.numberOr(coin, 1) != 1) {
                    findings.fault(coin, sentence);
                }
                for (String varied : findings.keys(VARY)) {
                    if (path(varied).equals(coin)) {
                        findings.fault(VARY.child(varied), sentence);
                    }
                }
            }
        }

        /**
         * Which small colonies die out is decided when they are founded, and those are not followed: whoever cuts one back would have to
         * ask it again. Lesions are cut back only at sizes beyond chance.
         */
        private void notSmall(KeyPath key) {
            KeyPath leaves = key.child("leaves");
            boolean irradiated = findings.has(key.child("radiotherapy"));
            boolean varied = findings.keys(VARY).stream().map(Validation::path).anyMatch(leaves::equals);
            if (!irradiated && !varied && findings.numberOr(leaves, 1) == 1) {
                return;
            }
            KeyPath what = irradiated ? key.child("radiotherapy") : leaves;
            for (String timing : List.of("at-age", "rate")) {
                if (findings.has(key.child(timing))) {
                    findings.fault(
                            what,
                            "cells are left of lesions that have a size, and " + timing
                                    + " meets them at any; allowed: at-size or scans");
                }
            }
            seenAt(what, key.child("at-size"));
            seenAt(what, key.child("scans").child("visible"));
        }

        private void seenAt(KeyPath what, KeyPath size) {
            double density = findings.numberOr(path("tissue.cells-per-cm3"), Double.NaN);
            double escape = findings.numberOr(ESCAPE, Double.NaN);
            if (findings.has(size) && VisibleSize.parse(findings.words(size)).cells(density) < escape) {
                findings.fault(
                        what,
                        "cells are left of lesions from " + Quantity.number(escape) + " cells (" + ESCAPE
                                + ") on; allowed: " + size + " of at least that many, or a smaller " + ESCAPE);
            }
        }

        private void scans(KeyPath key) {
            double horizon = findings.numberOr(path("horizon"), Double.NaN);
            if (horizon / findings.numberOr(key.child("every"), Double.NaN) > MOST_SCANS) {
                findings.fault(
                        key.child("every"), "that makes more than 100,000 scans; allowed: a longer time between them");
            }
        }

        private boolean oracleRemoves() {
            boolean removes = findings.has(REMOVE.child("age"))
                    || findings.has(REMOVE.child("size"))
                    || findings.numberOr(REMOVE.child("rate"), 0) > 0;
            return removes && !findings.words(REMOVE.child("of")).equals("primary");
        }
    }
}
