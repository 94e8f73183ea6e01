package org.seedsoil.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.seedsoil.study.ChunkDocument;
import org.seedsoil.study.ChunkState;
import org.seedsoil.study.Study;

/** A program that runs chunks: a worker of a study in a start of Java of its own. Arguments: files of chunks; results go beside them. */
public final class OneChunk {
    static final String RESULT = ".result";

    private OneChunk() {}

    /**
     * Runs chunks.
     *
     * @param args their files
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        for (String file : args) {
            try (OutputStream to = Files.newOutputStream(Path.of(file + RESULT))) {
                ChunkState.write(Study.run(ChunkDocument.read(Files.readString(Path.of(file)), file)), to);
            }
        }
    }
}
