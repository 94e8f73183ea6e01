package org.seedsoil.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Quantity;

/**
 * A single value of a scenario, as people write it. How a number varies between patients counts as one.
 *
 * @param path where it stands, for example {@code clones.main.adhesion}
 * @param meaning what it is, in a line
 * @param text the value with its unit
 */
public record Leaf(KeyPath path, String meaning, String text) {
    /**
     * Lists the values of a scenario.
     *
     * @param values its settings, those left to their defaults too
     * @return one leaf per value, in the order of the keys
     */
    public static List<Leaf> of(Setting.Group values) {
        List<Leaf> leaves = new ArrayList<>();
        section(ScenarioSpec.root(), values, KeyPath.ROOT, leaves);
        return List.copyOf(leaves);
    }

    private static void section(SectionSpec section, Setting.Group group, KeyPath path, List<Leaf> leaves) {
        for (Key key : section.keys()) {
            Setting setting = group.get(key.name());
            if (setting != null) {
                visit(key.spec(), setting, new Leaf(path.child(key.name()), key.doc(), ""), leaves);
            }
        }
    }

    private static void visit(@Nullable Spec spec, Setting setting, Leaf here, List<Leaf> leaves) {
        if (spec instanceof AlternativeSpec either) {
            boolean structured = setting instanceof Setting.Group || setting instanceof Setting.Items;
            visit(structured ? either.structure() : either.word(), setting, here, leaves);
        } else if (spec instanceof SectionSpec section && setting instanceof Setting.Group group) {
            section(section, group, here.path(), leaves);
        } else if (spec instanceof ValueSpec value) {
            leaves.add(here.saying(value.format(setting)));
        } else if (spec instanceof VariationsSpec && setting instanceof Setting.Group group) {
            group.entries().forEach((key, how) -> leaves.add(here.at(key).saying(distribution(how))));
        } else if (setting instanceof Setting.Group group && (spec instanceof MapSpec || spec instanceof OneOfSpec)) {
            group.entries().forEach((key, below) -> visit(spec.below(key), below, here.at(key), leaves));
        } else if (setting instanceof Setting.Group arms && spec instanceof ArmsSpec) {
            arms.entries()
                    .forEach((arm, laid) -> leaves.add(
                            here.at(arm).saying(((Setting.Laid) laid).text().says())));
        } else if (setting instanceof Setting.Items laid && spec instanceof LaidSpec) {
            for (int i = 0; i < laid.items().size(); i++) {
                leaves.add(here.at("[" + i + "]")
                        .saying(((Setting.Laid) laid.items().get(i)).text().says()));
            }
        } else if (spec instanceof ListSpec list && setting instanceof Setting.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                visit(list.item(), items.items().get(i), here.at("[" + i + "]"), leaves);
            }
        }
    }

    private Leaf at(String key) {
        return new Leaf(path.child(key), meaning, text);
    }

    private Leaf saying(String value) {
        return new Leaf(path, meaning, value);
    }

    /** Writes a distribution in a line, for example "lognormal, sigma 1.5". */
    private static String distribution(Setting setting) {
        StringBuilder line = new StringBuilder();
        append(line, setting);
        return line.toString();
    }

    private static void append(StringBuilder line, Setting setting) {
        if (setting instanceof Setting.Group group) {
            for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
                line.append(line.isEmpty() ? "" : ", ").append(entry.getKey());
                append(line, entry.getValue());
            }
        } else if (setting instanceof Setting.Amount amount) {
            line.append(' ').append(Quantity.number(amount.value()));
        }
    }
}
