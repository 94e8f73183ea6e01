package org.seedsoil.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seedsoil.scenario.Written;

/** What ships beside scenarios, each file read once: a sweep asks for the same body at every point. */
final class Shipped {
    private static final Map<String, Written.Mapping> READ = new ConcurrentHashMap<>();

    private Shipped() {}

    /**
     * Returns what a file says.
     *
     * @param resource its path from this package
     * @param told what messages call it
     * @param what what it is, with its article
     */
    static Written.Mapping mapping(String resource, String told, String what) {
        return READ.computeIfAbsent(resource, path -> YamlTree.mapping(text(path), told, what));
    }

    private static String text(String resource) {
        try (InputStream stream = Shipped.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return TextFile.decode(stream.readNBytes(TextFile.LARGEST + 1), resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
