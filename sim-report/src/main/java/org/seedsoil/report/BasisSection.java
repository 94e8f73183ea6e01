package org.seedsoil.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the numbers rest on: method, parameters, citations, how to run it again, and what is left out. */
final class BasisSection {
    private final Html html;
    private final Report report;

    BasisSection(Html html, Report report) {
        this.html = html;
        this.report = report;
    }

    void write() {
        computed();
        assumptions();
        citations(html, report.heading().sources());
        reproduce(html, report.run());
        limits(html, report.limits());
    }

    private static void open(Html html, String id, String title) {
        html.raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
                .text(title)
                .raw("</h2>\n");
    }

    private void computed() {
        open(html, "computed", "How it was computed");
        html.raw("<p>Mode: <strong>").text(report.run().mode()).raw("</strong>. ");
        html.text(method(report.run().mode()) + " Why this mode: " + reason(report.run()))
                .raw("</p>\n");
        html.raw("<h3>Parts of the cascade</h3>\n<ul class=\"stages\">\n");
        for (StageSwitch stage : report.stages()) {
            html.raw(stage.on() ? "<li class=\"on\">" : "<li class=\"off\">");
            html.raw("<span class=\"state\">" + (stage.on() ? "on" : "off") + "</span> ");
            html.element("strong", stage.name()).raw(" ").element("span class=\"meaning\"", stage.meaning());
            html.raw("</li>\n");
        }
        html.raw("</ul>\n</section>\n");
    }

    private static String method(String mode) {
        return mode.equals("thinned")
                ? "Seeds that will survive are drawn from the exact probabilities of the cascade, all others are counted by"
                        + " their exact law; results have the same distribution as if each seed had been walked."
                : "Each seed was walked through the cascade with draws of its own.";
    }

    private static String reason(Reproduction run) {
        String prefix = run.mode() + ": ";
        String reason = run.modeReason();
        reason = reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
        return reason.endsWith(".") ? reason : reason + ".";
    }

    private void assumptions() {
        open(html, "assumptions", "Assumptions");
        long changed = count(Provenance.CHANGED);
        html.element(
                "p",
                "Every parameter as it was used, " + report.assumptions().size() + " in all: "
                        + count(Provenance.PUBLISHED) + " taken from a source, " + count(Provenance.TUNED)
                        + " tuned so that a known result comes out, " + count(Provenance.ASSUMED)
                        + " assumed in whole or in part (plausible, not measured), "
                        + (changed == 0 ? "" : changed + " changed from the scenario's file, ") + "and "
                        + count(Provenance.SETTING) + " settings of the run.");
        html.raw("\n");
        Map<String, List<Assumption>> groups = report.assumptions().stream()
                .collect(Collectors.groupingBy(BasisSection::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach(this::group);
        html.raw("</section>\n");
    }

    private long count(Provenance provenance) {
        return report.assumptions().stream()
                .filter(assumption -> assumption.provenance() == provenance)
                .count();
    }

    private static String group(Assumption assumption) {
        int dot = assumption.path().indexOf('.');
        return dot < 0 ? "general" : assumption.path().substring(0, dot);
    }

    private void group(String name, List<Assumption> rows) {
        html.raw(name.equals("clones") ? "<details open=\"open\">" : "<details>")
                .raw("<summary>")
                .text(name)
                .raw(" <span class=\"count\">" + rows.size() + "</span></summary>\n");
        html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text("Parameters: " + name);
        html.raw("\"><table class=\"parameters\"><thead><tr><th scope=\"col\">Parameter</th>");
        html.raw("<th scope=\"col\">Value</th><th scope=\"col\">Source</th></tr></thead><tbody>\n");
        rows.forEach(this::row);
        html.raw("</tbody></table></div></details>\n");
    }

    private void row(Assumption row) {
        html.raw("<tr><th scope=\"row\">").element("code", row.path());
        html.element("span class=\"meaning\"", row.meaning()).raw("</th><td>");
        html.text(row.value()).raw("</td><td>");
        Provenance provenance = row.provenance();
        html.raw("<span class=\"provenance " + provenance.word() + "\">" + provenance.word() + "</span> ");
        Citation.write(html, without(provenance.word(), row.source()));
        html.raw("</td></tr>\n");
    }

    /** The source without the word that the badge before it says. */
    private static String without(String word, String source) {
        return source.regionMatches(true, 0, word, 0, word.length())
                ? source.replaceFirst("^(?i:" + word + ")(?:[,:;]? +|$)", "")
                : source;
    }

    /** Sources of a scenario. */
    static void citations(Html html, List<String> sources) {
        open(html, "citations", "Citations");
        html.raw("<ol>\n");
        for (String source : sources) {
            html.raw("<li>");
            Citation.write(html, source);
            html.raw("</li>\n");
        }
        html.raw("</ol>\n");
        if (sources.isEmpty()) {
            html.element("p", "The scenario names no source.");
        }
        html.raw("</section>\n");
    }

    /** How to have the same again. */
    static void reproduce(Html html, Reproduction run) {
        open(html, "reproduce", "Run it again");
        html.element(
                "p",
                "The same command with the same version gives the same numbers, bit for bit, on any machine and"
                        + " with any number of threads.");
        html.raw("<pre tabindex=\"0\"><code>").text(run.command()).raw("</code></pre>\n<dl class=\"run\">\n");
        fact(html, "Patients", Long.toString(run.patients()));
        fact(html, "Random seed", Long.toString(run.randomSeed()));
        fact(html, "Version", run.version());
        fact(html, "SHA-256 of the scenario", run.scenarioHash());
        html.raw("</dl>\n</section>\n");
    }

    private static void fact(Html html, String name, String value) {
        html.element("dt", name).raw("<dd>").element("code", value).raw("</dd>\n");
    }

    /** What is left out. */
    static void limits(Html html, List<String> limits) {
        open(html, "limits", "What is not in the model");
        html.raw("<ul>\n");
        limits.forEach(limit -> html.element("li", limit).raw("\n"));
        html.raw("</ul>\n</section>\n");
    }
}
