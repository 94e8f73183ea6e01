package org.seedsoil.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.WholeFile;

/** Writes a report as one page of HTML that loads nothing from elsewhere. */
public final class ReportWriter {
    private ReportWriter() {}

    /**
     * Writes a report under a temporary name, then moves it. The same report gives the same bytes.
     *
     * @param report what to tell
     * @param pictures paints its figures; null where there shall be none
     * @param file where; replaced if it is there
     * @throws IOException if it cannot be written
     */
    public static void write(Report report, @Nullable SvgPictures pictures, Path file) throws IOException {
        WholeFile.write(file, html(report, pictures).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Tells a report.
     *
     * @param report what to tell
     * @param pictures paints its figures; null where there shall be none
     * @return the page
     */
    public static String html(Report report, @Nullable SvgPictures pictures) {
        return new ReportPage(report, pictures).render();
    }
}
