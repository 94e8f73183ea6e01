package org.seedsoil.io;

/**
 * Something wrong in a file.
 *
 * @param file name of the file
 * @param line line, from 1
 * @param column column, from 1
 * @param path the key, or empty where the fault is not about a key
 * @param message what is wrong and what is allowed
 */
public record Fault(String file, int line, int column, String path, String message) {
    /** As people and editors read it: {@code file:line:column: path: what is wrong; allowed: what is}. */
    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column + ": ";
        return path.isEmpty() ? place + message : place + path + ": " + message;
    }
}
