package org.seedsoil.scenario;

import org.seedsoil.care.OperativeRisk;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of operative death, the same for every operation. */
final class OperativeDeathKeys {
    private OperativeDeathKeys() {}

    static SectionSpec section() {
        return SectionSpec.of(
                "operative death",
                Key.required("probability", BodySpec.PROBABILITY, "that a patient of the reference age dies of it"),
                Key.of("at-age", NumberSpec.of(Dimension.AGE, Domain.NOT_NEGATIVE), "65 y", "the reference age"),
                Key.of(
                        "odds-per-decade",
                        NumberSpec.of(Dimension.NUMBER, Domain.POSITIVE),
                        "1",
                        "factor on the odds for each ten years of age more"),
                Key.of(
                        "within",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "90 d",
                        "days after the operation within which who dies of it does, each equally likely (assumed)"));
    }

    static OperativeRisk risk(Part operation) {
        if (!operation.has("death")) {
            return OperativeRisk.NONE;
        }
        Part death = operation.part("death");
        return new OperativeRisk(
                death.number("probability"),
                death.number("at-age"),
                death.number("odds-per-decade"),
                death.number("within"));
    }
}
