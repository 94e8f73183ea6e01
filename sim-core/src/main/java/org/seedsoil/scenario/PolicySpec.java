package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.Response;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of a policy: rules that are read whenever the result of a scan comes. */
final class PolicySpec {
    static final List<String> RESPONSES = List.of("CR", "PR", "SD", "PD");
    private static final NumberSpec ORDERS =
            NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 10_000)).withoutVariation();

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
                Key.of("when", condition(), "what must hold on the chart; nothing: always"),
                Key.required("do", new ListSpec(order()), "what is ordered then, in order"),
                Key.of("else", new ListSpec(order()), "what is ordered where it does not hold"),
                Key.of("times", ORDERS, "1000", "how often it orders something at most"),
                Key.of(
                        "delay",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "0 d",
                        "from the decision to what is ordered"),
                Key.of(
                        "uptake",
                        BodySpec.PROBABILITY,
                        "1",
                        "part of the patients who do what it orders, drawn once for each"));
    }

    static SectionSpec condition() {
        List<Key> keys = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            NumberSpec bound = new NumberSpec(
                    measure.dimension(), new Domain(0, Double.POSITIVE_INFINITY, false, true, false), false);
            keys.add(Key.optional(
                    measure.word(),
                    SectionSpec.of(
                            "bounds", Key.optional("from", bound, "at least"), Key.optional("to", bound, "at most")),
                    measure.meaning()));
        }
        keys.add(Key.of(
                "response",
                new ListSpec(new ChoiceSpec(RESPONSES, List.of(), "")),
                "the last response is one of these; none named: any"));
        keys.add(
                Key.of(
                        "only-in",
                        new ListSpec(BodySpec.NAME),
                        "distant metastases in the last scan lie in these sites (organs; bone as a whole) and no other; none named: anywhere"));
        return new SectionSpec("a condition", keys);
    }

    /** The response of a word. */
    static Response response(String word) {
        return Arrays.stream(Response.values())
                .filter(response -> response.word().equals(word))
                .findFirst()
                .orElseThrow();
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
                        Key.optional("start", BodySpec.NAME, "begins a course of care.courses, once"),
                        Key.optional("stop", BodySpec.NAME, "ends a course that an order has begun"),
                        Key.optional("wait", new SwitchSpec(), "looks again at the next scan (on)")));
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
