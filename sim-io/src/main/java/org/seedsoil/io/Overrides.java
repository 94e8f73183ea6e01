package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Written;

/** Changes of single values from outside a file: {@code --set path=value}. */
final class Overrides {
    private static final int DEEPEST = 40;

    private Overrides() {}

    /**
     * Changes a text.
     *
     * @param text what is written
     * @param overrides changes as {@code path=value}; the value is YAML
     * @return what is then written
     * @throws ScenarioException if a change is not of this form or leads nowhere
     */
    static Written.Mapping apply(Written.Mapping text, List<String> overrides) {
        Written.Mapping changed = text;
        for (String override : overrides) {
            int equals = override.indexOf('=');
            String file = Fault.change(override);
            if (equals < 1) {
                throw refuse(file, "a change has the form path=value, such as clones.main.adhesion=0.2");
            }
            Written value = YamlTree.parse(override.substring(equals + 1), file);
            KeyPath path = path(override);
            if (path.steps().size() > DEEPEST) {
                throw refuse(file, "this path has more than " + DEEPEST + " steps");
            }
            changed = (Written.Mapping) change(changed, path, value, new Mark(file, 1, 1));
        }
        return changed;
    }

    /** The paths that changes lead to, of a form that {@link #apply} takes. */
    static List<KeyPath> paths(List<String> overrides) {
        return overrides.stream().map(Overrides::path).toList();
    }

    private static KeyPath path(String override) {
        return KeyPath.parse(override.substring(0, override.indexOf('=')).strip());
    }

    /**
     * Finds changes that lead through a mapping the text does not have, beside one of nearly the same name. That may be
     * meant, as for a further clone; it is told only where there are faults as well, since it may be what caused them.
     *
     * @param text what is written, without the changes
     * @param overrides changes as {@code path=value}
     * @return a hint for each
     */
    static List<Fault> newHere(Written.Mapping text, List<String> overrides) {
        List<Fault> hints = new ArrayList<>();
        for (String override : overrides) {
            KeyPath path = path(override);
            Written here = text;
            for (String step : path.parent().steps()) {
                if (!(here instanceof Written.Mapping mapping)) {
                    break;
                }
                here = mapping.value(step);
                String near = here == null
                        ? Suggestion.of(
                                step,
                                mapping.entries().stream()
                                        .map(Written.Entry::key)
                                        .toList())
                        : "";
                if (!near.isEmpty()) {
                    hints.add(new Fault(Fault.change(override), 1, 1, "", "'" + step + "' is new here" + near));
                }
            }
        }
        return hints;
    }

    private static Written change(Written here, KeyPath path, Written value, Mark mark) {
        if (path.isRoot()) {
            return value;
        }
        if (here instanceof Written.Sequence sequence) {
            return item(sequence, path, value, mark);
        }
        List<Written.Entry> entries = new ArrayList<>();
        boolean found = false;
        if (here instanceof Written.Mapping mapping) {
            for (Written.Entry entry : mapping.entries()) {
                boolean same = entry.key().equals(path.first());
                found |= same;
                entries.add(
                        same
                                ? new Written.Entry(entry.key(), mark, change(entry.value(), path.rest(), value, mark))
                                : entry);
            }
        }
        if (!found) {
            Written below = change(new Written.Mapping(List.of(), mark), path.rest(), value, mark);
            entries.add(new Written.Entry(path.first(), mark, below));
        }
        return new Written.Mapping(entries, here.mark());
    }

    private static Written item(Written.Sequence sequence, KeyPath path, Written value, Mark mark) {
        for (int i = 0; i < sequence.items().size(); i++) {
            if (path.first().equals("[" + i + "]")) {
                List<Written> items = new ArrayList<>(sequence.items());
                items.set(i, change(items.get(i), path.rest(), value, mark));
                return new Written.Sequence(items, sequence.mark());
            }
        }
        throw refuse(
                mark.file(),
                "there is no item " + path.first() + "; allowed: [0] to ["
                        + (sequence.items().size() - 1) + "]");
    }

    private static ScenarioException refuse(String file, String message) {
        return ScenarioException.of(new Fault(file, 1, 1, "", message));
    }
}
