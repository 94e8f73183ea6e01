package org.seedsoil.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.SvgPictures;

/** The pictures with their captions and the numbers behind them, then the further tables. */
final class FigureSection {
    private static final int SHORT_TABLE = 24;

    private final Html html;
    private final Report report;
    private final @Nullable SvgPictures pictures;

    FigureSection(Html html, Report report, @Nullable SvgPictures pictures) {
        this.html = html;
        this.report = report;
        this.pictures = pictures;
    }

    void write() {
        html.raw("<section aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">Pictures</h2>\n");
        if (pictures == null) {
            html.element("p class=\"note\"", "This run was asked for no pictures; here are their numbers.")
                    .raw("\n");
        }
        report.figures().forEach(this::figure);
        html.raw("</section>\n");
        if (!report.tables().isEmpty()) {
            html.raw("<section aria-labelledby=\"tables\">\n<h2 id=\"tables\">More numbers</h2>\n");
            report.tables().forEach(table -> Tables.write(html, table));
            html.raw("</section>\n");
        }
    }

    private void figure(Figure figure) {
        html.raw("<figure id=\"figure-" + Html.escape(figure.name()) + "\">\n");
        html.element("h3 class=\"hidden\"", figure.title()).raw("\n");
        picture(figure);
        html.raw("<figcaption><p>").text(figure.caption()).raw("</p></figcaption>\n");
        numbers(figure.numbers());
        html.raw("</figure>\n");
    }

    private void picture(Figure figure) {
        if (pictures == null) {
            return;
        }
        Optional<String> obstacle = FigureFiles.obstacle();
        if (obstacle.isPresent()) {
            html.element("p class=\"note\"", "The picture could not be drawn: " + obstacle.get() + ".");
            return;
        }
        html.raw("<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"");
        html.text("Figure: " + figure.title()).raw("\">");
        html.raw(pictures.of(figure)).raw("</div>\n");
    }

    private void numbers(NumberTable table) {
        if (!table.rows().isEmpty()) {
            html.raw(table.rows().size() <= SHORT_TABLE ? "<details open=\"open\">" : "<details>");
            html.raw("<summary>The numbers</summary>\n");
            Tables.write(html, table);
            html.raw("</details>\n");
        }
    }
}
