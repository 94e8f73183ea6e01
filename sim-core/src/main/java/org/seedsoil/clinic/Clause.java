package org.seedsoil.clinic;

import java.util.List;
import java.util.stream.Collectors;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;

/** One thing that a condition asks of a chart. What is not known does not hold. */
public sealed interface Clause {
    /** What is told of what is not known. */
    String UNKNOWN = "unknown";

    /** What is told of what does not hold. */
    String NOT = " (no)";

    /**
     * Asks whether it holds.
     *
     * @param chart what is known
     * @return true where it does
     */
    boolean holds(Chart chart);

    /**
     * Tells what it read.
     *
     * @param chart what is known
     * @return the name with the value
     */
    String tell(Chart chart);

    /**
     * Describes it.
     *
     * @return part of a sentence
     */
    String describe();

    /**
     * Returns its key in scenarios.
     *
     * @return such as metastases
     */
    String word();

    /**
     * Bounds of a number.
     *
     * @param measure the number
     * @param from at least
     * @param to at most
     */
    record Range(Measure measure, double from, double to) implements Clause {
        @Override
        public String word() {
            return measure.word();
        }

        @Override
        public String describe() {
            boolean above = from > Double.NEGATIVE_INFINITY;
            String low = above ? " at least " + Quantity.format(from, measure.dimension()) : "";
            String high = to < Double.POSITIVE_INFINITY ? " at most " + Quantity.format(to, measure.dimension()) : "";
            return measure.word() + low + high;
        }

        @Override
        public boolean holds(Chart chart) {
            double value = measure.of(chart);
            return value >= from && value <= to;
        }

        @Override
        public String tell(Chart chart) {
            double value = measure.of(chart);
            return measure.word() + " " + (Double.isNaN(value) ? UNKNOWN : digits(value, measure.dimension()))
                    + (holds(chart) ? "" : NOT);
        }

        private static String digits(double value, Dimension dimension) {
            if (dimension == Dimension.FRACTION) {
                return Digits.three(value);
            }
            return value == Math.rint(value) ? Long.toString((long) value) : Digits.fixed(value, 1);
        }
    }

    /**
     * The last response is one of several.
     *
     * @param responses allowed responses
     */
    record Responded(List<Response> responses) implements Clause {
        /** Copies the list. */
        public Responded {
            responses = List.copyOf(responses);
        }

        @Override
        public String word() {
            return "response";
        }

        @Override
        public String describe() {
            return "response " + responses.stream().map(Response::word).collect(Collectors.joining(" or "));
        }

        @Override
        public boolean holds(Chart chart) {
            return chart.response().map(responses::contains).orElse(false);
        }

        @Override
        public String tell(Chart chart) {
            return "response " + chart.response().map(Response::word).orElse(UNKNOWN);
        }
    }

    /**
     * No distant metastasis in the last look lies beside these sites.
     *
     * @param sites names of sites
     */
    record OnlyIn(List<String> sites) implements Clause {
        /** Copies the list. */
        public OnlyIn {
            sites = List.copyOf(sites);
        }

        @Override
        public String word() {
            return "only-in";
        }

        @Override
        public String describe() {
            return "metastases in " + String.join(" or ", sites) + " alone";
        }

        @Override
        public boolean holds(Chart chart) {
            return !chart.looks().isEmpty()
                    && chart.distant(chart.last()).stream()
                            .allMatch(finding -> sites.contains(
                                    chart.sites().get(finding.organ()).name()));
        }

        @Override
        public String tell(Chart chart) {
            return String.join(" or ", sites) + (holds(chart) ? " alone" : " alone" + NOT);
        }
    }

    /**
     * A part of the stage is one of several.
     *
     * @param part which part
     * @param named the categories as the scenario names them
     * @param members those of the table that they mean
     */
    record Staged(StagePart part, List<String> named, List<String> members) implements Clause {
        /** Copies the lists. */
        public Staged {
            named = List.copyOf(named);
            members = List.copyOf(members);
        }

        @Override
        public String word() {
            return part.word();
        }

        @Override
        public String describe() {
            return part.noun() + String.join(" or ", named);
        }

        @Override
        public boolean holds(Chart chart) {
            return chart.stage().map(part::of).map(members::contains).orElse(false);
        }

        @Override
        public String tell(Chart chart) {
            return chart.stage().map(stage -> part.noun() + part.of(stage)).orElse(part.word() + " " + UNKNOWN)
                    + (holds(chart) ? "" : NOT);
        }
    }

    /**
     * The most that pathologists have seen in any node that was taken out is one of several.
     *
     * @param loads which
     */
    record NodesHold(List<NodeLoad> loads) implements Clause {
        /** What is told of it. */
        private static final String NOUN = "nodes hold ";

        /** Copies the list. */
        public NodesHold {
            loads = List.copyOf(loads);
        }

        @Override
        public String word() {
            return "nodes-hold";
        }

        @Override
        public String describe() {
            return NOUN + loads.stream().map(NodeLoad::word).collect(Collectors.joining(" or "));
        }

        @Override
        public boolean holds(Chart chart) {
            return chart.histology()
                    .nodalStatus()
                    .map(status -> loads.contains(status.load()))
                    .orElse(false);
        }

        @Override
        public String tell(Chart chart) {
            return NOUN
                    + chart.histology()
                            .nodalStatus()
                            .map(status -> status.load().word())
                            .orElse(UNKNOWN)
                    + (holds(chart) ? "" : NOT);
        }
    }

    /**
     * A marker is known to be positive, or negative, by the last specimen in which it was looked for.
     *
     * @param marker its name
     * @param positive which of both
     */
    record Marked(String marker, boolean positive) implements Clause {
        @Override
        public String word() {
            return "marker " + marker;
        }

        @Override
        public String describe() {
            return marker + (positive ? " positive" : " negative");
        }

        @Override
        public boolean holds(Chart chart) {
            return chart.histology()
                    .marker(marker)
                    .map(result -> result.positive() == positive)
                    .orElse(false);
        }

        @Override
        public String tell(Chart chart) {
            return marker + " "
                    + chart.histology()
                            .marker(marker)
                            .map(result -> result.positive() ? "positive" : "negative")
                            .orElse(UNKNOWN)
                    + (holds(chart) ? "" : NOT);
        }
    }

    /**
     * All that the last look shows can be taken out, or not.
     *
     * @param law what can be taken out
     * @param wanted which of both
     */
    record Resectable(Resectability law, boolean wanted) implements Clause {
        @Override
        public String word() {
            return "resectable";
        }

        @Override
        public String describe() {
            return wanted ? "resectable" : "not resectable";
        }

        @Override
        public boolean holds(Chart chart) {
            return !chart.looks().isEmpty() && law.holds(chart) == wanted;
        }

        @Override
        public String tell(Chart chart) {
            if (chart.looks().isEmpty()) {
                return word() + " " + UNKNOWN + NOT;
            }
            String against = law.against(chart);
            return (against.isEmpty() ? word() : "not resectable: " + against) + (holds(chart) ? "" : NOT);
        }
    }

    /**
     * What treatment is for.
     *
     * @param intent curative or palliative
     * @param few what is little disease
     */
    record Intended(Intent intent, FewMetastases few) implements Clause {
        @Override
        public String word() {
            return "intent";
        }

        @Override
        public String describe() {
            return "intent " + intent.word();
        }

        @Override
        public boolean holds(Chart chart) {
            return !chart.looks().isEmpty() && Intent.of(chart, few) == intent;
        }

        @Override
        public String tell(Chart chart) {
            String read =
                    chart.looks().isEmpty() ? UNKNOWN : Intent.of(chart, few).word();
            return word() + " " + read + (holds(chart) ? "" : NOT);
        }
    }
}
