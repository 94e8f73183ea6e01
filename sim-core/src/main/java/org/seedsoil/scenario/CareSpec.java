package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of what clinicians do and what patients die of. */
final class CareSpec {
    private static final NumberSpec DIAMETER = NumberSpec.of(Dimension.LENGTH, Domain.POSITIVE);
    private static final NumberSpec HAZARD = NumberSpec.of(Dimension.YEARLY_RATE, Domain.NOT_NEGATIVE);

    private CareSpec() {}

    static SectionSpec care() {
        return SectionSpec.of(
                "care",
                Key.of(
                        "diagnosis",
                        orNone(
                                SectionSpec.of(
                                        "diagnosis",
                                        Key.required("diameter", DIAMETER, "diameter of the primary"),
                                        Key.optional(
                                                "metastasis",
                                                DIAMETER,
                                                "diameter at which a metastasis or node gives symptoms and leads to the diagnosis; absent: never"))),
                        "none",
                        "when the patient is diagnosed"),
                Key.of(
                        "detection",
                        orNone(SectionSpec.of(
                                "detection",
                                Key.of(
                                        "diameter",
                                        DIAMETER,
                                        "10 mm",
                                        "diameter at which a metastasis becomes manifest"))),
                        "none",
                        "when a metastasis becomes manifest"),
                Key.of("interventions", new ListSpec(intervention()), "what is done, in order"),
                Key.unsupported("imaging", "imaging schedules"),
                Key.unsupported("systemic", "systemic therapy"),
                Key.unsupported("radiotherapy", "radiotherapy"),
                Key.unsupported("liquid-biopsy", "liquid biopsy"),
                Key.unsupported("staging", "staging"),
                Key.unsupported("policies", "policies"));
    }

    private static AlternativeSpec orNone(SectionSpec section) {
        return new AlternativeSpec(ChoiceSpec.of("none"), section);
    }

    private static OneOfSpec intervention() {
        return new OneOfSpec(
                "an intervention",
                List.of(
                        Key.optional("resect", resection(), "removal of the primary, and of its nodes"),
                        Key.optional("ablate", AblationSpec.ablation(), "ablation of metastases, nodes included"),
                        Key.unsupported("irradiate", "radiotherapy"),
                        Key.unsupported("systemic", "systemic therapy"),
                        Key.unsupported("endocrine", "endocrine therapy"),
                        Key.unsupported("immunotherapy", "immunotherapy"),
                        Key.unsupported("biopsy", "sentinel biopsy"),
                        Key.unsupported("dissect", "dissection of nodes")));
    }

    private static SectionSpec resection() {
        NumberSpec share = BodySpec.PROBABILITY.withoutVariation();
        SectionSpec margins = SectionSpec.of(
                "margins",
                Key.of("R0", share, "0", "probability that no cell is left"),
                Key.of("R1", share, "0", "probability of a microscopic residue"),
                Key.of("R2", share, "0", "probability of a macroscopic residue"));
        SectionSpec residual = SectionSpec.of(
                "residues",
                Key.of("R1", NumberSpec.of(Dimension.CELLS, Domain.NOT_NEGATIVE), "1e4", "clonogens left after R1"),
                Key.of("R2", BodySpec.PROBABILITY, "0.1", "fraction of the cells left after R2"));
        return SectionSpec.of(
                "a resection",
                Key.of(
                        "lesions",
                        new ChoiceSpec(List.of("primary"), List.of("visible", "all", "metastases")),
                        "primary",
                        "what is removed"),
                Key.required("at", new MomentSpec(), "when"),
                Key.required("margins", margins, "how complete it is; the three probabilities sum to 1"),
                Key.of(
                        "nodes",
                        NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(0, 100))
                                .withoutVariation(),
                        "0",
                        "stations of the primary's lymph that are taken out whole, the sentinel first"),
                Key.of("residual", residual, "what is left when it is not complete"),
                Key.of(
                        "regrowth",
                        BodySpec.PROBABILITY,
                        "3e-5",
                        "probability that one clonogen left after R1 regrows; with 1e4 of them 26 % recur"));
    }

    static SectionSpec mortality() {
        SectionSpec others = SectionSpec.of(
                "other causes of death",
                Key.of("makeham", HAZARD, "4e-4 /y", "hazard independent of age"),
                Key.of("gompertz", HAZARD, "1.7e-5 /y", "hazard at age 0 of the part that grows with age"),
                Key.of("aging", HAZARD, "0.1 /y", "growth of that part per year of age"));
        return SectionSpec.of(
                "mortality",
                Key.of("disease", new SwitchSpec(), "on", "whether the disease kills"),
                Key.of(
                        "reference",
                        NumberSpec.of(Dimension.CELLS, Domain.POSITIVE),
                        "1e11",
                        "burden at which the lethality of an organ holds"),
                Key.of(
                        "exponent",
                        NumberSpec.of(Dimension.NUMBER, Domain.between(0, 10)),
                        "1",
                        "how the hazard grows with the burden"),
                Key.of(
                        "other-causes",
                        new AlternativeSpec(ChoiceSpec.of("off"), others),
                        "off",
                        "Gompertz-Makeham hazard of other causes"));
    }
}
