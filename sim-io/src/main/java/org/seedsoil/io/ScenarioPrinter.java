package org.seedsoil.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.ArmsSpec;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.LaidSpec;
import org.seedsoil.scenario.ListSpec;
import org.seedsoil.scenario.MapSpec;
import org.seedsoil.scenario.OneOfSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Settings;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.TextSpec;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.VariationsSpec;
import org.seedsoil.scenario.Written;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Writes scenarios as YAML, with units and sources. What is written reads back as equal settings. Comments are not kept.
 */
public final class ScenarioPrinter {
    private final Settings settings;
    private final boolean full;

    private ScenarioPrinter(Settings settings, boolean full) {
        this.settings = settings;
        this.full = full;
    }

    /**
     * Writes what a scenario says itself: what differs from the defaults and from its anatomy, and what it repeats of them.
     *
     * @param scenario the scenario
     * @return YAML
     */
    public static String print(Scenario scenario) {
        return print(scenario.settings(), false);
    }

    /**
     * Writes every value of a scenario, with those of its anatomy and all defaults.
     *
     * @param scenario the scenario
     * @return YAML
     */
    public static String printFull(Scenario scenario) {
        return print(scenario.settings(), true);
    }

    /**
     * Writes settings. A mixture is written as it was: its presets ship.
     *
     * @param settings the settings
     * @param full whether to write defaults and the values of the anatomy as well
     * @return YAML
     */
    public static String print(Settings settings, boolean full) {
        if (!settings.mixture().cancers().isEmpty()) {
            Map<String, Node> entries = new LinkedHashMap<>();
            settings.mixture().text().entries().forEach(entry -> entries.put(entry.key(), written(entry.value())));
            if (settings.find("arms") instanceof Setting.Group arms
                    && !arms.entries().isEmpty()) {
                entries.put("arms", YamlNodes.mapping(arms(arms)));
            }
            return YamlNodes.document(entries);
        }
        ScenarioPrinter printer = new ScenarioPrinter(settings, full);
        return YamlNodes.document(
                printer.entries(ScenarioSpec.root(), settings.values(), settings.base(), KeyPath.ROOT, null));
    }

    /** {@code source} is the text in force from a mapping around, which need not be repeated. */
    private @Nullable Node node(
            Spec spec, Setting value, @Nullable Setting base, KeyPath path, @Nullable String source) {
        if (spec instanceof ValueSpec simple) {
            return wanted(value, base, path) ? scalar(simple, value) : null;
        }
        if (spec instanceof AlternativeSpec either) {
            boolean structure = value instanceof Setting.Group;
            Setting like = base instanceof Setting.Group == structure ? base : null;
            return node(structure ? either.structure() : either.word(), value, like, path, source);
        }
        if (spec instanceof ArmsSpec) {
            Map<String, Node> arms = arms((Setting.Group) value);
            return arms.isEmpty() ? null : YamlNodes.mapping(arms);
        }
        if (spec instanceof LaidSpec) {
            return ((Setting.Items) value).items().isEmpty()
                    ? null
                    : YamlNodes.list(((Setting.Items) value)
                            .items().stream()
                                    .map(laid -> written(((Setting.Laid) laid).text()))
                                    .toList());
        }
        if (spec instanceof ListSpec list) {
            return wanted(value, base, path) ? list(list, (Setting.Items) value, path, source) : null;
        }
        Setting.Group like = base instanceof Setting.Group found ? found : null;
        Map<String, Node> entries = entries(spec, (Setting.Group) value, like, path, source);
        return entries.isEmpty() && like != null ? null : YamlNodes.mapping(entries);
    }

    private static Map<String, Node> arms(Setting.Group arms) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        arms.entries().forEach((name, laid) -> nodes.put(name, written(((Setting.Laid) laid).text())));
        return nodes;
    }

    private static Node written(Written written) {
        if (written instanceof Written.Mapping mapping) {
            Map<String, Node> entries = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> entries.put(entry.key(), written(entry.value())));
            return YamlNodes.mapping(entries);
        }
        if (written instanceof Written.Sequence sequence) {
            return YamlNodes.list(
                    sequence.items().stream().map(ScenarioPrinter::written).toList());
        }
        String text = ((Written.Words) written).text();
        return text.isEmpty() || text.contains("\n") ? YamlNodes.prose(text) : YamlNodes.value(text);
    }

    private boolean wanted(Setting value, @Nullable Setting base, KeyPath path) {
        return full || !value.equals(base) || settings.sources().given().contains(path);
    }

    private static ScalarNode scalar(ValueSpec spec, Setting value) {
        boolean prose = spec instanceof TextSpec text && text.kind() == TextSpec.Kind.PROSE;
        String text = spec.format(value);
        return prose ? YamlNodes.prose(text) : YamlNodes.value(text);
    }

    private Node list(ListSpec spec, Setting.Items items, KeyPath path, @Nullable String source) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Node node = node(spec.item(), items.items().get(i), null, path.item(i), source);
            if (node != null) {
                nodes.add(node);
            }
        }
        return YamlNodes.list(nodes);
    }

    private Map<String, Node> entries(
            Spec spec, Setting.Group group, Setting.@Nullable Group base, KeyPath path, @Nullable String source) {
        String own = spec instanceof OneOfSpec ? null : own(group, path);
        String inForce = own == null ? source : own;
        Setting.Group like = base == null && spec instanceof SectionSpec section ? section.defaults() : base;
        Map<String, Node> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
            String key = entry.getKey();
            Spec below = spec.below(key);
            Setting standard = like == null ? null : like.get(key);
            Node node = below == null ? null : node(below, entry.getValue(), standard, path.child(key), inForce);
            if (node != null) {
                entries.put(key, node);
            }
        }
        if (own != null && !own.equals(source)) {
            entries.put(SectionSpec.SOURCE, YamlNodes.prose(own));
        } else if (spec instanceof SectionSpec || spec instanceof MapSpec || spec instanceof VariationsSpec) {
            addSources(entries, spec, path, inForce);
        }
        return entries;
    }

    /** The text that the scenario gives for a mapping as a whole, where none of its values has another. */
    private @Nullable String own(Setting.Group group, KeyPath path) {
        Map<KeyPath, String> sources = settings.sources().scenario();
        boolean apart = group.entries().keySet().stream().anyMatch(key -> sources.containsKey(path.child(key)));
        return full || apart ? null : sources.get(path);
    }

    /** One text if all values of the mapping share it, else a text by key. */
    private void addSources(Map<String, Node> entries, Spec spec, KeyPath path, @Nullable String inForce) {
        Map<String, Node> texts = new LinkedHashMap<>();
        boolean single = true;
        String first = null;
        for (String key : entries.keySet()) {
            boolean whole = spec instanceof VariationsSpec || isValue(spec.below(key));
            String source = whole ? settings.sources().of(path.child(key)) : null;
            if (source != null && !source.equals(inForce)) {
                texts.put(key, YamlNodes.prose(source));
                first = first == null ? source : first;
            }
            single &= source != null && source.equals(first);
        }
        if (!texts.isEmpty()) {
            entries.put(
                    SectionSpec.SOURCE, single && first != null ? YamlNodes.prose(first) : YamlNodes.mapping(texts));
        }
    }

    private static boolean isValue(@Nullable Spec spec) {
        return spec instanceof ValueSpec
                || spec instanceof ListSpec
                || spec instanceof AlternativeSpec either && isValue(either.word());
    }
}
