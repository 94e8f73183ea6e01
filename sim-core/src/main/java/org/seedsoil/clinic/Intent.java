package org.seedsoil.clinic;

import java.util.Arrays;
import java.util.List;

/** What treatment is for. */
public enum Intent {
    /** The patient wants to be cured, and what is known of the disease is little. */
    CURATIVE("curative"),
    /** All else. */
    PALLIATIVE("palliative");

    private final String word;

    Intent(String word) {
        this.word = word;
    }

    /**
     * Returns the name in scenarios.
     *
     * @return lower case
     */
    public String word() {
        return word;
    }

    /**
     * Returns the names in scenarios.
     *
     * @return all of them
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(Intent::word).toList();
    }

    /** The intent of a chart with at least one look. */
    static Intent of(Chart chart, FewMetastases few) {
        boolean little = chart.few(chart.last(), few);
        return chart.person().goal() == Goal.CURE && little ? CURATIVE : PALLIATIVE;
    }
}
