package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seedsoil.experiment.Choices;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.Law;
import org.seedsoil.experiment.Span;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.sweep.PointResult;
import org.seedsoil.sweep.RunLog;
import org.seedsoil.sweep.Sweep;
import org.seedsoil.sweep.SweepResults;

/** The report of a sweep: the design, what was varied, what failed, the pictures with their numbers. */
public final class SweepReport {
    private static final int MOST_FAILURES = 50;

    private final SweepResults results;
    private final Sweep sweep;
    private final List<RunLog.Entry> runs;
    private final String version;
    private final Html html = new Html();

    private SweepReport(SweepResults results, List<RunLog.Entry> runs, String version) {
        this.runs = runs;
        this.results = results;
        this.sweep = results.sweep();
        this.version = version;
    }

    /**
     * Writes the page.
     *
     * @param results what came of the sweep
     * @param runs what it took
     * @param figures its pictures
     * @param pictures paints them
     * @param version of the program
     * @return HTML
     */
    public static String page(
            SweepResults results, List<RunLog.Entry> runs, List<Figure> figures, SvgPictures pictures, String version) {
        return new SweepReport(results, runs, version).render(figures, pictures);
    }

    private String render(List<Figure> figures, SvgPictures pictures) {
        String title = sweep.title().isEmpty() ? sweep.name() : sweep.title();
        PageFrame.head(html, title, version);
        html.raw("<body>\n");
        html.raw("<header>\n<div class=\"wide\">\n");
        html.element("p class=\"eyebrow\"", "seedsoil sweep · " + sweep.name()).raw("\n");
        html.element("h1", title).raw("\n");
        html.element("p class=\"facts\"", facts()).raw("\n</div>\n</header>\n<main id=\"main\">\n");
        missing();
        varied();
        html.raw("<section aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">Pictures</h2>\n");
        figures.forEach(figure -> FigureHtml.write(html, figure, pictures));
        html.raw("</section>\n");
        failures();
        cost();
        reproduce();
        html.raw("</main>\n");
        PageFrame.end(html, version);
        return html.toString();
    }

    private String facts() {
        return sweep.base().name() + " · " + sweep.experiment().design().word() + " · "
                + results.points().size() + " points · " + sweep.patients() + " patients each · random seed "
                + sweep.experiment().randomSeed() + " · random numbers "
                + sweep.experiment()
                        .randomNumbers()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-');
    }

    private void missing() {
        long missing = results.count(PointResult.Status.MISSING);
        long failed = results.count(PointResult.Status.FAILED);
        if (missing + failed > 0) {
            html.raw(
                    "<section class=\"warning\" aria-labelledby=\"warning\">\n<h2 id=\"warning\">Read this first</h2>\n<ul>\n");
            if (missing > 0) {
                html.element(
                        "li",
                        missing + " of " + results.points().size() + " points are not done yet; they are left out.");
            }
            if (failed > 0) {
                html.element("li", failed + " points failed; they are left out, and with them their row sets.");
            }
            html.raw("</ul>\n</section>\n");
        }
    }

    private void varied() {
        html.raw("<section aria-labelledby=\"varied\">\n<h2 id=\"varied\">What was varied</h2>\n");
        List<List<String>> rows = new ArrayList<>();
        for (Factor factor : sweep.experiment().factors()) {
            rows.add(List.of(
                    factor.name(),
                    (factor.multiplies() ? "times what is written at " : "")
                            + String.join(
                                    ", ",
                                    factor.paths().stream()
                                            .map(Object::toString)
                                            .toList()),
                    range(factor),
                    Sweep.text(factor, factor.base())));
        }
        Tables.writeWords(
                html, new NumberTable("Factors", List.of("Factor", "Key", "Values", "In the scenario"), rows));
        if (!sweep.experiment().constraints().isEmpty()) {
            html.element("p", "Points that met: " + sweep.experiment().constraints() + ".");
        }
        html.raw("</section>\n");
    }

    private static String range(Factor factor) {
        if (factor.range() instanceof Choices choices) {
            return String.join(
                    ", ",
                    choices.values().stream()
                            .map(value -> Sweep.text(factor, value))
                            .toList());
        }
        if (factor.range() instanceof Law law) {
            return law.kind().name().toLowerCase(Locale.ROOT) + ", median " + Numbers.threeDigits(law.middle())
                    + ", spread " + Numbers.threeDigits(law.spread());
        }
        Span span = (Span) factor.range();
        String unit = Sweep.unit(factor);
        return Numbers.threeDigits(span.low()) + " to " + Numbers.threeDigits(span.high())
                + (unit.isEmpty() ? "" : " " + unit) + ", "
                + span.scale().name().toLowerCase(Locale.ROOT);
    }

    private void failures() {
        List<List<String>> rows = results.points().stream()
                .filter(result -> result.status() == PointResult.Status.FAILED)
                .limit(MOST_FAILURES)
                .map(result -> List.of(
                        String.valueOf(result.point().index()),
                        sweep.variant(result.point()).name(),
                        result.reason()))
                .toList();
        if (!rows.isEmpty()) {
            html.raw("<section aria-labelledby=\"failed\">\n<h2 id=\"failed\">What failed</h2>\n");
            Tables.write(html, new NumberTable("Points that failed", List.of("Point", "What it is", "Reason"), rows));
            html.raw("</section>\n");
        }
    }

    private void cost() {
        if (runs.isEmpty()) {
            return;
        }
        double busy =
                runs.stream().mapToDouble(run -> run.seconds() * run.threads()).sum();
        long patients = runs.stream().mapToLong(RunLog.Entry::patients).sum();
        html.raw("<section aria-labelledby=\"cost\">\n<h2 id=\"cost\">What it cost</h2>\n");
        List<List<String>> rows = List.of(
                List.of("Runs of the program", Numbers.count(runs.size())),
                List.of("Time of all threads together", duration(busy)),
                List.of("Patients simulated", Numbers.count(patients)),
                List.of(
                        "Time of a patient",
                        patients == 0 ? "–" : Numbers.threeDigits(1000 * busy / patients) + " ms"));
        Tables.write(html, new NumberTable("What it cost", List.of("", "So far"), rows));
        html.raw("</section>\n");
    }

    private static String duration(double seconds) {
        return seconds < 120
                ? Numbers.threeDigits(seconds) + " s"
                : seconds < 7200
                        ? Numbers.threeDigits(seconds / 60) + " min"
                        : Numbers.threeDigits(seconds / 3600) + " h";
    }

    private void reproduce() {
        html.raw("<section aria-labelledby=\"reproduce\">\n<h2 id=\"reproduce\">Reproduce</h2>\n");
        html.element(
                "p",
                "The folder holds all that it takes: 'seedsoil sweep' with its name goes on or verifies it; the table points has the"
                        + " command that runs each point alone. The design as it was written:");
        html.raw("<pre>").text(sweep.source().file()).raw("</pre>\n</section>\n");
    }
}
