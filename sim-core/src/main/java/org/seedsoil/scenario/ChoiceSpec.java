package org.seedsoil.scenario;

import java.util.List;

/**
 * One of several words.
 *
 * @param words the words
 * @param notYet words that will be allowed later
 * @param why what they wait for; may be empty
 */
public record ChoiceSpec(List<String> words, List<String> notYet, String why) implements ValueSpec {
    /** Copies the lists. */
    public ChoiceSpec {
        words = List.copyOf(words);
        notYet = List.copyOf(notYet);
    }

    static ChoiceSpec of(String... words) {
        return of(List.of(words), List.of());
    }

    static ChoiceSpec of(List<String> words, List<String> notYet) {
        return new ChoiceSpec(words, notYet, "");
    }

    @Override
    public Setting parse(String text) {
        if (words.contains(text)) {
            return new Setting.Words(text);
        }
        if (notYet.contains(text)) {
            throw new IllegalArgumentException("'" + text + "' is not yet supported" + why + "; allowed: " + allowed());
        }
        throw new IllegalArgumentException("'" + Suggestion.clip(text) + "' is not known here"
                + Suggestion.of(text, words) + "; allowed: " + allowed());
    }

    @Override
    public String format(Setting setting) {
        return ((Setting.Words) setting).text();
    }

    @Override
    public String allowed() {
        return String.join(", ", words);
    }
}
