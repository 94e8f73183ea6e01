package org.seedsoil.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.figure.SweepFigures;
import org.seedsoil.report.SweepReport;
import org.seedsoil.sweep.RunLog;
import org.seedsoil.sweep.SweepFolder;
import org.seedsoil.sweep.SweepResults;

/** Writes the pictures and the report of a sweep into its folder. */
public final class SweepPictures {
    private SweepPictures() {}

    /**
     * Writes {@code report.html} and {@code plots/}.
     *
     * @param results what came of the sweep
     * @param folder its folder
     * @return why there are no pictures; empty where there are
     * @throws IOException if they cannot be written
     */
    public static Optional<String> write(SweepResults results, SweepFolder folder) throws IOException {
        List<Figure> figures = SweepFigures.of(results);
        SvgPictures pictures = new SvgPictures();
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isEmpty()) {
            Path plots = Files.createDirectories(folder.path().resolve(Pictures.PLOTS));
            for (Figure figure : figures) {
                FigureFiles.write(figure, pictures, plots);
            }
        }
        String page = SweepReport.page(
                results,
                RunLog.read(folder),
                figures,
                pictures,
                folder.manifest().program());
        folder.files()
                .writeWhole(folder.path().resolve(Pictures.REPORT), page.getBytes(StandardCharsets.UTF_8), "report");
        return obstacle;
    }
}
