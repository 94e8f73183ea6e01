package org.seedsoil.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.seedsoil.quantity.Quantity;
import org.seedsoil.scenario.AlternativeSpec;
import org.seedsoil.scenario.Key;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.ListSpec;
import org.seedsoil.scenario.MapSpec;
import org.seedsoil.scenario.OneOfSpec;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Sources;
import org.seedsoil.scenario.Spec;
import org.seedsoil.scenario.ValueSpec;
import org.seedsoil.scenario.VariationsSpec;

/** Lists every parameter of a scenario, those it leaves to their defaults too, with where each comes from. */
public final class Assumptions {
    /** Told elsewhere in a report. */
    private static final List<String> ELSEWHERE =
            List.of("seedsoil", "name", "title", "description", "sources", "stages", "expects");

    private final Sources sources;
    private final List<Assumption> found = new ArrayList<>();

    private Assumptions(Sources sources) {
        this.sources = sources;
    }

    /**
     * Lists the parameters.
     *
     * @param scenario the scenario
     * @return one entry per value, in the order of the keys
     */
    public static List<Assumption> of(Scenario scenario) {
        Assumptions assumptions = new Assumptions(scenario.settings().sources());
        assumptions.section(ScenarioSpec.root(), scenario.settings().values(), KeyPath.ROOT);
        return List.copyOf(assumptions.found);
    }

    /**
     * Lists the parts of the cascade.
     *
     * @param scenario the scenario
     * @return one entry per part, in biological order
     */
    public static List<StageSwitch> stages(Scenario scenario) {
        List<StageSwitch> stages = new ArrayList<>();
        Key key = ScenarioSpec.root().key("stages");
        if (key != null && key.spec() instanceof SectionSpec section) {
            for (Key stage : section.keys()) {
                Setting setting = scenario.settings().find("stages." + stage.name());
                boolean on = setting instanceof Setting.Switch state && state.on();
                stages.add(new StageSwitch(stage.name(), on, stage.doc()));
            }
        }
        return List.copyOf(stages);
    }

    private void section(SectionSpec section, Setting.Group group, KeyPath path) {
        for (Key key : section.keys()) {
            Setting setting = group.get(key.name());
            boolean elsewhere = path.isRoot() && ELSEWHERE.contains(key.name());
            if (setting != null && !elsewhere) {
                visit(key.spec(), setting, path.child(key.name()), key.doc());
            }
        }
    }

    private void visit(@Nullable Spec spec, Setting setting, KeyPath path, String doc) {
        if (spec instanceof AlternativeSpec either) {
            boolean structured = setting instanceof Setting.Group || setting instanceof Setting.Items;
            visit(structured ? either.structure() : either.word(), setting, path, doc);
        } else if (spec instanceof SectionSpec section && setting instanceof Setting.Group group) {
            section(section, group, path);
        } else if (spec instanceof ValueSpec value) {
            add(path, doc, value.format(setting));
        } else if (spec instanceof VariationsSpec && setting instanceof Setting.Group group) {
            group.entries().forEach((key, how) -> add(path.child(key), doc, distribution(how)));
        } else if (setting instanceof Setting.Group group && (spec instanceof MapSpec || spec instanceof OneOfSpec)) {
            group.entries().forEach((key, below) -> visit(spec.below(key), below, path.child(key), doc));
        } else if (spec instanceof ListSpec list && setting instanceof Setting.Items items) {
            for (int i = 0; i < items.items().size(); i++) {
                visit(list.item(), items.items().get(i), path.item(i), doc);
            }
        }
    }

    private void add(KeyPath path, String doc, String value) {
        String source = sources.of(path);
        found.add(new Assumption(path.toString(), doc, value, source == null ? "" : source));
    }

    /** Writes a distribution in a line, for example "lognormal, sigma 1.5". */
    private static String distribution(Setting setting) {
        StringBuilder text = new StringBuilder();
        append(text, setting);
        return text.toString();
    }

    private static void append(StringBuilder text, Setting setting) {
        if (setting instanceof Setting.Group group) {
            for (Map.Entry<String, Setting> entry : group.entries().entrySet()) {
                text.append(text.isEmpty() ? "" : ", ").append(entry.getKey());
                append(text, entry.getValue());
            }
        } else if (setting instanceof Setting.Amount amount) {
            text.append(' ').append(Quantity.number(amount.value()));
        }
    }
}
