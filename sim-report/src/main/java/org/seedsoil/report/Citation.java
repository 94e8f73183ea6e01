package org.seedsoil.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes prose in which digital object identifiers become links; nothing else does. */
final class Citation {
    private static final Pattern DOI = Pattern.compile("(?:doi:)?(10\\.\\d{4,9}/[A-Za-z0-9._;()/:+-]*[A-Za-z0-9)])");

    private Citation() {}

    static void write(Html html, String text) {
        Matcher doi = DOI.matcher(text);
        int done = 0;
        while (doi.find()) {
            html.text(text.substring(done, doi.start()));
            String name = trimmed(doi.group(1));
            html.raw("<a rel=\"noreferrer\" href=\"https://doi.org/" + Html.escape(name) + "\">");
            html.text("doi:" + name).raw("</a>").text(doi.group(1).substring(name.length()));
            done = doi.end();
        }
        html.text(text.substring(done));
    }

    /** Gives back a closing bracket that belongs to the sentence. */
    private static String trimmed(String doi) {
        boolean unbalanced = doi.endsWith(")") && doi.indexOf('(') < 0;
        return unbalanced ? doi.substring(0, doi.length() - 1) : doi;
    }
}
