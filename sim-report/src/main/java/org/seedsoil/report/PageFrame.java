package org.seedsoil.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page begins and ends with. */
final class PageFrame {
    /** No script runs and nothing is fetched, whatever a scenario smuggles into the page. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private PageFrame() {}

    static void head(Html html, String title, String version) {
        html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\"/>\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.raw("<meta name=\"generator\" content=\"seedsoil ").text(version).raw("\"/>\n");
        html.element("title", title + " – seedsoil")
                .raw("\n<style>\n")
                .raw(style())
                .raw("</style>\n</head>\n");
    }

    private static String style() {
        try (InputStream stream = PageFrame.class.getResourceAsStream("report.css")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void end(Html html, String version) {
        html.raw("<footer><div class=\"wide\"><p>Written by seedsoil ").text(version);
        html.raw(
                ". A simulation of virtual patients for research and teaching. It says nothing about any real person, ");
        html.raw("and no decision about treatment may rest on it.</p></div></footer>\n</body>\n</html>\n");
    }
}
