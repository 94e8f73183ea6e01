package org.seedsoil.io.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.seedsoil.care.TimeOrigin;
import org.seedsoil.quantity.Dimension;
import org.seedsoil.quantity.Domain;
import org.seedsoil.quantity.Unit;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.AnatomySpec;
import org.seedsoil.scenario.ArmsSpec;
import org.seedsoil.scenario.ChoiceSpec;
import org.seedsoil.scenario.Key;
import org.seedsoil.scenario.LaidSpec;
import org.seedsoil.scenario.ListSpec;
import org.seedsoil.scenario.MapSpec;
import org.seedsoil.scenario.Mixture;
import org.seedsoil.scenario.MomentSpec;
import org.seedsoil.scenario.NumberSpec;
import org.seedsoil.scenario.OneOfSpec;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.SizeSpec;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.StagingSpec;
import org.seedsoil.scenario.SwitchSpec;
import org.seedsoil.scenario.TextSpec;
import org.seedsoil.scenario.UnsupportedSpec;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.VariationsSpec;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON Schema (2020-12) of scenarios and anatomies, for editors that complete keys and check while one types. It follows
 * the same description of keys as the reader. It knows forms, not rules: what it lets pass may still be refused.
 */
public final class ScenarioSchema {
    private static final String NUMBER = "[+-]?(0|[1-9][0-9]*|(0|[1-9][0-9]*)?\\.[0-9]+)([eE][+-]?[0-9]+)?";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ScenarioSchema() {}

    /**
     * Returns the schema of scenario files.
     *
     * @return JSON, with a line feed at its end
     */
    public static String json() {
        return document("urn:seedsoil:scenario:1", "seedsoil scenario", orMixture(section(ScenarioSpec.root())));
    }

    /** What every patient needs is there, or the presets of a mixture have it. */
    private static ObjectNode orMixture(ObjectNode scenario) {
        return unless(scenario, "mixture", Mixture.OWN);
    }

    /** What is needed is there, or a key that has it from elsewhere, but for the section's own. */
    private static ObjectNode unless(ObjectNode section, String key, Collection<String> own) {
        ArrayNode always = JSON.arrayNode();
        ArrayNode alone = JSON.arrayNode();
        for (JsonNode needed : section.get("required")) {
            (own.contains(needed.asString()) ? always : alone).add(needed);
        }
        ObjectNode one = JSON.objectNode();
        one.set("required", alone);
        ObjectNode other = JSON.objectNode();
        other.putArray("required").add(key);
        section.set("required", always);
        section.setAll(anyOf(one, other));
        return section;
    }

    /**
     * Returns the schema of anatomy files.
     *
     * @return JSON, with a line feed at its end
     */
    public static String anatomyJson() {
        return document("urn:seedsoil:anatomy:1", "seedsoil anatomy", section(AnatomySpec.root()));
    }

    private static String document(String id, String title, ObjectNode root) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.setAll(root);
        ObjectNode definitions = schema.putObject("$defs");
        for (Dimension dimension : Dimension.values()) {
            definitions.set(name(dimension), withUnit(dimension));
        }
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter().withObjectIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static ObjectNode of(Spec spec) {
        if (spec instanceof ValueSpec value) {
            return value(value);
        }
        if (spec instanceof SectionSpec section) {
            return section(section);
        }
        if (spec instanceof MapSpec map) {
            return map(map);
        }
        if (spec instanceof ListSpec list) {
            ObjectNode schema = typed("array");
            schema.set("items", of(list.item()));
            return schema;
        }
        if (spec instanceof AlternativeSpec either) {
            return anyOf(of(either.word()), of(either.structure()));
        }
        if (spec instanceof OneOfSpec one) {
            return keyed(one.kinds()).put("minProperties", 1).put("maxProperties", 1);
        }
        if (spec instanceof LaidSpec) {
            ObjectNode list = typed("array");
            list.set("items", typed("object"));
            return anyOf(typed("object"), list);
        }
        if (spec instanceof ArmsSpec) {
            return arms();
        }
        return spec instanceof VariationsSpec ? variations() : JSON.objectNode().put("not", true);
    }

    private static ObjectNode value(ValueSpec spec) {
        if (spec instanceof NumberSpec number) {
            return number(number);
        }
        if (spec instanceof ChoiceSpec choice) {
            return choice(choice);
        }
        if (spec instanceof SwitchSpec) {
            ObjectNode schema = JSON.objectNode();
            schema.putArray("enum").add("on").add("off");
            return schema;
        }
        if (spec instanceof MomentSpec moment) {
            String events = String.join(
                    "|", moment.events().stream().map(TimeOrigin::word).toList());
            return pattern("(" + events + ")|((" + events + ") ?\\+ ?)?" + quantity(Dimension.TIME));
        }
        if (spec instanceof SizeSpec) {
            List<String> units = new ArrayList<>(symbols(Dimension.LENGTH));
            units.addAll(symbols(Dimension.CELLS));
            return pattern(NUMBER + " ?(" + String.join("|", units) + ")");
        }
        TextSpec text = (TextSpec) spec;
        return text.kind() == TextSpec.Kind.PROSE
                ? typed("string")
                : pattern(text.kind().pattern());
    }

    private static ObjectNode choice(ChoiceSpec choice) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode words = schema.putArray("enum");
        for (String word : choice.words()) {
            words.add(word);
            if (word.matches("\\d{1,9}")) {
                words.add(Integer.parseInt(word));
            }
        }
        return schema;
    }

    private static ObjectNode number(NumberSpec spec) {
        ObjectNode text = JSON.objectNode().put("$ref", "#/$defs/" + name(spec.dimension()));
        return spec.dimension().plain() ? anyOf(plain(spec.domain()), text) : text;
    }

    private static ObjectNode plain(Domain domain) {
        ObjectNode schema = typed(domain.whole() ? "integer" : "number");
        if (Double.isFinite(domain.lower())) {
            schema.put(domain.lowerOpen() ? "exclusiveMinimum" : "minimum", domain.lower());
        }
        if (Double.isFinite(domain.upper())) {
            schema.put(domain.upperOpen() ? "exclusiveMaximum" : "maximum", domain.upper());
        }
        return schema;
    }

    private static ObjectNode withUnit(Dimension dimension) {
        return pattern(quantity(dimension)).put("description", dimension.describe());
    }

    private static String quantity(Dimension dimension) {
        String units = " ?(" + String.join("|", symbols(dimension)) + ")";
        return NUMBER + (dimension.plain() ? "(" + units + ")?" : units);
    }

    private static List<String> symbols(Dimension dimension) {
        return dimension.units().stream()
                .map(Unit::symbol)
                .filter(symbol -> !symbol.isEmpty())
                .toList();
    }

    private static ObjectNode section(SectionSpec section) {
        ObjectNode schema = keyed(section.keys());
        ArrayNode required = JSON.arrayNode();
        for (Key key : section.keys()) {
            if (key.presence() == Key.Presence.REQUIRED) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        ((ObjectNode) schema.get("properties")).set(SectionSpec.SOURCE, source());
        return section.key(StagingSpec.TABLE) == null ? schema : unless(schema, StagingSpec.TABLE, StagingSpec.OWN);
    }

    private static ObjectNode keyed(List<Key> keys) {
        ObjectNode schema = typed("object");
        ObjectNode properties = schema.putObject("properties");
        for (Key key : keys) {
            if (!(key.spec() instanceof UnsupportedSpec)) {
                properties.set(key.name(), described(key));
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode described(Key key) {
        ObjectNode schema = of(key.spec());
        schema.put("description", key.doc());
        String standard = key.standard();
        if (standard != null && !standard.isEmpty()) {
            schema.put("default", standard);
        }
        return schema;
    }

    private static ObjectNode map(MapSpec map) {
        ObjectNode schema = typed("object");
        schema.putObject("properties").set(SectionSpec.SOURCE, source());
        schema.set("propertyNames", pattern(map.kind().pattern()));
        schema.set("additionalProperties", of(map.value()));
        return schema;
    }

    /** What an arm changes is checked when it is laid over the scenario. */
    private static ObjectNode arms() {
        ObjectNode changes = JSON.objectNode();
        changes.putArray("type").add("object").add("null");
        changes.set("propertyNames", pattern("(" + String.join("|", ArmsSpec.MAY_CHANGE) + ")([.\\[].*)?"));
        ObjectNode schema = typed("object");
        schema.set("propertyNames", pattern(TextSpec.Kind.NAME.pattern()));
        schema.set("additionalProperties", changes);
        return schema;
    }

    /** The unit of a spread is that of the number that varies, which only the reader knows. */
    private static ObjectNode variations() {
        ObjectNode distribution = keyed(VariationsSpec.anyNumber().kinds())
                .put("minProperties", 1)
                .put("maxProperties", 1);
        for (JsonNode kind : distribution.get("properties")) {
            ObjectNode parameters = (ObjectNode) kind.get("properties");
            for (String name : parameters.propertyNames()) {
                if (!name.equals(SectionSpec.SOURCE)) {
                    parameters.putObject(name).putArray("type").add("number").add("string");
                }
            }
        }
        ObjectNode schema = typed("object");
        schema.putObject("properties").set(SectionSpec.SOURCE, source());
        schema.set("additionalProperties", distribution);
        return schema;
    }

    private static ObjectNode source() {
        ObjectNode texts = typed("object");
        texts.set("additionalProperties", typed("string"));
        return anyOf(typed("string"), texts).put("description", "where the numbers come from: for all, or by key");
    }

    private static ObjectNode anyOf(ObjectNode first, ObjectNode second) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("anyOf").add(first).add(second);
        return schema;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode pattern(String expression) {
        return typed("string").put("pattern", "^(" + expression + ")$");
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
