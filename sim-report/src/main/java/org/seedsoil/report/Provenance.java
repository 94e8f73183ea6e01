package org.seedsoil.report;

import java.util.List;
import java.util.Locale;
import org.seedsoil.scenario.Sources;

/** How far a value can be trusted, by what its source says. */
public enum Provenance {
    /** Taken from a source. */
    PUBLISHED,
    /** Chosen so that a known result comes out. */
    TUNED,
    /** Plausible, in whole or in part without a source. */
    ASSUMED,
    /** Says what is run, not what is true. */
    SETTING,
    /** Set by a variant, as on the command line, against the scenario's file. */
    CHANGED;

    private static final List<String> SETTINGS = List.of(
            "horizon",
            "step",
            "population-cap",
            "lesion-cap",
            "anatomy",
            "primary",
            "destinations",
            "oracle",
            "output",
            "trial");

    /**
     * Reads a source. Authors of scenarios say "tuned" or "assumed" in it.
     *
     * @param path where the value stands in the scenario
     * @param source the source; empty where there is none
     * @return what it says of the value
     */
    public static Provenance of(String path, String source) {
        if (Sources.isOfVariant(source)) {
            return CHANGED;
        }
        if (SETTINGS.contains(path.split("\\.", 2)[0])) {
            return SETTING;
        }
        String words = source.toLowerCase(Locale.ROOT);
        if (words.contains("tuned")) {
            return TUNED;
        }
        return words.isBlank() || words.contains("assumed") ? ASSUMED : PUBLISHED;
    }

    /**
     * Returns the word that scenarios use.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
