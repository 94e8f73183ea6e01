package org.seedsoil.io;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.scenario.Difference;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Mark;
import org.seedsoil.scenario.Sources;
import org.seedsoil.scenario.Suggestion;
import org.seedsoil.scenario.Variant;
import org.seedsoil.scenario.Written;

/** What people write of variants, read: changes of single values ({@code path=value}), and texts laid over a scenario. */
public final class Overrides {
    private static final int DEEPEST = 40;
    private static final String NAME = "set";

    private Overrides() {}

    /**
     * Reads changes of single values.
     *
     * @param written changes as {@code path=value}; the value is YAML
     * @return the variant that has them; {@link Variant#BASE} without any
     * @throws ScenarioException if a change is not of this form
     */
    public static Variant set(List<String> written) {
        return written.isEmpty()
                ? Variant.BASE
                : new Variant(
                        NAME,
                        Sources.SET,
                        written.stream().map(Overrides::value).toList());
    }

    /**
     * Reads a text that is laid over a scenario.
     *
     * @param name name of the variant
     * @param text YAML: mappings go key by key, everything else as a whole, and a key without a value takes the key away
     * @param fileName name in messages
     * @return the variant
     * @throws ScenarioException if it is no such text
     */
    public static Variant laid(String name, String text, String fileName) {
        return Variant.of(name, List.of(new Difference.Section(YamlTree.mapping(text, fileName, "an overlay"))));
    }

    private static Difference value(String override) {
        int equals = override.indexOf('=');
        String file = Fault.change(override);
        if (equals < 1) {
            throw refuse(file, "a change has the form path=value, such as clones.main.adhesion=0.2");
        }
        Written value = YamlTree.parse(override.substring(equals + 1), file);
        KeyPath path = KeyPath.parse(override.substring(0, equals).strip());
        if (path.steps().size() > DEEPEST) {
            throw refuse(file, "this path has more than " + DEEPEST + " steps");
        }
        return new Difference.Value(path, value, new Mark(file, 1, 1));
    }

    /**
     * Finds changes that lead through a mapping the text does not have, beside one of nearly the same name. That may be
     * meant, as for a further clone; it is told only where there are faults as well, since it may be what caused them.
     *
     * @param text what is written, without the changes
     * @param variant the changes
     * @return a hint for each
     */
    static List<Fault> newHere(Written.Mapping text, Variant variant) {
        List<Fault> hints = new ArrayList<>();
        List<Difference.Place> places = variant.differences().stream()
                .filter(difference -> !(difference instanceof Difference.Numeric))
                .flatMap(difference -> difference.places().stream())
                .toList();
        for (Difference.Place place : places) {
            Written here = text;
            for (String step : place.path().parent().steps()) {
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
                    Mark mark = place.mark();
                    hints.add(new Fault(
                            mark.file(), mark.line(), mark.column(), "", "'" + step + "' is new here" + near));
                }
            }
        }
        return hints;
    }

    private static ScenarioException refuse(String file, String message) {
        return ScenarioException.of(new Fault(file, 1, 1, "", message));
    }
}
