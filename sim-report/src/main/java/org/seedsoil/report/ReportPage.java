package org.seedsoil.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.scenario.Change;

/** The page from top to bottom. */
final class ReportPage {
    private final Report report;
    private final @Nullable SvgPictures pictures;
    private final Html html = new Html();

    ReportPage(Report report, @Nullable SvgPictures pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    String render() {
        PageFrame.head(html, title(), report.run().version());
        html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        header();
        html.raw("<main id=\"main\">\n");
        warnings();
        question();
        treatment();
        keyNumbers();
        new FigureSection(html, report, pictures).write();
        new BasisSection(html, report).write();
        html.raw("</main>\n");
        PageFrame.end(html, report.run().version());
        return html.toString();
    }

    private String title() {
        Heading heading = report.heading();
        return heading.title().isBlank() ? heading.name() : heading.title();
    }

    private void header() {
        html.raw("<header>\n<div class=\"wide\">\n");
        html.element(
                        "p class=\"eyebrow\"",
                        "seedsoil report · " + report.heading().name())
                .raw("\n");
        html.element("h1", title()).raw("\n");
        if (!report.heading().description().isBlank()) {
            html.element("p class=\"lead\"", report.heading().description()).raw("\n");
        }
        html.element("p class=\"facts\"", report.facts()).raw("\n");
        changes(html, report.heading().changes());
        html.raw("<nav aria-label=\"Contents\"><ul>");
        link("key-numbers", "Key numbers");
        link("pictures", "Pictures");
        link("computed", "How it was computed");
        link("assumptions", "Assumptions");
        link("citations", "Citations");
        link("reproduce", "Reproduce");
        link("limits", "Limits");
        html.raw("</ul></nav>\n</div>\n</header>\n");
    }

    /** What the command line changes. */
    static void changes(Html html, List<Change> changes) {
        if (!changes.isEmpty()) {
            html.element("p", "Changed on the command line:").raw("\n<ul class=\"changes\">\n");
            for (Change change : changes) {
                html.raw("<li>").element("code", ChangeText.of(change)).raw("</li>\n");
            }
            html.raw("</ul>\n");
        }
    }

    private void link(String id, String label) {
        html.raw("<li><a href=\"#" + id + "\">").text(label).raw("</a></li>");
    }

    private void warnings() {
        if (report.warnings().isEmpty()) {
            return;
        }
        html.raw(
                "<section class=\"warning\" aria-labelledby=\"warning\">\n<h2 id=\"warning\">Read this first</h2>\n<ul>\n");
        report.warnings().forEach(warning -> html.element("li", warning).raw("\n"));
        html.raw("</ul>\n</section>\n");
    }

    private void question() {
        if (!report.question().isBlank()) {
            html.raw("<section aria-labelledby=\"question\">\n<h2 id=\"question\">The question</h2>\n");
            html.element("p", report.question()).raw("\n</section>\n");
        }
    }

    private void treatment() {
        if (!report.treatment().isEmpty()) {
            html.raw("<section aria-labelledby=\"treatment\">\n<h2 id=\"treatment\">Care</h2>\n<ul>\n");
            report.treatment().forEach(sentence -> html.element("li", sentence).raw("\n"));
            html.raw("</ul>\n</section>\n");
        }
    }

    private void keyNumbers() {
        html.raw("<section aria-labelledby=\"key-numbers\">\n<h2 id=\"key-numbers\">Key numbers</h2>\n");
        html.raw("<ul class=\"cards\">\n");
        for (KeyNumber number : report.keyNumbers()) {
            html.raw("<li>").element("h3", number.label()).element("p class=\"value\"", number.value());
            if (!number.uncertainty().isBlank()) {
                html.element("p class=\"interval\"", number.uncertainty());
            }
            html.element("p class=\"meaning\"", number.meaning()).raw("</li>\n");
        }
        html.raw("</ul>\n");
        if (report.keyNumbers().isEmpty()) {
            html.element("p", "No patient was simulated, so there is no number to report.");
        }
        html.raw("</section>\n");
    }
}
