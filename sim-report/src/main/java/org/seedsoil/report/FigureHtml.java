package org.seedsoil.report;

import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;

/** A picture with its caption, and its numbers folded away. */
final class FigureHtml {
    private FigureHtml() {}

    static void write(Html html, Figure figure, SvgPictures pictures) {
        html.raw("<figure id=\"figure-" + Html.escape(figure.name()) + "\">\n");
        html.element("h3 class=\"hidden\"", figure.title()).raw("\n");
        if (FigureFiles.obstacle().isEmpty()) {
            html.raw("<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"");
            html.text("Figure: " + figure.title())
                    .raw("\">")
                    .raw(pictures.of(figure))
                    .raw("</div>\n");
        }
        html.raw("<figcaption><p>")
                .text(figure.caption())
                .raw("</p></figcaption>\n<details><summary>The numbers</summary>\n");
        Tables.write(html, figure.numbers());
        html.raw("</details>\n</figure>\n");
    }
}
