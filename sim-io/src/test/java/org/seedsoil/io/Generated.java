package org.seedsoil.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are generated and yet kept beside the sources, so that people find them. */
public final class Generated {
    private Generated() {}

    /** Holds a file equal to what is generated; where it is not, leaves the new text in target for copying. */
    public static void isShipped(String generated, Path shipped) throws IOException {
        Path fresh = Path.of("target", "generated-files", shipped.getFileName().toString());
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, generated);
        String text = Files.exists(shipped) ? Files.readString(shipped).replace("\r\n", "\n") : "";
        assertThat(text.equals(generated))
                .as("copy sim-io/" + fresh + " to " + shipped)
                .isTrue();
    }
}
