package org.seedsoil.lab;

import org.seedsoil.io.VariantText;
import org.seedsoil.scenario.Scenario;

/**
 * One side of an experiment: the base scenario with something changed, or as it is.
 *
 * @param name what it is called
 * @param scenario the scenario, changes included
 */
public record Side(String name, Scenario scenario) {
    /** Writes it down for those who run it. */
    VariantText text() {
        return VariantText.of(name, scenario, "");
    }
}
