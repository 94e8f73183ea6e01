package org.seedsoil.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seedsoil.compare.Comparison;
import org.seedsoil.figure.ComparisonFigures;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.report.ComparisonReport;

/** Writes the pictures and the report of a comparison into a folder. */
public final class ComparisonPictures {
    private ComparisonPictures() {}

    /**
     * Writes {@code report.html} and {@code plots/}.
     *
     * @param comparison both sides
     * @param cohort whose patients they share
     * @param folder where
     * @param version of the program
     * @return why there are no pictures; empty where there are
     * @throws IOException if they cannot be written
     */
    public static Optional<String> write(Comparison comparison, Comparison.Cohort cohort, Path folder, String version)
            throws IOException {
        Files.createDirectories(folder);
        List<Figure> figures = ComparisonFigures.of(comparison);
        SvgPictures pictures = new SvgPictures();
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isEmpty()) {
            Path plots = Files.createDirectories(folder.resolve(Pictures.PLOTS));
            for (Figure figure : figures) {
                FigureFiles.write(figure, pictures, plots);
            }
        }
        String page = ComparisonReport.page(comparison, cohort, figures, pictures, version);
        Files.writeString(folder.resolve(Pictures.REPORT), page, StandardCharsets.UTF_8);
        return obstacle;
    }
}
