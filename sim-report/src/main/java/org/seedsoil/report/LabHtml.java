package org.seedsoil.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.FigureFiles;
import org.seedsoil.figure.SvgPictures;

/** A page of a laboratory as HTML that loads nothing from elsewhere. */
public final class LabHtml {
    private final LabPage page;
    private final @Nullable SvgPictures pictures;
    private final Html html = new Html();
    private boolean open;

    private LabHtml(LabPage page, @Nullable SvgPictures pictures) {
        this.page = page;
        this.pictures = pictures;
    }

    /**
     * Writes a page.
     *
     * @param page the page
     * @param pictures paints its figures; null where there shall be none
     * @param version version of the program
     * @return the page
     */
    public static String of(LabPage page, @Nullable SvgPictures pictures, String version) {
        return new LabHtml(page, pictures).render(version);
    }

    private String render(String version) {
        PageFrame.head(html, page.title(), version);
        html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header>\n<div class=\"wide\">\n");
        html.element(
                        "p class=\"eyebrow\"",
                        "seedsoil laboratory " + page.lab().heading().number())
                .raw("\n");
        html.element("h1", page.lab().title()).raw("\n");
        html.element("p class=\"lead\"", page.lab().heading().idea()).raw("\n");
        html.raw("<nav aria-label=\"Contents\"><ul>");
        page.blocks().stream()
                .filter(LabPage.Section.class::isInstance)
                .map(block -> ((LabPage.Section) block).title())
                .forEach(title -> html.raw("<li><a href=\"#" + id(title) + "\">")
                        .text(title)
                        .raw("</a></li>"));
        html.raw("</ul></nav>\n</div>\n</header>\n<main id=\"main\">\n");
        List<LabPage.Block> behindIdea = page.blocks().subList(1, page.blocks().size());
        behindIdea.forEach(this::write);
        end();
        html.raw("</main>\n");
        PageFrame.end(html, version);
        return html.toString();
    }

    private static String id(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private void end() {
        html.raw(open ? "</section>\n" : "");
        open = true;
    }

    private void write(LabPage.Block block) {
        if (block instanceof LabPage.Section section) {
            end();
            String id = id(section.title());
            html.raw("<section aria-labelledby=\"" + id + "\">\n");
            html.element("h2 id=\"" + id + "\"", section.title()).raw("\n");
        } else if (block instanceof LabPage.Paragraph paragraph) {
            html.element("p", paragraph.text()).raw("\n");
        } else if (block instanceof LabPage.Command command) {
            html.raw("<pre>").element("code", command.line()).raw("</pre>\n");
        } else if (block instanceof LabPage.Numbered numbered) {
            Tables.writeWords(html, numbered.table());
        } else if (block instanceof LabPage.Items items) {
            items(items);
        } else if (block instanceof LabPage.Shown shown) {
            figure(shown.figure());
        }
    }

    private void items(LabPage.Items items) {
        String list = items.ordered() ? "ol" : "ul";
        html.raw("<" + list + ">\n");
        items.items().forEach(item -> html.element("li", item).raw("\n"));
        html.raw("</" + list + ">\n");
    }

    private void figure(Figure figure) {
        html.raw("<figure>\n").element("h3 class=\"hidden\"", figure.title()).raw("\n");
        if (pictures != null && FigureFiles.obstacle().isEmpty()) {
            html.raw("<div class=\"scroll picture\" tabindex=\"0\" role=\"region\" aria-label=\"");
            html.text("Figure: " + figure.title()).raw("\">");
            html.raw(pictures.of(figure)).raw("</div>\n");
        }
        html.raw("<figcaption><p>").text(figure.caption()).raw("</p></figcaption>\n");
        html.raw("<details" + (pictures == null ? " open=\"open\"" : "") + "><summary>The numbers</summary>\n");
        Tables.write(html, figure.numbers());
        html.raw("</details>\n</figure>\n");
    }
}
