package org.seedsoil.cli.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.io.result.Json;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.reproduction.PolicyText;
import org.seedsoil.reproduction.Varied;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.TimedReproduction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * R_m of lesions founded on one day, where courses begin or end, for people and for programs.
 *
 * @param timed the theory
 * @param treatment what is done to each metastasis
 * @param seen size from which one can be seen, if anything says so
 * @param horizonDays H
 * @param curve what is varied, if anything
 */
record TimedText(
        TimedReproduction timed,
        Ablation treatment,
        @Nullable VisibleSize seen,
        double horizonDays,
        @Nullable Varied curve) {

    /** One point of the curve. */
    private record Point(double at, Figure number) {}

    private Figure number() {
        return timed.number(treatment, horizonDays);
    }

    private Figure before() {
        VisibleSize size = seen;
        return size == null ? Figure.absent("nothing says what can be seen") : timed.preDetection(size, horizonDays);
    }

    private List<Point> points() {
        List<Point> points = new ArrayList<>();
        Varied along = curve;
        if (along != null) {
            for (double value : along.values()) {
                points.add(new Point(value, timed.number(along.knob().turn(treatment, value), horizonDays)));
            }
        }
        return points;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Lesions founded on " + timed.founded() + ", and all that they found up to an age of "
                + time(horizonDays) + ".");
        lines.add("Laws change at their age of "
                + (timed.changesAt().isEmpty()
                        ? "no day: no course begins or ends in their life"
                        : String.join(
                                ", ",
                                timed.changesAt().stream().map(TimedText::time).toList()))
                + ".");
        lines.add("R_m    " + told(number()));
        lines.add("R_pre  " + told(before()));
        founds(lines);
        lines.add(
                "r      that without the courses: in the long run one that ends changes nothing of the rate (--course none)");
        lines.add("Extinction is not told: it hangs on the day of founding of each descendant.");
        curve(lines);
        return lines;
    }

    private void curve(List<String> lines) {
        Varied along = curve;
        if (along != null) {
            lines.add("R_m by " + along.knob().label());
            for (Point point : points()) {
                lines.add(String.format(Locale.ROOT, "  %-12s %s", Digits.three(point.at()), told(point.number())));
            }
        }
    }

    private void founds(List<String> lines) {
        double[][] founds = timed.offspringOfOneCell(treatment, horizonDays);
        lines.add("One that grew from one cell founds, by organ");
        for (int from = 0; from < founds.length; from++) {
            double sum = 0;
            for (double number : founds[from]) {
                sum += number;
            }
            lines.add("  " + timed.names().get(from) + "  " + Digits.three(sum));
        }
    }

    ObjectNode json() {
        ObjectNode root = Json.object();
        root.put("founded", timed.founded());
        root.put("policy", PolicyText.of(treatment));
        Json.putFinite(root, "horizon-days", horizonDays);
        ArrayNode changes = root.putArray("laws-change-at-days");
        timed.changesAt().forEach(changes::add);
        Json.putFigure(root, "reproduction-number", number());
        Json.putFigure(root, "before-detection", before());
        ArrayNode types = root.putArray("types");
        timed.names().forEach(types::add);
        ArrayNode rows = root.putArray("founded-by-one-cell");
        for (double[] row : timed.offspringOfOneCell(treatment, horizonDays)) {
            ArrayNode numbers = rows.addArray();
            for (double number : row) {
                numbers.add(number);
            }
        }
        Varied along = curve;
        if (along != null) {
            ArrayNode list = root.putArray("curve");
            for (Point point : points()) {
                Json.putFigure(
                        list.addObject().put(along.knob().word(), point.at()), "reproduction-number", point.number());
            }
        }
        return root;
    }

    private static String told(Figure figure) {
        return figure.isKnown() ? Digits.three(figure.value()) : "none: " + figure.reason();
    }

    private static String time(double days) {
        return Quantity.format(days, Dimension.TIME);
    }
}
