package org.seedsoil.scenario;

import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of how fit patients are, and of what can be taken out of them. */
final class StateSpec {
    private static final NumberSpec SCORE = NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10));

    private StateSpec() {}

    static SectionSpec fitness() {
        return SectionSpec.of(
                "fitness",
                Key.required(
                        "start",
                        SCORE,
                        "score of a patient of that age with little disease, mean; its nearest whole is the grade"),
                Key.of("spread", SCORE, "0.5", "standard deviation between patients (assumed)"),
                Key.of("per-decade", SCORE, "0.25", "what ten years of age add (assumed)"),
                Key.of(
                        "at-age",
                        NumberSpec.of(Dimension.AGE, Domain.between(0, 120)),
                        "65",
                        "age at which they add nothing"),
                Key.of("per-tenfold", SCORE, "1", "what each tenfold of living cells adds above `from` (assumed)"),
                Key.of(
                        "from",
                        NumberSpec.of(Dimension.CELLS, Domain.POSITIVE),
                        "1e10",
                        "living cells from which disease is felt (assumed)"),
                Key.of("per-course", SCORE, "0.3", "what each course of drugs adds while it is given (assumed)"),
                Key.of("per-toxicity", SCORE, "1", "what each dose-limiting toxicity adds from its day on (assumed)"));
    }

    static SectionSpec resectability() {
        NumberSpec length = NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE).withoutVariation();
        return SectionSpec.of(
                "resectability",
                Key.of(
                        "margin",
                        NumberSpec.of(Dimension.LENGTH, Domain.NOT_NEGATIVE).withoutVariation(),
                        "10 mm",
                        "width of what is taken out around each metastasis (assumed)"),
                Key.optional("largest", length, "diameter above which none can be taken out; absent: any can"),
                Key.optional(
                        "number",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 10_000))
                                .withoutVariation(),
                        "the most that can be taken out of one site; absent: any number"),
                Key.of(
                        "remnant",
                        MapSpec.byName(
                                "organ",
                                SectionSpec.of(
                                        "a remnant",
                                        Key.required(
                                                "volume",
                                                NumberSpec.of(Dimension.TISSUE, Domain.POSITIVE)
                                                        .withoutVariation(),
                                                "volume of the organ"),
                                        Key.of(
                                                "least",
                                                BodySpec.PROBABILITY.withoutVariation(),
                                                "30 %",
                                                "share of it that has to be left"))),
                        "what has to be left of organs"));
    }
}
