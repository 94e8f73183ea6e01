package org.seedsoil.clinic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The most that pathologists have seen in any node: what decides whether those behind it are taken out, too. */
public enum NodeLoad {
    /** No tumour cell. */
    NOTHING,
    /** Isolated tumour cells, up to 0.2 mm or 200 cells. */
    ITC,
    /** A micrometastasis, up to 2 mm. */
    MICRO,
    /** A macrometastasis. */
    MACRO;

    /**
     * Returns the name in scenarios.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the names in scenarios.
     *
     * @return all of them
     */
    public static List<String> words() {
        return Arrays.stream(values()).map(NodeLoad::word).toList();
    }
}
