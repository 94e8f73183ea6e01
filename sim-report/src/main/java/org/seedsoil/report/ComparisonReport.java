package org.seedsoil.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seedsoil.compare.Comparison;
import org.seedsoil.figure.Figure;
import org.seedsoil.figure.NumberTable;
import org.seedsoil.figure.Numbers;
import org.seedsoil.figure.SvgPictures;
import org.seedsoil.observe.Estimate;
import org.seedsoil.scenario.Leaf;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Interval;
import org.seedsoil.statistics.Moments;
import org.seedsoil.statistics.PairedEffect;

/** The report of a comparison: what differs, differences of the same patients with their intervals, both sides in one picture each. */
public final class ComparisonReport {
    private static final int MOST_KEYS = 100;

    private final Comparison comparison;
    private final Comparison.Cohort cohort;
    private final Html html = new Html();

    private ComparisonReport(Comparison comparison, Comparison.Cohort cohort) {
        this.comparison = comparison;
        this.cohort = cohort;
    }

    /**
     * Writes the page.
     *
     * @param comparison both sides
     * @param cohort whose patients they share
     * @param figures pictures of both
     * @param pictures paints them
     * @param version of the program
     * @return HTML
     */
    public static String page(
            Comparison comparison,
            Comparison.Cohort cohort,
            List<Figure> figures,
            SvgPictures pictures,
            String version) {
        return new ComparisonReport(comparison, cohort).render(figures, pictures, version);
    }

    private String render(List<Figure> figures, SvgPictures pictures, String version) {
        String title = comparison.first().name() + " and " + comparison.second().name();
        PageFrame.head(html, title, version);
        html.raw("<body>\n<header>\n<div class=\"wide\">\n");
        html.element("p class=\"eyebrow\"", "seedsoil compare · the same patients under two scenarios")
                .raw("\n");
        html.element("h1", title).raw("\n");
        html.element(
                        "p class=\"facts\"",
                        "A: " + comparison.first().name() + " · B: "
                                + comparison.second().name() + " · " + Numbers.count(cohort.patients())
                                + " patients, the same on both sides · random seed " + cohort.randomSeed())
                .raw("\n</div>\n</header>\n<main id=\"main\">\n");
        differing();
        differences();
        html.raw("<section aria-labelledby=\"pictures\">\n<h2 id=\"pictures\">Both sides</h2>\n");
        figures.forEach(figure -> FigureHtml.write(html, figure, pictures));
        html.raw("</section>\n</main>\n");
        PageFrame.end(html, version);
        return html.toString();
    }

    private static Map<String, String> texts(Scenario scenario) {
        Map<String, String> texts = new LinkedHashMap<>();
        Leaf.of(scenario.settings().values())
                .forEach(leaf -> texts.put(leaf.path().toString(), leaf.text()));
        return texts;
    }

    private void differing() {
        Map<String, String> first = texts(comparison.first().scenario());
        Map<String, String> second = texts(comparison.second().scenario());
        List<List<String>> rows = new ArrayList<>();
        first.forEach((key, text) -> {
            String other = second.getOrDefault(key, "");
            if (!text.equals(other)) {
                rows.add(List.of(key, text, other));
            }
        });
        second.forEach((key, text) -> {
            if (!first.containsKey(key)) {
                rows.add(List.of(key, "", text));
            }
        });
        html.raw("<section aria-labelledby=\"differs\">\n<h2 id=\"differs\">What differs</h2>\n");
        List<List<String>> shown = rows.stream().limit(MOST_KEYS).toList();
        Tables.write(html, new NumberTable("Keys of the scenarios", List.of("Key", "A", "B"), shown));
        if (shown.size() < rows.size()) {
            html.element("p class=\"note\"", "The first " + MOST_KEYS + " of " + rows.size() + " keys.");
        }
        html.raw("</section>\n");
    }

    private void differences() {
        html.raw("<section aria-labelledby=\"differences\">\n<h2 id=\"differences\">Differences, B less A</h2>\n");
        html.element(
                "p",
                "Patient by patient, so that what both sides share cancels: 95 % intervals are those of pairs. The last column says how"
                        + " many times as many patients two separate cohorts would need for intervals as narrow.");
        List<List<String>> rows = new ArrayList<>();
        int same = 0;
        for (Comparison.Pair pair : comparison.pairs()) {
            Moments difference = pair.contrast().difference();
            if (difference.min() == 0 && difference.max() == 0) {
                same++;
            } else {
                String unit = pair.unit().isEmpty() ? "" : ", " + pair.unit();
                rows.add(row(
                        pair.key() + unit,
                        pair.contrast().first().mean(),
                        pair.contrast().second().mean(),
                        difference.mean(),
                        pair.contrast().interval(Estimate.LEVEL),
                        pair.contrast().gain()));
            }
        }
        for (Comparison.Survival survival : comparison.survivals()) {
            PairedEffect effect = survival.effect();
            if (effect.difference().standardError() == 0) {
                same++;
            } else {
                rows.add(row(
                        survival.key() + ", fraction",
                        effect.first().value(),
                        effect.second().value(),
                        effect.difference().value(),
                        effect.difference().interval(Estimate.LEVEL),
                        effect.gain()));
            }
        }
        Tables.write(
                html,
                new NumberTable(
                        "Means over patients, and chances of survival",
                        List.of("Result", "A", "B", "B − A", "Lower", "Upper", "Gain"),
                        rows));
        if (same > 0) {
            html.element("p class=\"note\"", same + " more are the same on both sides, patient by patient.");
        }
        html.raw("</section>\n");
    }

    private static List<String> row(
            String label, double first, double second, double difference, Interval interval, double gain) {
        return List.of(
                label,
                Numbers.threeDigits(first),
                Numbers.threeDigits(second),
                Numbers.threeDigits(difference),
                Numbers.threeDigits(interval.low()),
                Numbers.threeDigits(interval.high()),
                Double.isFinite(gain) ? "× " + Numbers.threeDigits(gain) : "");
    }
}
