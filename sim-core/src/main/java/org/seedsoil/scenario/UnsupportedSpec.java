package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/**
 * A part of the model that is not built yet. Never ignored, always refused.
 *
 * @param part what it is, for people
 */
public record UnsupportedSpec(String part) implements Spec {
    @Override
    public @Nullable Setting read(Written written, KeyPath path, Reading reading) {
        reading.fault(path, written.mark(), sentence());
        return null;
    }

    String sentence() {
        return part + ": not yet supported; remove this key";
    }

    @Override
    public @Nullable Spec below(String step) {
        return null;
    }

    @Override
    public String allowed() {
        return "nothing yet";
    }
}
