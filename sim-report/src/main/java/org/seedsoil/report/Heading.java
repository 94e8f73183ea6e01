package org.seedsoil.report;

import java.util.List;
import org.seedsoil.scenario.Change;

/**
 * What a scenario says of itself, and in what it was changed.
 *
 * @param name what the run is called
 * @param title its title
 * @param description what it is about; may be empty
 * @param sources the citations
 * @param changes in what the run differs from the scenario's file
 */
public record Heading(String name, String title, String description, List<String> sources, List<Change> changes) {
    /** Copies the lists. */
    public Heading {
        sources = List.copyOf(sources);
        changes = List.copyOf(changes);
    }
}
