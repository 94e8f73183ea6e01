package org.seedsoil.cli.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.care.Ablation;
import org.seedsoil.care.VisibleSize;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.quantity.Digits;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.statistics.Figure;
import org.seedsoil.theory.TimedReproduction;
import picocli.CommandLine.Option;

/** Which courses of the scenario hold, and of which lesions R_m is asked where they begin or end. */
final class CourseOptions {
    private static final KeyPath COURSES = KeyPath.parse("care.courses");
    private static final String NONE = "none";

    @Option(
            names = "--course",
            paramLabel = "NAME",
            order = 23,
            split = ",",
            description = "which courses of the scenario hold, by name; none: none of them (default: all); repeatable")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--founded",
            paramLabel = "DAY",
            order = 24,
            converter = Measured.Day.class,
            description =
                    "where courses begin or end: R_m of lesions founded on this day, counted as those of the courses, such as '-2 y'")
    private @Nullable Double founded;

    /** Leaves only the courses that were named. */
    Scenario of(Scenario loaded) {
        if (names.isEmpty()) {
            return loaded;
        }
        Map<String, Setting> all = loaded.settings().values().find(COURSES) instanceof Setting.Group courses
                ? courses.entries()
                : Map.of();
        Map<String, Setting> kept = new LinkedHashMap<>();
        for (String name : names) {
            Setting course = all.get(name);
            if (course != null) {
                kept.put(name, course);
            } else if (!name.equals(NONE)) {
                throw new Refusal(
                        Exit.USAGE,
                        "--course: '" + Suggestion.clip(name) + "' is no course of " + loaded.name() + "; allowed: "
                                + String.join(", ", all.keySet()) + (all.isEmpty() ? "" : ", ") + NONE);
            }
        }
        if (names.contains(NONE) && !kept.isEmpty()) {
            throw new Refusal(
                    Exit.USAGE, "--course: none and " + String.join(", ", kept.keySet()) + " contradict each other");
        }
        return Scenario.of(loaded.settings().with(COURSES, new Setting.Group(kept)));
    }

    boolean asksForADay() {
        return founded != null;
    }

    /** R_m of lesions founded on the day that was given. */
    List<String> told(Scenario scenario, Ablation treatment, @Nullable VisibleSize seen, double horizonDays) {
        double day = founded == null ? 0 : founded;
        TimedReproduction timed = TimedReproduction.of(scenario.reference(), day);
        List<String> lines = new ArrayList<>();
        lines.add("Lesions founded on " + timed.founded() + ", and all that they found up to an age of "
                + time(horizonDays) + ".");
        lines.add("Laws change at their age of "
                + (timed.changesAt().isEmpty()
                        ? "no day: no course begins or ends in their life"
                        : String.join(
                                ", ",
                                timed.changesAt().stream()
                                        .map(CourseOptions::time)
                                        .toList()))
                + ".");
        lines.add("R_m    " + told(timed.number(treatment, horizonDays)));
        lines.add("R_pre  "
                + (seen == null ? "none: nothing says what can be seen" : told(timed.preDetection(seen, horizonDays))));
        founds(timed, treatment, horizonDays, lines);
        lines.add(
                "r      that without the courses: in the long run one that ends changes nothing of the rate (--course none)");
        lines.add("Extinction is not told: it hangs on the day of founding of each descendant.");
        return lines;
    }

    private static void founds(TimedReproduction timed, Ablation treatment, double horizonDays, List<String> lines) {
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

    private static String told(Figure figure) {
        return figure.isKnown() ? Digits.three(figure.value()) : "none: " + figure.reason();
    }

    private static String time(double days) {
        return Quantity.format(days, Dimension.TIME);
    }
}
