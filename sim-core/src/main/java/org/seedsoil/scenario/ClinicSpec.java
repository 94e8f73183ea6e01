package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.clinic.Modality;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of what is looked at, and of how what is seen is judged. */
final class ClinicSpec {
    static final NumberSpec DIAMETER = NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE);
    private static final NumberSpec DAYS = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);
    private static final NumberSpec INTERVAL = NumberSpec.of(Dimension.TIME, Domain.POSITIVE);
    private static final NumberSpec SHARE = BodySpec.PROBABILITY;
    private static final NumberSpec SPREAD = NumberSpec.of(Dimension.NUMBER, Domain.between(0.01, 10));
    private static final NumberSpec ERROR = NumberSpec.of(Dimension.FRACTION, Domain.between(0, 1));

    private ClinicSpec() {}

    static SectionSpec clinic() {
        return SectionSpec.of(
                "the clinic",
                Key.required(
                        "imaging",
                        MapSpec.byName("series", imaging()),
                        "series of images, each under a name of its own"),
                Key.of(
                        "liquid-biopsy",
                        MapSpec.byName("test", BloodSpec.test()),
                        "tests of blood for cells or DNA of the tumour, each under a name of its own"),
                Key.of(
                        "nodules",
                        MapSpec.byName("organ", nodules()),
                        "benign nodules that look like metastases, by organ"),
                Key.optional(
                        "symptoms", symptoms(), "when a metastasis leads to a scan that nobody planned; absent: never"),
                Key.optional(
                        "staging",
                        StagingSpec.staging(),
                        "how patients are staged after the first operation on the primary; absent: they are not"),
                Key.of(
                        "markers",
                        new MapSpec("marker", TextSpec.Kind.MOLECULE, marker()),
                        "what pathologists look for in the primary that is taken out, and in biopsies"),
                Key.optional("fitness", StateSpec.fitness(), "how fit patients are at scans; absent: nobody grades it"),
                Key.of(
                        "comfort",
                        SHARE,
                        "0",
                        "share of the patients whose goal is comfort: for them intent is palliative"),
                Key.optional(
                        "resectability",
                        StateSpec.resectability(),
                        "what can be taken out of what a scan shows; absent: no condition asks for it"),
                Key.optional("response", response(), "how response is judged, by RECIST 1.1; absent: it is not"),
                Key.of(
                        "synchronous",
                        DAYS,
                        "6 mo",
                        "a metastasis first found so soon after the diagnosis is synchronous"),
                Key.of(
                        "oligometastatic",
                        SectionSpec.of(
                                "oligometastatic disease",
                                Key.of("lesions", whole(), "5", "most distant metastases when they are first found"),
                                Key.of("organs", whole(), "3", "most organs that hold them"),
                                Key.of(
                                        "primary-controlled",
                                        new SwitchSpec(),
                                        "on",
                                        "whether the primary must be resected R0 by then, or out of sight")),
                        "what is called oligometastatic"),
                Key.of(
                        "clearance",
                        DAYS,
                        "30 d",
                        "half-life of the volume of killed cells, which images show with what lives (assumed); 0 d: gone at once"),
                Key.of(
                        "policy",
                        new ListSpec(PolicySpec.rule()),
                        "rules that are read whenever a result comes, in order; one of blood, where some rule asks for it"));
    }

    private static NumberSpec whole() {
        return NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1000)).withoutVariation();
    }

    private static SectionSpec imaging() {
        return SectionSpec.of(
                "a series of images",
                Key.required("modality", new ChoiceSpec(Modality.words(), List.of(), ""), "by what means"),
                Key.of("from", DAYS, "0 d", "the first, counted from the diagnosis"),
                Key.optional("until", DAYS, "none is later, counted from the diagnosis; left out: to the end"),
                Key.optional("every", INTERVAL, "time from one to the next; left out, and no by-year: there is one"),
                Key.optional(
                        "by-year",
                        new ListSpec(INTERVAL),
                        "the same in the first, second, … year from the diagnosis; the last holds on"),
                Key.of("delay", DAYS, "0 d", "time to the result"),
                Key.optional(
                        "organs",
                        new ListSpec(BodySpec.NAME),
                        "organs and nodes it looks at; left out: all that it can"),
                Key.of(
                        "detection",
                        MapSpec.byName(
                                "organ",
                                SectionSpec.of(
                                        "detection",
                                        Key.required("median", DIAMETER, "diameter of which half are found"),
                                        Key.of(
                                                "spread",
                                                SPREAD,
                                                "0.45",
                                                "standard deviation of the threshold, in ln diameter"))),
                        "what is found in an organ, in place of what the modality finds there"),
                Key.of(
                        "persistence",
                        SHARE,
                        "0.5",
                        "part of the variance of what is found that belongs to the lesion: 1: what is missed is missed again"),
                Key.of("bias", ERROR, "7 %", "error of a lesion's diameter that stays with it (standard deviation)"),
                Key.of("noise", ERROR, "5 %", "error of a diameter on the day (standard deviation)"),
                Key.of("missed", SHARE, "0", "probability that the patient does not come"));
    }

    private static SectionSpec nodules() {
        return SectionSpec.of(
                "benign nodules",
                Key.of(
                        "present",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0, 1000)),
                        "0",
                        "how many are there at diagnosis, mean"),
                Key.of("appear", NumberSpec.of(Dimension.RATE, Domain.NOT_NEGATIVE), "0 /d", "rate of new ones"),
                Key.required("diameter", DIAMETER, "median diameter"),
                Key.of("spread", SPREAD, "0.5", "standard deviation of ln diameter"),
                Key.of(
                        "recognized",
                        SHARE,
                        "0",
                        "probability that one is known to be benign when it is found, by a biopsy or by its looks"));
    }

    private static SectionSpec marker() {
        return SectionSpec.of(
                "a marker",
                Key.required("clones", new ListSpec(BodySpec.NAME), "clones whose cells carry it"),
                Key.of(
                        "threshold",
                        NumberSpec.of(Dimension.FRACTION, new Domain(0, 1, true, false, false)),
                        "1 %",
                        "share of the cells of a specimen from which it is positive"),
                Key.of("sensitivity", SHARE, "1", "probability that what is above the threshold is called positive"),
                Key.of("specificity", SHARE, "1", "probability that what is below it is called negative"),
                Key.of("delay", DAYS, "14 d", "from the taking of the tissue to the result (assumed)"));
    }

    private static SectionSpec symptoms() {
        return SectionSpec.of(
                "symptoms",
                Key.required("imaging", BodySpec.NAME, "the series that the scan belongs to"),
                Key.optional("diameter", DIAMETER, "diameter at which a metastasis gives symptoms"),
                Key.of("diameter-in", MapSpec.byName("organ", DIAMETER), "the same in single organs"));
    }

    private static SectionSpec response() {
        return SectionSpec.of(
                "response",
                Key.required("imaging", BodySpec.NAME, "the series of images that is judged"),
                Key.of("from", DAYS, "0 d", "the first look from then on, counted from the diagnosis, is the baseline"),
                Key.of(
                        "baseline",
                        ChoiceSpec.of("calendar", "course"),
                        "calendar",
                        "that look, or the last one before the first course that a policy begins"),
                Key.of(
                        "confirmed",
                        new SwitchSpec(),
                        "off",
                        "whether a response counts only if the next look finds one, too"));
    }
}
