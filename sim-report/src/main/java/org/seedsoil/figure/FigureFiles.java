package org.seedsoil.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** Stores figures. A file is written under a temporary name and then moved, so that it is whole or absent. */
public final class FigureFiles {
    private FigureFiles() {}

    /**
     * Writes {@code NAME.svg} and {@code NAME.png}. The same figure gives the same bytes.
     *
     * @param figure the figure
     * @param pictures paints it as SVG
     * @param folder an existing folder; files of these names are replaced
     * @return the two files
     * @throws IOException if one cannot be written
     */
    public static List<Path> write(Figure figure, SvgPictures pictures, Path folder) throws IOException {
        byte[] svg = pictures.of(figure).getBytes(StandardCharsets.UTF_8);
        byte[] png = PngEncoder.encode(figure.drawing());
        return List.of(
                store(svg, folder.resolve(figure.name() + ".svg")), store(png, folder.resolve(figure.name() + ".png")));
    }

    /**
     * Says why this machine cannot draw. Some small servers come without the font library that Java needs, though the
     * fonts themselves ship with the program.
     *
     * @return the reason; empty where figures can be drawn
     */
    public static Optional<String> obstacle() {
        return Trial.OBSTACLE;
    }

    /** Draws a letter once. */
    private static final class Trial {
        static final Optional<String> OBSTACLE = attempt();

        private static Optional<String> attempt() {
            try {
                Lettering.width("x", Lettering.regular(Lettering.TEXT));
                return Optional.empty();
            } catch (LinkageError | InternalError | RuntimeException failure) {
                return Optional.of("this machine has no library for fonts (" + failure + ")");
            }
        }
    }

    private static Path store(byte[] bytes, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
