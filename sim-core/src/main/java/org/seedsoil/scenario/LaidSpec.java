package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is laid over a text: a mapping of paths with values, as {@code --set} takes them, or of sections; or a list of such mappings, one
 * after the other.
 *
 * @param reserved keys of the top that may not be changed here
 */
public record LaidSpec(List<String> reserved) implements Spec {
    private static final int DEEPEST = 40;

    /** Copies the list. */
    public LaidSpec {
        reserved = List.copyOf(reserved);
    }

    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        List<Setting> laid = new ArrayList<>();
        for (Written each : written instanceof Written.Sequence list ? list.items() : List.of(written)) {
            if (each instanceof Written.Mapping mapping) {
                mapping.entries().forEach(entry -> check(entry, path, reading));
                laid.add(new Setting.Laid(mapping));
            } else {
                reading.fault(path, each.mark(), "a mapping belongs here; allowed: " + allowed());
            }
        }
        return new Setting.Items(laid);
    }

    private void check(Written.Entry entry, KeyPath path, Reading reading) {
        KeyPath changed = KeyPath.parse(entry.key());
        if (changed.steps().size() > DEEPEST) {
            reading.fault(path, entry.keyMark(), "this path has more than " + DEEPEST + " steps");
        } else if (reserved.contains(changed.first())) {
            reading.fault(
                    path.child(entry.key()),
                    entry.keyMark(),
                    "'" + changed.first()
                            + "' is of the scenario as a whole; allowed: what a preset says of its patients");
        } else if (ScenarioSpec.root().below(changed.first()) == null) {
            List<String> known = ScenarioSpec.root().keys().stream()
                    .map(Key::name)
                    .filter(name -> !reserved.contains(name))
                    .toList();
            reading.fault(path.child(entry.key()), entry.keyMark(), Names.unknown("key", changed.first(), known));
        }
    }

    /**
     * Tells what is laid over a text as differences.
     *
     * @param laid paths with values, or sections
     * @return the differences, in the order of the text
     */
    public static List<Difference> differences(Written.Mapping laid) {
        return laid.entries().stream()
                .map(entry -> difference(entry, laid.mark()))
                .toList();
    }

    private static Difference difference(Written.Entry change, Mark mark) {
        KeyPath path = KeyPath.parse(change.key());
        return path.steps().size() == 1 && change.value() instanceof Written.Mapping
                ? new Difference.Section(new Written.Mapping(List.of(change), mark))
                : new Difference.Value(path, change.value(), change.keyMark());
    }

    @Override
    public @Nullable Spec below(String step) {
        return null;
    }

    @Override
    public String allowed() {
        return "a mapping from paths to values, or a list of such mappings";
    }
}
