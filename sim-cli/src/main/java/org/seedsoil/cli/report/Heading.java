package org.seedsoil.cli.report;

import java.util.List;

/**
 * What a scenario says of itself.
 *
 * @param name its name
 * @param title its title
 * @param description what it is about; may be empty
 * @param sources the citations
 */
public record Heading(String name, String title, String description, List<String> sources) {
    /** Copies the list. */
    public Heading {
        sources = List.copyOf(sources);
    }
}
