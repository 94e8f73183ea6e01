package org.seedsoil.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.care.OperativeRisk;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of operative death, the same for every operation. */
final class OperativeDeathKeys {
    static final Key DEATH = Key.optional("death", section(), "operative death; absent: nobody dies of it");
    static final Key DEATH_IN = Key.optional(
            "death-in",
            MapSpec.byName("organ", section()),
            "of metastases: operative death where it is done in an organ, instead of death; of several organs each adds its own");

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
        return operation.has("death") ? of(operation.part("death")) : OperativeRisk.NONE;
    }

    /** By index of the organ, the risk that it has of its own. */
    static List<Optional<OperativeRisk>> riskIn(Part operation, Anatomy anatomy) {
        Map<String, Part> own = operation.has(DEATH_IN.name()) ? operation.parts(DEATH_IN.name()) : Map.of();
        return anatomy.organs().stream()
                .map(organ -> Optional.ofNullable(own.get(organ.name())).map(OperativeDeathKeys::of))
                .toList();
    }

    private static OperativeRisk of(Part death) {
        return new OperativeRisk(
                death.number("probability"),
                death.number("at-age"),
                death.number("odds-per-decade"),
                death.number("within"));
    }
}
