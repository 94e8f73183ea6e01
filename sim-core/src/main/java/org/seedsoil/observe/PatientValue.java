package org.seedsoil.observe;

/** Something that is known of each patient: a column of the table of patients. Declared once, in {@link PatientValues}. */
public sealed interface PatientValue permits PatientNumber, PatientWord {
    /**
     * Returns the name in keys.
     *
     * @return lower case, with hyphens
     */
    String key();

    /**
     * Returns what it says.
     *
     * @return a line
     */
    String meaning();

    /**
     * Returns the name of its column.
     *
     * @return the key, with underscores for hyphens and dots
     */
    default String column() {
        return key().replace('-', '_').replace('.', '_');
    }
}
