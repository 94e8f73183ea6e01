package org.seedsoil.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.bone.BoneCycle;
import org.seedsoil.bone.Remodeling;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of bone around lesions, and what is built of them. Numbers of bone cells are those of Ayati 2010. */
final class BoneSpec {
    private static final NumberSpec SIZE = NumberSpec.of(Dimension.CELLS, Domain.POSITIVE);
    private static final NumberSpec NOT_NEGATIVE = NumberSpec.of(Dimension.NUMBER, Domain.NOT_NEGATIVE);
    private static final NumberSpec POSITIVE =
            NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE).withoutVariation();
    private static final NumberSpec EXPONENT =
            NumberSpec.of(Dimension.NUMBER, Domain.between(-10, 10)).withoutVariation();
    private static final NumberSpec REMOVAL =
            NumberSpec.of(Dimension.RATE, Domain.POSITIVE).withoutVariation();

    private BoneSpec() {}

    static SectionSpec section() {
        return SectionSpec.of(
                "bone",
                Key.of(
                        "feedback",
                        NOT_NEGATIVE,
                        "0",
                        "phi: births per cell of a lesion times 1 + phi max(0, C/C* - 1), C osteoclasts, C* those of healthy bone"),
                Key.of("coupled-at", SIZE, "1e6", "size from which a lesion and the bone around it feel each other"),
                Key.of("scale", SIZE, "1e9", "size L of a lesion at which it has half its full effect, N/(N + L)"),
                Key.of(
                        "skeletal-events",
                        BodySpec.RATE,
                        "0.001 /d",
                        "hazard of skeletal-related events of a site where all bone is lost; in proportion to the part that is lost"),
                Key.of(
                        "osteoclasts",
                        line("osteoclasts", "osteoblasts", "resorbs", List.of("3", "0.2 /d", "1.1", "-0.5", "0.0748")),
                        "cells that resorb bone"),
                Key.of(
                        "osteoblasts",
                        line("osteoblasts", "osteoclasts", "forms", List.of("4", "0.02 /d", "0", "1", "0.0006395")),
                        "cells that form bone"),
                Key.of("tumour", tumour(), "what a large tumour does to the exponents"));
    }

    private static SectionSpec line(String cells, String others, String works, List<String> defaults) {
        return SectionSpec.of(
                cells,
                Key.of("formation", POSITIVE, defaults.get(0), "new cells per day where there is one of each kind"),
                Key.of("removal", REMOVAL, defaults.get(1), "part of them that is removed"),
                Key.of(
                        "self",
                        EXPONENT,
                        defaults.get(2),
                        "exponent of the " + cells + " themselves in their formation"),
                Key.of("other", EXPONENT, defaults.get(3), "exponent of the " + others + " in it"),
                Key.of(
                        "work",
                        NOT_NEGATIVE,
                        defaults.get(4),
                        "bone that one beyond those of healthy bone " + works + ", in percent per day"));
    }

    private static SectionSpec tumour() {
        NumberSpec change =
                NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10)).withoutVariation();
        return SectionSpec.of(
                "the tumour's effect",
                Key.of("osteoclasts-self", change, "0.005", "r11: osteoclasts.self times 1 + r11"),
                Key.of("osteoclasts-other", change, "0", "r21: osteoclasts.other times 1 + r21"),
                Key.of("osteoblasts-other", change, "0", "r12: osteoblasts.other over 1 + r12"),
                Key.of("osteoblasts-self", change, "0.2", "r22: taken from osteoblasts.self"));
    }

    static @Nullable BoneCycle build(@Nullable Part bone) {
        return bone == null
                ? null
                : new BoneCycle(
                        remodeling(bone),
                        bone.number("feedback"),
                        bone.number("coupled-at"),
                        bone.number("scale"),
                        1,
                        bone.number("skeletal-events"));
    }

    private static Remodeling remodeling(Part bone) {
        Part tumour = bone.part("tumour");
        return new Remodeling(
                line(bone.part("osteoclasts")),
                line(bone.part("osteoblasts")),
                new Remodeling.Tumour(
                        tumour.number("osteoclasts-self"),
                        tumour.number("osteoclasts-other"),
                        tumour.number("osteoblasts-other"),
                        tumour.number("osteoblasts-self")));
    }

    private static Remodeling.Line line(Part part) {
        return new Remodeling.Line(
                part.number("formation"),
                part.number("removal"),
                part.number("self"),
                part.number("other"),
                part.number("work"));
    }
}
