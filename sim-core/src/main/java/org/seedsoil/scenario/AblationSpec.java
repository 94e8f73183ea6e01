package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of ablation. */
final class AblationSpec {
    /** The keys of which exactly one says when. */
    static final List<String> TIMINGS = List.of("at-age", "at-size", "rate", "scans");

    private AblationSpec() {}

    static SectionSpec ablation() {
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

    private static SectionSpec radiotherapy() {
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
                        "share of cells that can regrow a tumour"));
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
}
