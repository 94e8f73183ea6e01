package org.seedsoil.scenario;

import static org.seedsoil.scenario.Validation.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.Completeness;
import org.seedsoil.care.Margins;
import org.seedsoil.care.Metastasectomy;
import org.seedsoil.care.Moment;
import org.seedsoil.care.Operation;
import org.seedsoil.care.Selection;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** Resection of metastases that are seen, and of parts of organs with what nobody sees in them: keys, building and rules. */
final class ResectingMetastases {
    static final String VISIBLE = "visible";
    static final String ORGANS = "organs";

    static final Key ORGANS_KEY = Key.optional(
            ORGANS,
            new ListSpec(BodySpec.NAME),
            "of metastases: organs or nodes it is done in; absent: every organ, no node");
    static final Key VISIBLE_KEY = Key.optional(
            VISIBLE,
            NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE).withoutVariation(),
            "of metastases: diameter from which one is seen; absent: that of care.detection");
    static final Key UP_TO = Key.optional(
            "up-to",
            NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE),
            "of metastases: diameter up to which one is taken out");
    static final Key AT_MOST = Key.optional(
            "at-most", count(), "of metastases: how many are taken out at once, the largest first; absent: all");
    static final Key IF_AT_MOST = Key.optional(
            "if-at-most",
            count(),
            "of metastases: it is done only where no more than so many are seen, nodes not counted; absent: always");
    static final Key MARGINS_IN = Key.optional(
            "margins-in",
            MapSpec.byName("organ", Resecting.margins()),
            "of metastases: how complete it is in an organ where that differs");
    static final Key R0_ODDS =
            Key.optional("R0-odds", odds(), "of metastases: how size and number change the odds of R0");
    static final Key PARTS = Key.optional(
            "parts",
            MapSpec.byName("organ", BodySpec.PROBABILITY),
            "part of an organ taken out along, with the deposits in it that nobody sees; 1: all of it, and what comes later");
    static final Key REGROWTH_IN = Key.optional(
            "regrowth-in",
            MapSpec.byName("organ", BodySpec.PROBABILITY),
            "of metastases: regrowth in an organ where that differs");
    private static final List<Key> OWN = List.of(
            ORGANS_KEY,
            VISIBLE_KEY,
            UP_TO,
            AT_MOST,
            IF_AT_MOST,
            MARGINS_IN,
            R0_ODDS,
            PARTS,
            REGROWTH_IN,
            OperativeDeathKeys.DEATH_IN);

    private final Validation findings;
    private final KeyPath key;

    ResectingMetastases(Validation findings, KeyPath key) {
        this.findings = findings;
        this.key = key;
    }

    private static NumberSpec count() {
        return NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1_000_000))
                .withoutVariation();
    }

    private static SectionSpec odds() {
        NumberSpec factor = NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE);
        return SectionSpec.of(
                "odds of R0",
                Key.of(
                        "at",
                        NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE),
                        "30 mm",
                        "diameter at which the margins hold"),
                Key.of("per-cm", factor, "1", "factor on the odds for each centimetre more"),
                Key.of("per-lesion", factor, "1", "factor on the odds for each further lesion taken out at once"));
    }

    static void build(Part part, CareDraft care) {
        Moment at = part.moment("at");
        Anatomy anatomy = care.anatomy();
        care.resect(new Metastasectomy(
                at.after(),
                at.days(),
                part.words("lesions").equals(ORGANS),
                selection(part, care),
                operation(part, anatomy)));
    }

    /** What is done, whether it is planned or ordered. */
    static Operation operation(Part part, Anatomy anatomy) {
        return new Operation(
                completeness(part, anatomy),
                parts(part, anatomy),
                OperativeDeathKeys.risk(part),
                OperativeDeathKeys.riskIn(part, anatomy));
    }

    private static Selection selection(Part part, CareDraft care) {
        List<Integer> organs = new ArrayList<>();
        if (part.has(ORGANS)) {
            part.texts(ORGANS).forEach(organ -> organs.add(care.anatomy().indexOf(organ)));
        } else if (part.words("lesions").equals(ORGANS)) {
            part.numbers(PARTS.name())
                    .keySet()
                    .forEach(organ -> organs.add(care.anatomy().indexOf(organ)));
        }
        return new Selection(
                organs,
                part.numberOr(VISIBLE, care.detectionMm()),
                part.numberOr(UP_TO.name(), Double.POSITIVE_INFINITY),
                (int) part.numberOr(AT_MOST.name(), Integer.MAX_VALUE),
                (int) part.numberOr(IF_AT_MOST.name(), Integer.MAX_VALUE));
    }

    private static Completeness completeness(Part part, Anatomy anatomy) {
        Map<String, Part> elsewhere = part.has(MARGINS_IN.name()) ? part.parts(MARGINS_IN.name()) : Map.of();
        Map<String, Double> regrowth = part.has(REGROWTH_IN.name()) ? part.numbers(REGROWTH_IN.name()) : Map.of();
        List<Margins> bySite = new ArrayList<>();
        for (int organ = 0; organ < anatomy.size(); organ++) {
            String name = anatomy.organ(organ).name();
            double regrows = regrowth.getOrDefault(name, part.number("regrowth")) * part.number("beta");
            Part margins = elsewhere.getOrDefault(name, part.part("margins"));
            bySite.add(Resecting.margins(margins, part.part("residual"), regrows));
        }
        @Nullable Part odds = part.partOrNull(R0_ODDS.name());
        return odds == null
                ? new Completeness(bySite, 1, 1, 1)
                : new Completeness(bySite, odds.number("at"), odds.number("per-cm"), odds.number("per-lesion"));
    }

    private static List<Double> parts(Part part, Anatomy anatomy) {
        Map<String, Double> named = part.has(PARTS.name()) ? part.numbers(PARTS.name()) : Map.of();
        List<Double> parts = new ArrayList<>();
        for (int organ = 0; organ < anatomy.size(); organ++) {
            parts.add(named.getOrDefault(anatomy.organ(organ).name(), 0.0));
        }
        return parts;
    }

    /** What only operations on metastases know would be ignored in one on the primary. */
    void absent() {
        for (Key own : OWN) {
            if (findings.has(key.child(own.name()))) {
                findings.fault(
                        key.child(own.name()),
                        "an operation on the primary has no " + own.name() + "; allowed: lesions: visible or organs");
            }
        }
    }

    void check() {
        if (findings.numberOr(key.child("nodes"), 0) > 0) {
            findings.fault(
                    key.child("nodes"),
                    "stations are taken out with the primary; allowed: lesions: primary, or the name of a node under organs");
        }
        for (String organ : findings.texts(key.child(ORGANS))) {
            findings.known(key.child(ORGANS), "organ", organ, findings.organsAndNodes());
        }
        named(findings, key);
        sight();
        parts();
    }

    /** Organs that are named must be there, in planned operations and in those on order. */
    static void named(Validation findings, KeyPath key) {
        for (Key named : List.of(MARGINS_IN, PARTS, REGROWTH_IN, OperativeDeathKeys.DEATH_IN)) {
            findings.knownKeys(key.child(named.name()), "organ", findings.organsAndNodes());
        }
    }

    /** Who operates on what is seen must know from when on it is. */
    private void sight() {
        boolean detection = findings.isSection(path("care.detection"));
        if (findings.counts(key.child("at"), TimeOrigin.DETECTION) && !detection) {
            findings.fault(
                    key.child("at"),
                    "no metastasis ever becomes manifest here; allowed: care.detection, or a time after day 0 or diagnosis");
        }
        if (!detection && !findings.has(key.child(VISIBLE))) {
            findings.fault(
                    key, "from which diameter metastases are seen is missing; allowed: visible, or care.detection");
        }
        double visible = findings.numberOr(key.child(VISIBLE), 0);
        if (findings.numberOr(key.child(UP_TO.name()), Double.POSITIVE_INFINITY) < visible) {
            findings.fault(
                    key.child(UP_TO.name()),
                    "no lesion that is seen is so small; allowed: at least the visible diameter");
        }
    }

    private void parts() {
        boolean organs = findings.words(key.child("lesions")).equals(ORGANS);
        if (organs && findings.sum(key.child(PARTS.name())) == 0) {
            findings.fault(
                    key, "which part of which organ is taken out is missing; allowed: parts, such as {ovary: 1}");
        }
        List<String> named = findings.texts(key.child(ORGANS));
        for (String organ : findings.keys(key.child(PARTS.name()))) {
            if (!named.isEmpty() && !named.contains(organ)) {
                findings.fault(
                        key.child(PARTS.name()).child(organ),
                        "the operation is not done there; allowed: an organ of the list of organs");
            }
        }
    }
}
