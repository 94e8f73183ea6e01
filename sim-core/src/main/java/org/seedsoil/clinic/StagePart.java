package org.seedsoil.clinic;

import java.util.List;

/** What of a stage a condition may ask for. */
public enum StagePart {
    /** The stage group. */
    GROUP("stage", "stage "),
    /** The category of the tumour. */
    TUMOUR("T", ""),
    /** The category of the nodes. */
    NODES("N", ""),
    /** The category of distant metastases. */
    METASTASES("M", "");

    /** What divides a category: a capital letter in stage groups, else small letters, or what stands in parentheses. */
    private static final String DIVISION = "[A-H]|[a-z]+|\\(.+\\)";

    private final String word;
    private final String noun;

    StagePart(String word, String noun) {
        this.word = word;
        this.noun = noun;
    }

    /**
     * Returns the name in scenarios.
     *
     * @return stage, T, N, or M
     */
    public String word() {
        return word;
    }

    /**
     * Returns what stands before a category where it is told.
     *
     * @return "stage " before a group; nothing before a category, which begins with its letter
     */
    public String noun() {
        return noun;
    }

    /**
     * Reads it off a stage.
     *
     * @param stage the stage
     * @return the category
     */
    public String of(Stage stage) {
        return switch (this) {
            case GROUP -> stage.group();
            case TUMOUR -> stage.tumour();
            case NODES -> stage.nodes();
            case METASTASES -> stage.metastases();
        };
    }

    /**
     * Returns what it may be.
     *
     * @param table a table of stages
     * @return the categories of the table, each once
     */
    public List<String> categories(StageTable table) {
        return switch (this) {
            case GROUP -> table.groupNames();
            case TUMOUR -> table.tumourCategories();
            case NODES -> table.nodeCategories();
            case METASTASES -> table.metastasisCategories();
        };
    }

    /**
     * Finds what a name means: the category of the table that is called so, else those into which the table divides it (III: IIIA, IIIB, IIIC; N1: N1mi, N1a).
     *
     * @param table a table of stages
     * @param name the name
     * @return categories of the table; none where it has none of them
     */
    public List<String> members(StageTable table, String name) {
        List<String> all = categories(table);
        if (all.contains(name)) {
            return List.of(name);
        }
        return all.stream()
                .filter(one ->
                        one.startsWith(name) && one.substring(name.length()).matches(DIVISION))
                .toList();
    }
}
