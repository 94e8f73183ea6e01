package org.seedsoil.io;

/**
 * Something wrong in a file, or in a change of one on the command line.
 *
 * @param file name of the file, or the change as it was written: {@code --set path=value}
 * @param line line, from 1; of a change the line in its value; 0 where there is no text, as for a number of a variant
 * @param column column, from 1; of a change the column in its value
 * @param path the key, or empty where the fault is not about a key
 * @param message what is wrong and what is allowed
 */
public record Fault(String file, int line, int column, String path, String message) {
    private static final String CHANGE = "--set ";

    /** Names a change in the place of a file. */
    static String change(String written) {
        return CHANGE + written;
    }

    /**
     * Says whether this is about a file and not about a change from elsewhere, which has no lines worth telling.
     *
     * @return whether line and column lead to the fault
     */
    public boolean hasPlace() {
        return line > 0 && !file.startsWith(CHANGE);
    }

    /** Whether this says the same of the same place. */
    boolean sameAs(Fault other) {
        return line == other.line && column == other.column && file.equals(other.file) && message.equals(other.message);
    }

    /** As people and editors read it: {@code file:line:column: path: what is wrong; allowed: what is}. */
    @Override
    public String toString() {
        String place = hasPlace() ? file + ":" + line + ":" + column + ": " : file + ": ";
        return path.isEmpty() ? place + message : place + path + ": " + message;
    }
}
