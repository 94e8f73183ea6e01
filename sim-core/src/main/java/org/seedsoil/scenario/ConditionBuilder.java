package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Clause;
import org.seedsoil.clinic.Condition;
import org.seedsoil.clinic.FewMetastases;
import org.seedsoil.clinic.Intent;
import org.seedsoil.clinic.Measure;
import org.seedsoil.clinic.NodeLoad;
import org.seedsoil.clinic.Resectability;
import org.seedsoil.clinic.Response;
import org.seedsoil.clinic.StagePart;
import org.seedsoil.clinic.StageTable;

/** Builds conditions on the chart from valid settings. */
final class ConditionBuilder {
    private final @Nullable StageTable table;
    private final @Nullable Resectability resectability;
    private final FewMetastases few;

    /** The clinic says what is known; null where nobody looks. */
    ConditionBuilder(@Nullable Part clinic, Anatomy anatomy) {
        Part staging = clinic == null ? null : clinic.partOrNull("staging");
        this.table = staging == null ? null : StagingBuilder.table(staging);
        Part law = clinic == null ? null : clinic.partOrNull("resectability");
        this.resectability = law == null ? null : resectability(law, anatomy);
        this.few = clinic == null ? FewMetastases.STANDARD : ClinicBuilder.few(clinic.part("oligometastatic"));
    }

    Condition condition(Part part) {
        List<Clause> clauses = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            if (part.has(measure.word())) {
                Part bounds = part.part(measure.word());
                clauses.add(new Clause.Range(
                        measure,
                        bounds.numberOr("from", Double.NEGATIVE_INFINITY),
                        bounds.numberOr("to", Double.POSITIVE_INFINITY)));
            }
        }
        List<String> responses = part.texts("response");
        if (!responses.isEmpty()) {
            clauses.add(new Clause.Responded(
                    responses.stream().map(ConditionBuilder::response).toList()));
        }
        List<String> sites = part.texts("only-in");
        if (!sites.isEmpty()) {
            clauses.add(new Clause.OnlyIn(sites));
        }
        stage(part, clauses);
        if (part.has(ConditionSpec.NODES_HOLD)) {
            List<String> words = NodeLoad.words();
            clauses.add(new Clause.NodesHold(part.texts(ConditionSpec.NODES_HOLD).stream()
                    .map(word -> NodeLoad.values()[words.indexOf(word)])
                    .toList()));
        }
        markers(part, ConditionSpec.MARKERS, true, clauses);
        markers(part, ConditionSpec.WITHOUT_MARKERS, false, clauses);
        Resectability law = resectability;
        if (law != null && part.has(ConditionSpec.RESECTABLE)) {
            clauses.add(new Clause.Resectable(law, part.on(ConditionSpec.RESECTABLE)));
        }
        if (part.has(ConditionSpec.INTENT)) {
            Intent intent = Intent.values()[Intent.words().indexOf(part.words(ConditionSpec.INTENT))];
            clauses.add(new Clause.Intended(intent, few));
        }
        return new Condition(clauses);
    }

    private static Resectability resectability(Part part, Anatomy anatomy) {
        Map<Integer, Resectability.Remnant> remnants = new LinkedHashMap<>();
        part.parts("remnant")
                .forEach((organ, remnant) -> remnants.put(
                        anatomy.indexOf(organ),
                        new Resectability.Remnant(remnant.number("volume"), remnant.number("least"))));
        return new Resectability(
                part.number("margin"),
                part.numberOr("largest", Double.POSITIVE_INFINITY),
                part.numberOr("number", Double.POSITIVE_INFINITY),
                remnants);
    }

    private void stage(Part part, List<Clause> clauses) {
        StageTable known = table;
        for (StagePart asked : StagePart.values()) {
            if (known != null && part.has(asked.word())) {
                List<String> named = part.texts(asked.word());
                List<String> members = named.stream()
                        .flatMap(name -> asked.members(known, name).stream())
                        .distinct()
                        .toList();
                clauses.add(new Clause.Staged(asked, named, members));
            }
        }
    }

    private static void markers(Part part, String key, boolean positive, List<Clause> clauses) {
        if (part.has(key)) {
            part.texts(key).forEach(marker -> clauses.add(new Clause.Marked(marker, positive)));
        }
    }

    /** The response of a word. */
    private static Response response(String word) {
        return Arrays.stream(Response.values())
                .filter(response -> response.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
