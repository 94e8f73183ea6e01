package org.seedsoil.cli.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cli.terminal.Exit;
import org.seedsoil.cli.terminal.Refusal;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Suggestion;
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

    /** Lesions founded on the day that was given. */
    TimedReproduction timed(Scenario scenario) {
        return TimedReproduction.of(scenario.reference(), founded == null ? 0 : founded);
    }
}
