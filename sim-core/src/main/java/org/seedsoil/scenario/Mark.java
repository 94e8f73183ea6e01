package org.seedsoil.scenario;

/**
 * A place in a text.
 *
 * @param file name of the file, for messages only
 * @param line line, from 1
 * @param column column, from 1
 */
public record Mark(String file, int line, int column) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
