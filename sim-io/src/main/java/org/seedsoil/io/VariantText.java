package org.seedsoil.io;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.scenario.Change;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.scenario.Variant;

/**
 * A variant of a scenario as text: all that it takes to have the same scenario elsewhere, with no file left to look for.
 *
 * @param name what the variant is called
 * @param scenario the scenario, changes included, as YAML
 * @param anatomy the file of its anatomy; empty where that ships or there is none
 * @param changes in what it differs from the file of the scenario
 */
public record VariantText(String name, String scenario, String anatomy, List<Change> changes) {
    /** Copies the list. */
    public VariantText {
        changes = List.copyOf(changes);
    }

    /**
     * Writes a scenario down.
     *
     * @param name what the variant is called
     * @param scenario the scenario, changes included
     * @param anatomy the file of its anatomy; empty where that ships or there is none
     * @return the text
     */
    public static VariantText of(String name, Scenario scenario, String anatomy) {
        return new VariantText(name, ScenarioPrinter.print(scenario), anatomy, scenario.changes());
    }

    /**
     * Resolves a variant of a scenario file.
     *
     * @param file the file
     * @param variant what differs from it
     * @return the text, with that of an anatomy beside the file
     * @throws ScenarioException if the file or the variant cannot be used; it holds every fault
     */
    public static VariantText of(Path file, Variant variant) {
        Scenario scenario = ScenarioReader.read(file, variant);
        return of(variant.name(), scenario, ScenarioReader.anatomyText(file, scenario));
    }

    /**
     * Reads the scenario. That takes milliseconds: whoever runs many chunks keeps it.
     *
     * @return the scenario, changes included
     * @throws ScenarioException if it is none
     */
    public Scenario read() {
        Scenario stored = ScenarioReader.parseStored(scenario, anatomy, name);
        return changes.isEmpty() ? stored : Scenario.of(stored.settings().withChanges(changes));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VariantText that
                && name.equals(that.name)
                && scenario.equals(that.scenario)
                && anatomy.equals(that.anatomy)
                && changes.equals(that.changes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * (31 * name.hashCode() + scenario.hashCode()) + anatomy.hashCode()) + changes.hashCode();
    }
}
