package org.seedsoil.scenario;

import java.util.Collection;

/** Sentences about names. */
public final class Names {
    private static final int MANY = 12;

    private Names() {}

    /**
     * Says that a name is unknown.
     *
     * @param noun what it should name
     * @param name what is written
     * @param known what is known
     * @return the sentence
     */
    public static String unknown(String noun, String name, Collection<String> known) {
        return "there is no " + noun + " '" + Suggestion.clip(name) + "'" + Suggestion.of(name, known) + "; allowed: "
                + list(known);
    }

    /**
     * Lists names.
     *
     * @param known the names
     * @return the names, or the first twelve and how many more
     */
    public static String list(Collection<String> known) {
        if (known.isEmpty()) {
            return "none is defined";
        }
        String first = String.join(", ", known.stream().limit(MANY).toList());
        return known.size() > MANY ? first + " and " + (known.size() - MANY) + " more" : first;
    }
}
