package org.seedsoil.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.io.result.DraftFolder;
import org.seedsoil.lab.Heading;
import org.seedsoil.lab.LabResult;
import org.seedsoil.report.LabHtml;
import org.seedsoil.report.LabPage;

/** Writes what came of laboratories: a result folder of one, or the pages that the documents of the program keep. */
public final class LabFiles {
    /** Folder of the pictures beside the kept pages. */
    public static final String KEPT_PICTURES = "pictures";

    /** Name of the list of kept pages. */
    public static final String INDEX = "README.md";

    private LabFiles() {}

    /**
     * Fills a result folder: page.html, page.md, plots.
     *
     * @param draft the folder in the making
     * @param result the run
     * @param plots whether there are pictures; without, the page has their numbers
     * @throws IOException if something cannot be written
     */
    public static void fill(DraftFolder draft, LabResult result, boolean plots) throws IOException {
        LabPage page = LabPage.of(result);
        SvgPictures pictures = plots && FigureFiles.obstacle().isEmpty() ? new SvgPictures() : null;
        if (pictures != null) {
            for (Figure figure : page.figures()) {
                draft.add(folder ->
                        FigureFiles.write(figure, pictures, Files.createDirectories(folder.resolve(Pictures.PLOTS))));
            }
        }
        String html = LabHtml.of(page, pictures, Version.text());
        draft.add(folder -> Files.writeString(folder.resolve("page.html"), html));
        draft.add(folder -> Files.writeString(folder.resolve("page.md"), page.markdown(Pictures.PLOTS)));
    }

    /**
     * Writes the page that is kept of a laboratory, with its pictures as SVG, over what is there.
     *
     * @param result the run
     * @param folder where; made if it is not there
     * @throws IOException if something cannot be written
     */
    public static void keep(LabResult result, Path folder) throws IOException {
        LabPage page = LabPage.of(result);
        Path pictures = Files.createDirectories(folder.resolve(KEPT_PICTURES));
        SvgPictures painted = new SvgPictures();
        for (Figure figure : page.figures()) {
            Files.writeString(pictures.resolve(figure.name() + ".svg"), painted.of(figure));
        }
        Files.writeString(folder.resolve(result.lab().name() + ".md"), page.markdown(KEPT_PICTURES));
    }

    /**
     * Lists laboratories.
     *
     * @param labs what a list tells of them
     * @return the text of {@link #INDEX}
     */
    public static String index(List<Heading> labs) {
        StringBuilder text = new StringBuilder("""
                # Laboratories

                The field's known results, each as an experiment: a question, a prediction, one command, a picture with all sides in one
                frame, what is claimed beside what is published, two or three more questions. Every number on a page is one of the run that wrote
                it, and a test holds pages and claims. `./seedsoil lab` lists them, `./seedsoil lab NAME` runs one in seconds and writes
                its page with your numbers (`--patients`, `--seed`).

                | | laboratory | idea |
                |---|---|---|
                """);
        for (Heading lab : labs) {
            text.append("| ")
                    .append(lab.number())
                    .append(" | [")
                    .append(lab.title())
                    .append("](");
            text.append(lab.name()).append(".md) | ").append(lab.idea()).append(" |\n");
        }
        text.append("""

                They are best done in this order. What a laboratory compares, asks and claims stands in
                [scenarios/labs](../../scenarios/labs). These pages are written by `./seedsoil lab --keep docs/labs`, once
                more whenever numbers of the model change.
                """);
        return text.toString();
    }
}
