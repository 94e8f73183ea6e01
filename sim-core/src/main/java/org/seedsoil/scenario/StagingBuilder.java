package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.Sectioning;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.clinic.Staging;

/** Builds how patients are staged. */
public final class StagingBuilder {
    private StagingBuilder() {}

    /**
     * Reads the table of stages off settings, for the names of results.
     *
     * @param settings the settings, of which parts may be missing after a fault of form
     * @return the table; empty where nobody is staged, or the table is not whole
     */
    public static Optional<StageTable> table(Settings settings) {
        try {
            return settings.find("care.clinic.staging") instanceof Setting.Group group
                    ? Optional.of(table(new Part(group)))
                    : Optional.empty();
        } catch (IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    static Staging build(Part part, Anatomy anatomy) {
        List<Integer> nodes = new ArrayList<>();
        for (int organ = 0; organ < anatomy.size(); organ++) {
            String name = anatomy.organ(organ).name();
            nodes.add((int) part.part("nodes").numberOr(name, 0));
        }
        List<Staging.Depth> depths = new ArrayList<>();
        part.numbers("depth").forEach((category, share) -> depths.add(new Staging.Depth(category, share)));
        return new Staging(table(part), nodes, new Sectioning(part.number("section")), depths, part.number("delay"));
    }

    static StageTable table(Part part) {
        Part nodes = part.part("node-categories");
        return new StageTable(
                part.words("title"),
                upTo(part.items("tumour")),
                new StageTable.Nodes(
                        nodes.words("none"),
                        nodes.words("isolated"),
                        nodes.wordsOr("micro", ""),
                        upTo(nodes.items("counts"))),
                upTo(part.items("metastases")),
                part.names("places"),
                part.items("groups").stream()
                        .map(group -> new StageTable.Group(
                                group.words("group"), group.texts("T"), group.texts("N"), group.texts("M")))
                        .toList());
    }

    private static List<StageTable.UpTo> upTo(List<Part> parts) {
        return parts.stream()
                .map(one -> new StageTable.UpTo(one.words("category"), one.numberOr("up-to", Double.POSITIVE_INFINITY)))
                .toList();
    }
}
