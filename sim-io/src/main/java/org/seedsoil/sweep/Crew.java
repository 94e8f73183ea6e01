package org.seedsoil.sweep;

import java.util.List;
import java.util.function.Consumer;

/** Who does pieces of work: the threads of this machine, or other machines. What a piece gives does not depend on who does it. */
public interface Crew extends AutoCloseable {
    /**
     * Says how much may be under way at once.
     *
     * @return pieces of work, at least {@link #batch}
     */
    int capacity();

    /**
     * Says how much is best begun together.
     *
     * @return pieces of work, at least 1; fewer come at the end
     */
    int batch();

    /**
     * Begins work, and returns without waiting for it.
     *
     * @param work what is to be done
     * @param finished takes each piece that was done or tried, on any thread; it returns at once
     */
    void begin(List<Work> work, Consumer<Done> finished);

    /** Ends without waiting for what is under way. */
    @Override
    void close();
}
