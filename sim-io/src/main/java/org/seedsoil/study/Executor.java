package org.seedsoil.study;

import java.util.List;

/** Runs chunks: here on threads, elsewhere on other machines. */
public interface Executor {
    /**
     * Runs chunks, and returns when every result was received.
     *
     * @param chunks the chunks, in the order in which it is best to begin them
     * @param receiver takes their results: one at a time, in any order
     */
    void run(List<Chunk> chunks, Receiver receiver);
}
