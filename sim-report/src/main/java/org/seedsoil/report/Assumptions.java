package org.seedsoil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.seedsoil.scenario.Key;
import org.seedsoil.scenario.KeyPath;
import org.seedsoil.scenario.Leaf;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.ScenarioSpec;
import org.seedsoil.scenario.SectionSpec;
import org.seedsoil.scenario.Setting;
import org.seedsoil.scenario.Sources;

/** Lists every parameter of a scenario, those it leaves to their defaults too, with where each comes from. */
public final class Assumptions {
    /** Told elsewhere in a report. */
    private static final List<String> ELSEWHERE =
            List.of("seedsoil", "name", "title", "description", "sources", "stages", "expects");

    private Assumptions() {}

    /**
     * Lists the parameters.
     *
     * @param scenario the scenario
     * @return one entry per value, in the order of the keys
     */
    public static List<Assumption> of(Scenario scenario) {
        return Leaf.of(scenario.settings().values()).stream()
                .filter(leaf -> !ELSEWHERE.contains(leaf.path().first()))
                .map(leaf -> new Assumption(
                        leaf.path().toString(), leaf.meaning(), leaf.text(), source(scenario, leaf.path())))
                .toList();
    }

    /** What a mixture lays over its cancers stands in the scenario's file, and is changed only where the run says so. */
    private static String source(Scenario scenario, KeyPath path) {
        String source = Objects.requireNonNullElse(scenario.settings().sources().of(path), "");
        boolean ofFile = !scenario.settings().mixture().cancers().isEmpty()
                && Sources.isOfVariant(source)
                && scenario.changes().stream().noneMatch(change -> path.isAtOrBelow(change.path()));
        return ofFile ? "" : source;
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
}
