package org.seedsoil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.scenario.Change;

/** The page from top to bottom. */
final class ReportPage {
    /** No script runs and nothing is fetched, whatever a scenario smuggles into the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Report report;
    private final @Nullable SvgPictures pictures;
    private final Html html = new Html();

    ReportPage(Report report, @Nullable SvgPictures pictures) {
        this.report = report;
        this.pictures = pictures;
    }

    String render() {
        head();
        html.raw("<body>\n<a class=\"skip\" href=\"#main\">Skip to the content</a>\n");
        header();
        html.raw("<main id=\"main\">\n");
        warnings();
        question();
        keyNumbers();
        new FigureSection(html, report, pictures).write();
        new BasisSection(html, report).write();
        html.raw("</main>\n");
        footer();
        return html.raw("</body>\n</html>\n").toString();
    }

    private void head() {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.raw("<meta name=\"generator\" content=\"seedsoil ")
                .text(report.run().version())
                .raw("\"/>\n");
        html.element("title", title() + " – seedsoil")
                .raw("\n<style>\n")
                .raw(style())
                .raw("</style>\n</head>\n");
    }

    private String title() {
        Heading heading = report.heading();
        return heading.title().isBlank() ? heading.name() : heading.title();
    }

    private static String style() {
        try (InputStream stream = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        changes();
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

    private void changes() {
        if (!report.heading().changes().isEmpty()) {
            html.element("p", "Changed on the command line:").raw("\n<ul class=\"changes\">\n");
            for (Change change : report.heading().changes()) {
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

    private void footer() {
        html.raw("<footer><div class=\"wide\"><p>Written by seedsoil ")
                .text(report.run().version());
        html.raw(
                ". A simulation of virtual patients for research and teaching. It says nothing about any real person, ");
        html.raw("and no decision about treatment may rest on it.</p></div></footer>\n");
    }
}
