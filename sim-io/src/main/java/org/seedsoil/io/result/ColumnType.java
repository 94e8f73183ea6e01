package org.seedsoil.io.result;

/** What a column holds. */
public enum ColumnType {
    /** A whole number: 64-bit integer in Parquet. */
    INTEGER("integer"),
    /** A real number: double in Parquet. */
    NUMBER("number"),
    /** Text: UTF-8 string in Parquet. */
    TEXT("text"),
    /** True or false: boolean in Parquet. */
    FLAG("true or false");

    private final String label;

    ColumnType(String label) {
        this.label = label;
    }

    /**
     * Returns the name for people.
     *
     * @return a word or three
     */
    public String label() {
        return label;
    }
}
