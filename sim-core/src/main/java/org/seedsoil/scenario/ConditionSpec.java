package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.clinic.Intent;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.NodeLoad;
import org.seedsoil.clinic.StagePart;
import org.seedsoil.quantity.Domain;

/** The keys of a condition on the chart, of rules and of enrolment. */
final class ConditionSpec {
    static final List<String> RESPONSES = List.of("CR", "PR", "SD", "PD");
    /** Markers that have to be positive. */
    static final String MARKERS = "markers";
    /** Markers that have to be negative. */
    static final String WITHOUT_MARKERS = "without-markers";

    /** Whether what is seen can be taken out. */
    static final String RESECTABLE = "resectable";
    /** What pathologists saw in nodes. */
    static final String NODES_HOLD = "nodes-hold";
    /** What treatment is for. */
    static final String INTENT = "intent";

    private static final ListSpec CATEGORIES = new ListSpec(new TextSpec(TextSpec.Kind.CATEGORY));
    static final TextSpec MARKER = new TextSpec(TextSpec.Kind.MOLECULE);

    private ConditionSpec() {}

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
        for (StagePart part : StagePart.values()) {
            keys.add(Key.optional(part.word(), CATEGORIES, staged(part)));
        }
        keys.add(
                Key.optional(
                        NODES_HOLD,
                        new ListSpec(new ChoiceSpec(NodeLoad.words(), List.of(), "")),
                        "the most that pathologists have seen in any node that was taken out is one of these (itc: isolated tumour cells)"));
        keys.add(Key.optional(MARKERS, new ListSpec(MARKER), "these markers are known to be positive"));
        keys.add(Key.optional(WITHOUT_MARKERS, new ListSpec(MARKER), "these markers are known to be negative"));
        keys.add(Key.optional(
                RESECTABLE,
                new SwitchSpec(),
                "whether all metastases in the last scan can be taken out, by care.clinic.resectability"));
        keys.add(
                Key.optional(
                        INTENT,
                        new ChoiceSpec(Intent.words(), List.of(), ""),
                        "curative: the patient wants cure, and metastases are few (care.clinic.oligometastatic); else palliative"));
        return new SectionSpec("a condition", keys);
    }

    private static String staged(StagePart part) {
        return switch (part) {
            case GROUP -> "the stage is one of these groups; III stands for IIIA, IIIB, … where the table divides it";
            case TUMOUR ->
                "the category of the tumour is one of these; T4 stands for T4a and T4b where the table divides it";
            case NODES ->
                "the category of nodes, as a pathologist saw them, is one of these; N1 stands for N1mi, N1a, …";
            case METASTASES -> "the category of distant metastases, with which the patient was staged, is one of these";
        };
    }
}
