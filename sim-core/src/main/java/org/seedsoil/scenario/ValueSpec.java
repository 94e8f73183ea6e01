package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/** A single value, whose meaning follows from its key and never from its looks. */
public sealed interface ValueSpec extends Spec
        permits ChoiceSpec, MomentSpec, NumberSpec, SizeSpec, SwitchSpec, TextSpec {
    /**
     * Reads the characters of a value.
     *
     * @param text the characters
     * @return the setting
     * @throws IllegalArgumentException if it is not such a value; the message says what is wrong and what is allowed
     */
    Setting parse(String text);

    /**
     * Writes a setting so that {@link #parse} gives it back.
     *
     * @param setting what {@link #parse} returned
     * @return the characters
     */
    String format(Setting setting);

    @Override
    default @Nullable NumberSpec number() {
        return null;
    }

    @Override
    default @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        if (!(written instanceof Written.Words words)) {
            String found = written instanceof Written.Sequence ? "a list" : "a mapping";
            reading.fault(path, written.mark(), found + " stands where a single value belongs; allowed: " + allowed());
            return null;
        }
        try {
            return words.text().isEmpty() ? empty(path, words, reading) : parse(words.text());
        } catch (IllegalArgumentException e) {
            reading.fault(path, words.mark(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Setting empty(KeyPath path, Written.Words words, Reading reading) {
        if (this instanceof TextSpec text && text.mayBeEmpty()) {
            return new Setting.Words("");
        }
        reading.fault(path, words.mark(), "nothing is written here; allowed: " + allowed());
        return null;
    }

    @Override
    default @Nullable Spec below(String step) {
        return null;
    }
}
