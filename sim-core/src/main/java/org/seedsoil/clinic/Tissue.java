package org.seedsoil.clinic;

/** Kinds of place that images show differently. */
public enum Tissue {
    /** The liver. */
    LIVER,
    /** The lungs. */
    LUNG,
    /** Bone. */
    BONE,
    /** The brain. */
    BRAIN,
    /** Lymph nodes: measured by their short axis. */
    NODE,
    /** All other soft tissue. */
    SOFT;

    /**
     * Finds the kind of a place.
     *
     * @param site name of the site, such as {@code bone}
     * @param node whether it is a lymph node
     * @return its kind
     */
    public static Tissue of(String site, boolean node) {
        if (node) {
            return NODE;
        }
        return switch (site) {
            case "liver" -> LIVER;
            case "lung" -> LUNG;
            case "bone" -> BONE;
            case "brain" -> BRAIN;
            default -> SOFT;
        };
    }
}
