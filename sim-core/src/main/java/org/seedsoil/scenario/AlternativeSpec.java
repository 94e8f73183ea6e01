package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A single value, or something with an inside.
 *
 * @param word the single value
 * @param structure the other form
 */
public record AlternativeSpec(ValueSpec word, Spec structure) implements Spec {
    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        return (written instanceof Written.Words ? word : structure).read(written, path, reading);
    }

    @Override
    public @Nullable NumberSpec number() {
        return word.number();
    }

    @Override
    public @Nullable Spec below(String step) {
        return structure.below(step);
    }

    @Override
    public String allowed() {
        return word.allowed() + ", or " + structure.allowed();
    }
}
