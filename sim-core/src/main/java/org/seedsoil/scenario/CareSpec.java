package org.seedsoil.scenario;

import java.util.ArrayList;
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
                Key.of(
                        "courses",
                        MapSpec.byName("course", drug()),
                        "drugs given in time, each course under a name of its own; they combine as effects and pulses do"),
                Key.of(
                        "effects",
                        new ListSpec(EffectSpec.effect()),
                        "systemic treatments, as what each changes while it is given; several at a time: factors multiply, rates add"),
                Key.of(
                        "pulses",
                        new ListSpec(EffectSpec.pulse()),
                        "moments that cells of lesions live through or not, as cycles of chemotherapy; sleeping groups do"),
                Key.optional(
                        "clinic", ClinicSpec.clinic(), "what is looked at after the diagnosis; left out: nobody looks"),
                Key.unsupported("radiotherapy", "radiotherapy"),
                Key.unsupported("policies", "policies"));
    }

    private static AlternativeSpec orNone(SectionSpec section) {
        return new AlternativeSpec(ChoiceSpec.of("none"), section);
    }

    private static OneOfSpec intervention() {
        List<Key> kinds = new ArrayList<>();
        for (Intervention kind : Intervention.ALL) {
            kinds.add(Key.optional(kind.word(), kind.keys(), kind.doc()));
        }
        kinds.add(Key.unsupported("irradiate", "radiotherapy"));
        kinds.add(Key.unsupported("dissect", "dissection of nodes"));
        return new OneOfSpec("an intervention", List.copyOf(kinds));
    }

    private static OneOfSpec drug() {
        List<Key> kinds = new ArrayList<>();
        for (Drug drug : Drug.ALL) {
            kinds.add(Key.optional(drug.word(), drug.keys(), drug.kind()));
        }
        kinds.add(Key.unsupported("anti-angiogenic", "growth of vessels, which it acts on"));
        return new OneOfSpec("a drug", List.copyOf(kinds));
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
