package org.seedsoil.scenario;

import java.util.List;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;

/** The keys of staging. Those of the table may stand in a file of its own, which ships; what a scenario writes comes first. */
public final class StagingSpec {
    /** The key that names a table that ships; whatever of it is not written is taken from there. */
    public static final String TABLE = "table";

    /** What is needed and stands in no table. */
    public static final List<String> OWN = List.of("nodes");

    private static final TextSpec CATEGORY = new TextSpec(TextSpec.Kind.CATEGORY);
    private static final ListSpec CATEGORIES = new ListSpec(CATEGORY);

    private StagingSpec() {}

    static SectionSpec staging() {
        return SectionSpec.of(
                "staging",
                Key.optional(
                        TABLE,
                        ChoiceSpec.of("breast-anatomic-8", "colon-8"),
                        "a table that ships: whatever of it is not written here is taken from there"),
                Key.required(
                        "nodes",
                        MapSpec.byName(
                                "station",
                                NumberSpec.of(Dimension.NUMBER, Domain.wholeBetween(1, 1000))
                                        .withoutVariation()),
                        "how many nodes each station has that is taken out; a deposit lies in any of them with the same chance"),
                Key.of(
                        "section",
                        NumberSpec.of(Dimension.LENGTH, Domain.NOT_NEGATIVE),
                        "2 mm",
                        "distance between the cuts through a node; 0 mm: whatever it holds is seen, at its size"),
                Key.of(
                        "depth",
                        new MapSpec("category", TextSpec.Kind.CATEGORY, BodySpec.PROBABILITY),
                        "share of the patients with each category of the tumour, where the table goes by depth; absent: TX"),
                Key.of(
                        "delay",
                        NumberSpec.of(Dimension.TIME, Domain.NOT_NEGATIVE),
                        "14 d",
                        "from the operation to the result"),
                Key.required("title", new TextSpec(TextSpec.Kind.PROSE), "of the table: its name and edition"),
                Key.of(
                        "tumour",
                        new ListSpec(upTo(Dimension.LENGTH)),
                        "of the table: categories of the tumour by diameter, the smallest first; none: it goes by depth"),
                Key.required(
                        "node-categories",
                        SectionSpec.of(
                                "categories of nodes",
                                Key.required("none", CATEGORY, "no node holds anything"),
                                Key.required("isolated", CATEGORY, "nodes hold isolated tumour cells alone"),
                                Key.optional(
                                        "micro",
                                        CATEGORY,
                                        "none holds more than a micrometastasis; absent: a micrometastasis counts as any other"),
                                Key.required(
                                        "counts",
                                        new ListSpec(upTo(Dimension.NUMBER)),
                                        "by the number of nodes with more than isolated tumour cells, the fewest first")),
                        "of the table: categories of nodes"),
                Key.required(
                        "metastases",
                        new ListSpec(upTo(Dimension.NUMBER)),
                        "of the table: categories of metastases by the number of sites, the fewest first"),
                Key.of(
                        "places",
                        MapSpec.byName("site", CATEGORY),
                        "of the table: sites whose metastases have a category of their own"),
                Key.required(
                        "groups",
                        new ListSpec(SectionSpec.of(
                                "a stage group",
                                Key.required("group", CATEGORY, "its name"),
                                Key.of("T", CATEGORIES, "categories of the tumour that belong to it; none: any"),
                                Key.of("N", CATEGORIES, "categories of nodes; none: any"),
                                Key.of("M", CATEGORIES, "categories of metastases; none: any"))),
                        "of the table: stage groups; of several that fit the first holds"));
    }

    private static SectionSpec upTo(Dimension dimension) {
        return SectionSpec.of(
                "a category",
                Key.required("category", CATEGORY, "its name"),
                Key.optional(
                        "up-to",
                        NumberSpec.of(dimension, Domain.POSITIVE).withoutVariation(),
                        "the most that belongs to it; absent: any"));
    }
}
