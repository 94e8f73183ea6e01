package org.seedsoil.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seedsoil.io.WholeFile;

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
                WholeFile.write(folder.resolve(figure.name() + ".svg"), svg),
                WholeFile.write(folder.resolve(figure.name() + ".png"), png));
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
}
