package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of removals and starts that no clinician has. */
final class OracleSpec {
    private static final NumberSpec SIZE =
            NumberSpec.of(Dimension.CELLS, Domain.wholeBetween(1, 1_000_000_000_000_000L));

    private OracleSpec() {}

    static SectionSpec oracle() {
        return SectionSpec.of(
                "oracle events",
                Key.of("remove", remove(), "removal of every lesion"),
                Key.of("lesions", new ListSpec(lesion()), "lesions present on day 0"),
                Key.of("dormant", new ListSpec(dormant()), "dormant groups present on day 0"));
    }

    private static SectionSpec remove() {
        return SectionSpec.of(
                "removals",
                Key.optional("age", NumberSpec.of(Dimension.TIME, Domain.POSITIVE), "age at which a lesion is removed"),
                Key.of("rate", BodySpec.RATE, "0 /d", "rate at which a lesion is removed"),
                Key.optional("size", SIZE, "size at which a lesion is removed"),
                Key.of("of", ChoiceSpec.of("all", "primary", "metastases"), "all", "which lesions"));
    }

    private static SectionSpec lesion() {
        return SectionSpec.of(
                "a given lesion",
                Key.required("organ", BodySpec.NAME, "its organ"),
                Key.optional("clone", BodySpec.NAME, "its clone; left out: the first"),
                Key.of("cells", SIZE, "1", "size"),
                Key.of("age", NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE), "0 d", "age on day 0"),
                Key.of("count", NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1_000_000)), "1", "how many"));
    }

    private static SectionSpec dormant() {
        NumberSpec number = NumberSpec.of(Dimension.NUMBER, Domain.between(0, 1_000_000));
        return SectionSpec.of(
                "given dormant groups",
                Key.required("organ", BodySpec.NAME, "their organ"),
                Key.optional("clone", BodySpec.NAME, "their clone; left out: the first"),
                Key.of(
                        "founders",
                        NumberSpec.of(Dimension.CELLS, Domain.wholeBetween(1, 1_000_000)),
                        "1",
                        "cells in each group"),
                Key.optional("number", number, "how many; or"),
                Key.optional("poisson", number, "their Poisson mean"));
    }
}
