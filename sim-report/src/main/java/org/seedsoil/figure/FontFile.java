package org.seedsoil.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** A font that ships with the program. Java reads fonts from files alone and copies a stream into the folder for temporary files. */
final class FontFile {
    /** Where a copy goes when that folder is full or gone: into memory where the system offers that, else to the user. */
    private static final List<Path> ELSEWHERE =
            List.of(Path.of("/dev/shm"), Path.of(System.getProperty("user.home", "")), Path.of(""));

    private FontFile() {}

    static Font load(String name) {
        try (InputStream stream = open(name)) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(name, broken);
        } catch (IOException temporaryFolderFails) {
            return elsewhere(name, temporaryFolderFails);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(FontFile.class.getResourceAsStream(name), name);
    }

    private static Font elsewhere(String name, IOException reason) {
        for (Path folder : ELSEWHERE) {
            try {
                return copied(name, folder);
            } catch (IOException | FontFormatException e) {
                reason.addSuppressed(e);
            }
        }
        throw new UncheckedIOException(name, reason);
    }

    private static Font copied(String name, Path folder) throws IOException, FontFormatException {
        Path copy = Files.createTempFile(folder.toAbsolutePath(), ".seedsoil-", ".ttf");
        copy.toFile().deleteOnExit();
        try (InputStream stream = open(name)) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
            return Font.createFont(Font.TRUETYPE_FONT, copy.toFile());
        } catch (IOException | FontFormatException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }
}
