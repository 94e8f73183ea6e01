package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of a body: they make up an anatomy file, and the same keys in a scenario override it. */
final class BodySpec {
    static final NumberSpec PROBABILITY = NumberSpec.of(Dimension.FRACTION, Domain.PROBABILITY);
    static final NumberSpec RATE = NumberSpec.of(Dimension.RATE, Domain.NOT_NEGATIVE);
    static final TextSpec NAME = new TextSpec(TextSpec.Kind.NAME);
    static final TextSpec PROSE = new TextSpec(TextSpec.Kind.PROSE);

    /** Who takes a serosal way. */
    static final String SINGLE_CELLS = "single cells";

    private static final NumberSpec DURATION = NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE);
    private static final NumberSpec MASS = NumberSpec.of(Dimension.MASS, Domain.POSITIVE);
    private static final Key LIGANDS = Key.of(
            "ligands",
            new MapSpec("ligand", TextSpec.Kind.MOLECULE, PROBABILITY),
            "level of each chemokine, relative to the highest");
    private static final Key LETHALITY =
            Key.of("lethality", RATE, "0 /d", "death rate when the reference burden grows here");

    private BodySpec() {}

    static List<Key> keys() {
        return List.of(
                Key.of(
                        "blood-volume",
                        NumberSpec.of(Dimension.VOLUME, Domain.POSITIVE),
                        "5 L",
                        "volume of the blood, for cells counted in a sample"),
                Key.of("legs", legs(), "time spent on each kind of way"),
                Key.of("portal-bed", NAME, "liver", "organ that the portal vein leads to"),
                Key.of("axes", axes(), "ligand that each receptor follows"),
                Key.of("organs", MapSpec.byName("organ", organ()), "organs; their order is the order of results"),
                Key.of("nodes", MapSpec.byName("node", node()), "regional lymph nodes"),
                Key.of(
                        "edges",
                        MapSpec.byName("organ that the blood leaves", MapSpec.byName("organ it reaches", edge())),
                        "direct ways past the usual route, by organ and by the organ they lead to: vessels, or serosal surfaces"));
    }

    private static MapSpec axes() {
        return new MapSpec("receptor", TextSpec.Kind.MOLECULE, new TextSpec(TextSpec.Kind.MOLECULE));
    }

    private static SectionSpec legs() {
        return SectionSpec.of(
                "the ways between beds",
                Key.of("venous", DURATION, "10 s", "from an organ through a vena cava to the bed of the lung"),
                Key.of("portal", DURATION, "5 s", "from an organ through the portal vein to the portal bed"),
                Key.of("arterial", DURATION, "10 s", "from the lung through the arteries to the bed of an organ"),
                Key.of("direct", DURATION, "10 s", "along a direct edge"),
                Key.of("lymph", DURATION, "1 h", "between two stations of the lymph"));
    }

    private static SectionSpec organ() {
        return SectionSpec.of(
                "an organ",
                Key.of(
                        "flow",
                        PROBABILITY.withoutVariation(),
                        "0",
                        "fraction of the cardiac output that its arteries take; over all organs they sum to 1"),
                Key.of("drainage", ChoiceSpec.of("caval", "portal", "pulmonary"), "caval", "where its blood goes"),
                Key.of(
                        "lodging",
                        PROBABILITY,
                        "0",
                        "probability that a single cell stops in its capillaries in a passage"),
                LIGANDS,
                Key.of("mass", MASS, "1000 g", "mass"),
                LETHALITY,
                Key.of("nodes", new ListSpec(NAME), "nodes that its lymph meets, the sentinel first"));
    }

    private static SectionSpec node() {
        return SectionSpec.of(
                "a lymph node",
                Key.of(
                        "lodging",
                        PROBABILITY,
                        "0",
                        "probability that a seed without receptors stops in it as its lymph passes"),
                LIGANDS,
                Key.of("mass", MASS, "1 g", "mass"),
                LETHALITY,
                Key.optional("nodes", new ListSpec(NAME), "nodes after it; left out: as in the chains of the organs"));
    }

    private static SectionSpec edge() {
        return SectionSpec.of(
                "a direct edge",
                Key.required(
                        "fraction",
                        PROBABILITY.withoutVariation(),
                        "fraction of the venous outflow, or of single cells bound for it, that takes this way"),
                Key.optional("time", DURATION, "time on it; left out: legs.direct"),
                Key.of(
                        "for",
                        ChoiceSpec.of("all", SINGLE_CELLS),
                        "all",
                        "all: a vessel; single cells: over a serosal surface, past blood and capillaries, no clusters"),
                Key.optional(
                        "exponent",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10)),
                        "of a way for single cells: m, so that fraction (1 - adhesion)^m take it; left out: 3"));
    }
}
