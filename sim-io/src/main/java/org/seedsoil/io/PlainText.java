package org.seedsoil.io;

import java.nio.file.Path;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Written;

/** Files that stand beside scenarios: YAML of the same plain kind, and lists. */
public final class PlainText {
    private PlainText() {}

    /**
     * Reads a text of at most 1 MiB in UTF-8.
     *
     * @param file the file
     * @return its text
     * @throws ScenarioException if it cannot be read
     */
    public static String read(Path file) {
        return TextFile.withoutMark(TextFile.read(file, file.toString()));
    }

    /**
     * Reads a mapping.
     *
     * @param text YAML
     * @param file its name in messages
     * @return what is written
     * @throws ScenarioException if it is no such YAML
     */
    public static Written.Mapping mapping(String text, String file) {
        if (YamlTree.parse(text, file) instanceof Written.Mapping mapping) {
            return mapping;
        }
        throw fault(new Mark(file, 1, 1), "", "a mapping of keys to values belongs here");
    }

    /**
     * Tells a fault.
     *
     * @param mark where
     * @param path the key; empty where it is about none
     * @param message what is wrong and what is allowed
     * @return the exception
     */
    public static ScenarioException fault(Mark mark, String path, String message) {
        return ScenarioException.of(new Fault(mark.file(), mark.line(), mark.column(), path, message));
    }
}
