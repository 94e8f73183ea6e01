package org.seedsoil.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Something a scenario says that it may not say.
 *
 * @param path the key
 * @param mark where it stands; null if that is to be found by the path
 * @param sentence what is wrong and what is allowed, without a full stop
 */
public record Violation(KeyPath path, @Nullable Mark mark, String sentence) {
    /**
     * A violation whose place follows from its path.
     *
     * @param path the key
     * @param sentence what is wrong and what is allowed
     * @return the violation
     */
    public static Violation of(KeyPath path, String sentence) {
        return new Violation(path, null, sentence);
    }

    @Override
    public String toString() {
        return path.isRoot() ? sentence : path + ": " + sentence;
    }
}
