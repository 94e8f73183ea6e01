package org.seedsoil.io.result;

import org.seedsoil.io.ScenarioPrinter;
import org.seedsoil.io.VariantText;
import org.seedsoil.scenario.Scenario;

/**
 * What is run.
 *
 * @param name what the run is called
 * @param scenario the scenario, changes included
 * @param text the same as text, from which it can be run again
 * @param anatomy the file of its anatomy; empty where that ships or there is none
 */
public record Subject(String name, Scenario scenario, String text, String anatomy) {
    /**
     * Writes down a scenario whose anatomy ships.
     *
     * @param name what the run is called
     * @param scenario the scenario, changes included
     * @return what is run
     */
    public static Subject of(String name, Scenario scenario) {
        return new Subject(name, scenario, ScenarioPrinter.print(scenario), "");
    }

    /** What a text says. */
    static Subject of(VariantText variant, Scenario read) {
        return new Subject(read.name(), read, variant.scenario(), variant.anatomy());
    }
}
