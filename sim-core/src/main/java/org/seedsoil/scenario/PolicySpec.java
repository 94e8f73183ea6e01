package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of a policy: rules that are read whenever the result of a scan comes. */
final class PolicySpec {
    private static final NumberSpec ORDERS =
            NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 10_000)).withoutVariation();

    private static final NumberSpec LATER =
            NumberSpec.of(Dimension.TIME, Domain.POSITIVE).withoutVariation();

    private static final NumberSpec STATIONS =
            NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 100)).withoutVariation();

    /** Takes nodes out. */
    static final String DISSECT = "dissect";

    /** What tells an operation by its margins. */
    static final String MARGINS = "margins";

    /** Keys that an operation has beside its margins. */
    static final List<Key> OPERATION = List.of(
            ResectingMetastases.MARGINS_IN,
            ResectingMetastases.R0_ODDS,
            ResectingMetastases.PARTS,
            Resecting.RESIDUAL.withoutDefault(),
            Resecting.REGROWTH.withoutDefault(),
            ResectingMetastases.REGROWTH_IN,
            Resecting.BETA.withoutDefault(),
            OperativeDeathKeys.DEATH,
            OperativeDeathKeys.DEATH_IN);

    private PolicySpec() {}

    static SectionSpec rule() {
        return SectionSpec.of(
                "a rule",
                Key.required("rule", BodySpec.NAME, "its name"),
                Key.of("when", ConditionSpec.condition(), "what must hold on the chart; nothing: always"),
                Key.required("do", new ListSpec(order()), "what is ordered then, in order"),
                Key.of("else", new ListSpec(order()), "what is ordered where it does not hold"),
                Key.of("times", ORDERS, "1000", "how often it orders something at most"),
                Key.of(
                        "delay",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "0 d",
                        "from the decision to what is ordered"),
                Key.of(
                        "again",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE).withoutVariation(),
                        "0 d",
                        "how soon it may order something again after it has, at the earliest"),
                Key.of(
                        "uptake",
                        BodySpec.PROBABILITY,
                        "1",
                        "part of the patients who do what it orders, drawn once for each"),
                Key.of(
                        "uptake-per-grade",
                        BodySpec.PROBABILITY,
                        "1",
                        "factor of that part for each grade of performance status (care.clinic.fitness)"));
    }

    private static OneOfSpec order() {
        return new OneOfSpec(
                "an order",
                List.of(
                        Key.optional(
                                "ablate", local("an ablation", ablation()), "ablation of metastases, nodes included"),
                        Key.optional(
                                "resect",
                                local("a resection", operation()),
                                "resection of metastases, nodes included: with margins, or plainly with control and leaves"),
                        Key.optional(
                                "irradiate",
                                local(
                                        "a radiotherapy",
                                        List.of(Key.required(
                                                "radiotherapy",
                                                Ablating.radiotherapy(),
                                                "what follows from the dose"))),
                                "radiotherapy of metastases, nodes included"),
                        Key.optional(
                                "biopsy",
                                biopsy(),
                                "tissue of what the last scan shows: what it is, and which markers it has"),
                        Key.optional(
                                "visit",
                                SectionSpec.of(
                                        "the next visit",
                                        Key.required("imaging", BodySpec.NAME, "the series of images"),
                                        Key.required(
                                                "in",
                                                LATER,
                                                "the next scan, from what is ordered; the calendar goes on from there")),
                                "the next scan of a series on another day than planned"),
                        Key.optional(
                                DISSECT,
                                STATIONS,
                                "nodes: how many stations of the primary's lymph are gone then, the sentinel first"),
                        Key.optional(
                                "watch",
                                LATER,
                                "watchful waiting: for so long neither this rule nor those after it are read"),
                        Key.optional("start", BodySpec.NAME, "begins a course of care.courses, once"),
                        Key.optional("stop", BodySpec.NAME, "ends a course that an order has begun"),
                        Key.optional("wait", new SwitchSpec(), "looks again at the next scan (on)")));
    }

    private static SectionSpec biopsy() {
        return SectionSpec.of(
                "a biopsy",
                Key.of(
                        "which",
                        ChoiceSpec.of("visible", "new", "growing", "primary"),
                        "visible",
                        "metastases in the last scan, nodes included; as for other orders; or the primary in it"),
                Key.optional("organ", BodySpec.NAME, "in this organ or node alone"),
                Key.of("number", ORDERS, "1", "of how many at most, the largest first; none twice that has been told"),
                Key.of("finds", BodySpec.PROBABILITY, "1", "probability that the needle meets what it is for"),
                Key.of(
                        "delay",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "7 d",
                        "from the biopsy to the result (assumed)"));
    }

    private static List<Key> ablation() {
        List<Key> keys = new ArrayList<>(removal());
        keys.add(Ablating.CONTROL_ODDS);
        return keys;
    }

    private static List<Key> operation() {
        List<Key> keys = new ArrayList<>(removal());
        keys.add(Key.optional(
                MARGINS,
                Resecting.margins(),
                "how complete it is; then what is left follows as in planned operations"));
        keys.addAll(OPERATION);
        return keys;
    }

    private static List<Key> removal() {
        return List.of(
                Key.of("control", BodySpec.PROBABILITY, "1", "probability that it takes a lesion out whole"),
                Key.of(
                        "leaves",
                        BodySpec.PROBABILITY,
                        "1",
                        "share of the cells that lives on where it does not; 1: the lesion stays as it was"));
    }

    private static SectionSpec local(String noun, List<Key> own) {
        List<Key> keys = new ArrayList<>();
        keys.add(
                Key.of(
                        "which",
                        ChoiceSpec.of("visible", "new", "growing"),
                        "visible",
                        "those in the last scan; those that no earlier one shows; those a fifth, and 5 mm, above their smallest"));
        keys.add(Key.optional("organ", BodySpec.NAME, "in this organ or node alone"));
        keys.add(Key.optional("at-most", ORDERS, "where there are more, none is treated"));
        keys.addAll(own);
        return new SectionSpec(noun, keys);
    }
}
