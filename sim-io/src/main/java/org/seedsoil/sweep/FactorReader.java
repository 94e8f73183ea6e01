package org.seedsoil.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.experiment.Factor;
import org.seedsoil.experiment.Range;
import org.seedsoil.experiment.Scale;
import org.seedsoil.experiment.Span;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Leaf;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Reads factors. */
final class FactorReader {
    private static final List<String> KEYS =
            List.of("path", "paths", "range", "scale", "values", "distribution", "factor", "vary");

    private final Scenario scenario;
    private final SweepFaults faults;
    private final RangeReader ranges;
    private final List<KeyPath> unvaried = new ArrayList<>();
    private final List<KeyPath> moved = new ArrayList<>();

    FactorReader(Scenario scenario, SweepFaults faults) {
        this.scenario = scenario;
        this.faults = faults;
        this.ranges = new RangeReader(faults);
    }

    /** Keys that patients shall not vary in any more. */
    List<KeyPath> unvaried() {
        return List.copyOf(unvaried);
    }

    @Nullable
    Factor read(Written.Entry entry) {
        String name = entry.key();
        if (!(entry.value() instanceof Written.Mapping mapping)) {
            faults.add(
                    entry.value().mark(),
                    name,
                    "a mapping belongs here; allowed: path, and range, values or distribution");
            return null;
        }
        faults.onlyKeys(mapping, name, KEYS);
        List<KeyPath> paths = paths(mapping, name, entry.keyMark());
        if (paths.isEmpty()) {
            return null;
        }
        Written.Entry multiplier = mapping.entry("factor");
        Range range = multiplier == null
                ? ranges.range(mapping, paths, name, entry.keyMark())
                : ranges.multiplier(mapping, multiplier, paths, name);
        vary(mapping, paths, name, entry.keyMark());
        if (range == null) {
            return null;
        }
        Setting base = multiplier == null
                ? Objects.requireNonNull(scenario.settings().find(paths.get(0).toString()))
                : new Setting.Amount(1);
        return ranges.tried(entry.keyMark(), name, () -> new Factor(name, paths, multiplier != null, range, base));
    }

    /** Reads a line of a list of bounds: a key, its lower and its upper end. */
    @Nullable
    Factor bounds(String path, String low, String high, Mark mark) {
        KeyPath key = path(path, path, mark);
        NumberSpec number = key == null ? null : RangeReader.number(key);
        if (key == null || number == null) {
            return null;
        }
        Setting.Amount from = ranges.amount(number, low, path, mark);
        Setting.Amount to = ranges.amount(number, high, path, mark);
        vary(new Written.Mapping(List.of(), mark), List.of(key), path, mark);
        if (from == null || to == null) {
            return null;
        }
        String name = key.toString().replaceAll("[^A-Za-z0-9]+", "_");
        Setting base = Objects.requireNonNull(scenario.settings().find(path));
        return ranges.tried(
                mark,
                path,
                () -> new Factor(
                        name.length() > 40 ? name.substring(name.length() - 40).replaceAll("^[^A-Za-z]+", "") : name,
                        List.of(key),
                        false,
                        new Span(
                                from.value(),
                                to.value(),
                                Scale.LINEAR,
                                number.domain().whole()),
                        base));
    }

    private List<KeyPath> paths(Written.Mapping mapping, String name, Mark mark) {
        Written one = mapping.value("path");
        Written several = mapping.value("paths");
        if ((one == null) == (several == null)) {
            faults.add(mark, name, "a factor says what it moves; allowed: path, or paths with a list, not both");
            return List.of();
        }
        List<KeyPath> paths = new ArrayList<>();
        List<Written> written = one == null ? faults.list(several, mark, name + ".paths", "keys") : List.of(one);
        for (Written each : written) {
            String text = faults.words(each, mark, name, "a key of the scenario");
            KeyPath path = text == null ? null : path(text, name, each.mark());
            if (path != null) {
                paths.add(path);
            }
        }
        return paths.size() == written.size() ? paths : List.of();
    }

    private @Nullable KeyPath path(String text, String name, Mark mark) {
        KeyPath path = KeyPath.parse(text);
        Setting setting = scenario.settings().find(path.toString());
        if (RangeReader.spec(path) == null
                || setting == null
                || setting instanceof Setting.Group
                || setting instanceof Setting.Items) {
            List<String> known = Leaf.of(scenario.settings().values()).stream()
                    .map(leaf -> leaf.path().toString())
                    .toList();
            String what = RangeReader.spec(path) != null && setting == null
                    ? " has no value in this scenario; write one there"
                    : " is no key with a single value" + near(text, known);
            faults.add(mark, name, "'" + Suggestion.clip(text) + "'" + what);
            return null;
        }
        if (moved.contains(path)) {
            faults.add(mark, name, "'" + path + "' is moved twice; allowed: by one factor");
            return null;
        }
        moved.add(path);
        return path;
    }

    /** Keys that begin alike and differ in their last step are nearer than keys of about the same letters. */
    private static String near(String text, List<String> known) {
        String suggestion = Suggestion.of(text, known);
        return suggestion.isEmpty() ? "; 'seedsoil validate --all' lists the keys of a scenario" : suggestion;
    }

    /** Where patients vary in a number that a factor moves, the file says what holds. */
    private void vary(Written.Mapping mapping, List<KeyPath> paths, String name, Mark mark) {
        Written said = mapping.value("vary");
        String how = said == null ? "" : faults.words(said, said.mark(), name, "keep, drop");
        boolean any = false;
        for (KeyPath path : paths) {
            Setting law = scenario.settings()
                    .find(KeyPath.parse("patients.vary").child(path.toString()).toString());
            if (law instanceof Setting.Group group) {
                any = true;
                vary(path, group, how == null ? "keep" : how, said == null ? mark : said.mark(), name);
            }
        }
        if (said != null && !any) {
            faults.add(said.mark(), name, "patients do not vary in this; leave vary out");
        }
    }

    private void vary(KeyPath path, Setting.Group law, String how, Mark mark, String name) {
        boolean around = law.get("lognormal") != null
                || law.get("normal") instanceof Setting.Group normal && normal.get("mean") == null;
        switch (how) {
            case "drop" -> unvaried.add(path);
            case "keep" -> {
                if (!around) {
                    faults.add(
                            mark,
                            name,
                            "patients vary in '" + path
                                    + "' whatever the scenario writes there, so this factor would do"
                                    + " nothing; allowed: vary: drop");
                }
            }
            default ->
                faults.add(
                        mark,
                        name,
                        "patients vary in '" + path + "', too; allowed: "
                                + (around ? "vary: keep (they vary around the value of the factor) or " : "")
                                + "vary: drop (all have the value of the factor)");
        }
    }
}
