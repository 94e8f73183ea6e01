package org.seedsoil.care;

import java.util.Locale;

/** By what one lesion is treated where it lies, or alone taken out. */
public enum Means {
    /** Heat or cold: a lesion is removed or left, whole or with a rim. */
    ABLATION,
    /** Ionizing radiation: cells are killed by dose. */
    RADIOTHERAPY,
    /** A plain operation that a policy orders for a lesion, told by its control alone. */
    RESECTION;

    /**
     * Returns its name.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
