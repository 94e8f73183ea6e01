package org.seedsoil.figure;

import java.awt.Color;
import java.util.List;

/**
 * The colour of an organ, the same in every picture: the places that metastases prefer have one each, as many as people with any
 * kind of colour vision can tell apart, and all others share one.
 */
public enum OrganColour {
    /** The liver. */
    LIVER("liver", Palette.VERMILLION),
    /** The lung. */
    LUNG("lung", Palette.GREEN),
    /** Every part of the skeleton. */
    BONE("bone", Palette.PURPLE),
    /** The brain. */
    BRAIN("brain", Palette.YELLOW),
    /** Lymph nodes. */
    NODE("lymph node", Palette.SKY),
    /** The peritoneum and what it covers. */
    SEROSA("peritoneum, ovary or bowel", Palette.ORANGE),
    /** Everywhere else. */
    OTHER("another place", Palette.GREY),
    /** The primary, wherever it is. */
    PRIMARY("primary", Palette.BLUE);

    private static final List<String> SEROSAL = List.of("peritoneum", "ovary", "bowel");

    private final String label;
    private final Color color;

    OrganColour(String label, Color color) {
        this.label = label;
        this.color = color;
    }

    /**
     * Returns the colour of an organ or a site.
     *
     * @param name its name, such as bone-axial
     * @param node whether it is a lymph node or all of them
     * @return its colour
     */
    public static OrganColour of(String name, boolean node) {
        if (node) {
            return NODE;
        }
        if (SEROSAL.contains(name)) {
            return SEROSA;
        }
        // Parts of an organ have its name before a hyphen.
        String organ = name.replaceFirst("-.*", "");
        return List.of(LIVER, LUNG, BONE, BRAIN).stream()
                .filter(known -> known.label.equals(organ))
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Returns what has the colour.
     *
     * @return a few words, for a legend
     */
    public String label() {
        return label;
    }

    /**
     * Returns the colour.
     *
     * @return the colour
     */
    public Color color() {
        return color;
    }
}
