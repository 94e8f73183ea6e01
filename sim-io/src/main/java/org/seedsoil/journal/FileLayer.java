package org.seedsoil.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * All that a journal does with files. What is written survives a power cut only when it was synced, and a new name only when its folder
 * was; tests put a layer of their own here that forgets everything else.
 */
public interface FileLayer {
    /**
     * Makes a folder and those around it.
     *
     * @param folder the folder; it may be there
     * @throws IOException if it cannot be made
     */
    void makeFolder(Path folder) throws IOException;

    /**
     * Lists a folder.
     *
     * @param folder the folder
     * @return the names in it, sorted
     * @throws IOException if it cannot be read
     */
    List<String> list(Path folder) throws IOException;

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its bytes
     * @throws IOException if it cannot be read
     */
    byte[] read(Path file) throws IOException;

    /**
     * Writes a file, replacing one of this name.
     *
     * @param file the file
     * @param content its bytes
     * @throws IOException if it cannot be written; then a part of it may be there
     */
    void write(Path file, byte[] content) throws IOException;

    /**
     * Makes the bytes of a file survive a power cut.
     *
     * @param file the file
     * @throws IOException if that fails
     */
    void sync(Path file) throws IOException;

    /**
     * Makes the names in a folder survive a power cut.
     *
     * @param folder the folder
     * @throws IOException if that fails
     */
    void syncFolder(Path folder) throws IOException;

    /**
     * Gives a file another name in its folder, at once and whole, replacing one of that name.
     *
     * @param from the file
     * @param to its new name
     * @throws IOException if that fails
     */
    void rename(Path from, Path to) throws IOException;

    /**
     * Removes a file.
     *
     * @param file the file; it may be gone
     * @throws IOException if it cannot be removed
     */
    void delete(Path file) throws IOException;

    /**
     * Writes a file that is there as a whole or not at all, whatever happens: under a temporary name, synced, renamed, the folder synced.
     *
     * @param file the file
     * @param content its bytes
     * @param writer a word that tells apart who writes at the same time
     * @throws IOException if it cannot be written; the temporary file is removed where that is possible
     */
    default void writeWhole(Path file, byte[] content, String writer) throws IOException {
        Path temporary = file.resolveSibling("." + file.getFileName() + "." + writer + ".part");
        try {
            write(temporary, content);
            sync(temporary);
            rename(temporary, file);
        } catch (IOException e) {
            try {
                delete(temporary);
            } catch (IOException alsoFails) {
                e.addSuppressed(alsoFails);
            }
            throw e;
        }
        Path folder = file.getParent();
        if (folder != null) {
            syncFolder(folder);
        }
    }
}
