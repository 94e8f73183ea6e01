package org.seedsoil.statistics;

/**
 * What was kept of some patients: it merges with what another has kept of others, and its state can be written down and read
 * again. Neither the order of patients, nor how they were parted and merged, saved and loaded, changes a bit of what is told
 * of them.
 *
 * <p>Mutable, one owner at a time, not thread-safe.
 *
 * @param <S> the type itself
 */
public interface Mergeable<S> {
    /**
     * Takes in all that another has kept.
     *
     * @param later the other, not this one; left as it is
     */
    void combine(S later);

    /**
     * Writes down all that was kept.
     *
     * @param to receives the state
     */
    void save(StateWriter to);

    /**
     * Reads what {@link #save} wrote. Only what has kept nothing yet may load.
     *
     * @param from gives the state
     */
    void load(StateReader from);
}
