package org.seedsoil.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.seedsoil.quantity.Quantity;

/**
 * A condition on a chart: several numbers within their bounds, and the last response one of several. What is not known lies within no bounds.
 *
 * @param ranges bounds of numbers
 * @param responses allowed responses; none: any, judged or not
 * @param sites names of sites beside which no distant metastasis may lie in the last look; none: any
 */
public record Condition(List<Range> ranges, List<Response> responses, List<String> sites) {
    /** Copies the lists. */
    public Condition {
        ranges = List.copyOf(ranges);
        responses = List.copyOf(responses);
        sites = List.copyOf(sites);
    }

    /**
     * A condition on numbers and the response alone.
     *
     * @param ranges bounds of numbers
     * @param responses allowed responses; none: any, judged or not
     */
    public Condition(List<Range> ranges, List<Response> responses) {
        this(ranges, responses, List.of());
    }

    /**
     * Bounds of a number.
     *
     * @param measure the number
     * @param from at least
     * @param to at most
     */
    public record Range(Measure measure, double from, double to) {
        String describe() {
            boolean above = from > Double.NEGATIVE_INFINITY;
            String low = above ? " at least " + Quantity.format(from, measure.dimension()) : "";
            String high = to < Double.POSITIVE_INFINITY ? " at most " + Quantity.format(to, measure.dimension()) : "";
            return measure.word() + low + high;
        }

        boolean holds(Chart chart) {
            double value = measure.of(chart);
            return value >= from && value <= to;
        }

        String tell(Chart chart) {
            double value = measure.of(chart);
            return measure.word() + " " + (Double.isNaN(value) ? "unknown" : digits(value))
                    + (holds(chart) ? "" : " (no)");
        }

        private static String digits(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
        }
    }

    /**
     * Asks whether it holds.
     *
     * @param chart what is known
     * @return true where every part does
     */
    public boolean holds(Chart chart) {
        boolean response =
                responses.isEmpty() || chart.response().map(responses::contains).orElse(false);
        return response && inside(chart) && ranges.stream().allMatch(range -> range.holds(chart));
    }

    private boolean inside(Chart chart) {
        return sites.isEmpty()
                || chart.distant(chart.last()).stream()
                        .allMatch(finding -> sites.contains(
                                chart.sites().get(finding.organ()).name()));
    }

    /** Tells it, as part of a sentence; empty where it always holds. */
    String describe() {
        List<String> parts = new ArrayList<>();
        ranges.forEach(range -> parts.add(range.describe()));
        if (!responses.isEmpty()) {
            parts.add("response " + responses.stream().map(Response::word).collect(Collectors.joining(" or ")));
        }
        if (!sites.isEmpty()) {
            parts.add("metastases in " + String.join(" or ", sites) + " alone");
        }
        return String.join(" and ", parts);
    }

    /**
     * Tells what it read.
     *
     * @param chart what is known
     * @return each number with its value, and "(no)" where it is out of bounds; empty without conditions
     */
    public String tell(Chart chart) {
        StringBuilder text = new StringBuilder();
        for (Range range : ranges) {
            text.append(text.isEmpty() ? "" : ", ").append(range.tell(chart));
        }
        if (!responses.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append("response ")
                    .append(chart.response().map(Response::word).orElse("unknown"));
        }
        if (!sites.isEmpty()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(String.join(" or ", sites))
                    .append(inside(chart) ? " alone" : " alone (no)");
        }
        return text.toString();
    }
}
