package org.seedsoil.sweep;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work that was tried.
 *
 * @param work the work
 * @param result its bytes; null where something went wrong that no result can tell
 * @param failure what went wrong then; null otherwise
 */
public record Done(
        Work work, byte @Nullable [] result, @Nullable Throwable failure) {
    /**
     * Tells a result.
     *
     * @param work the work
     * @param result its bytes
     * @return what was done
     */
    public static Done of(Work work, byte[] result) {
        return new Done(work, result, null);
    }

    /**
     * Tells that the work could not be done.
     *
     * @param work the work
     * @param failure why
     * @return what was tried
     */
    public static Done failed(Work work, Throwable failure) {
        return new Done(work, null, failure);
    }
}
