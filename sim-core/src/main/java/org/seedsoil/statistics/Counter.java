package org.seedsoil.statistics;

/** A number of things. */
public final class Counter implements Mergeable<Counter> {
    private long value;

    /** Opens a counter at 0. */
    public Counter() {}

    /** Counts one. */
    public void increment() {
        value++;
    }

    /**
     * Counts one if something holds.
     *
     * @param held whether it does
     */
    public void incrementIf(boolean held) {
        value += held ? 1 : 0;
    }

    /**
     * Counts some.
     *
     * @param more how many
     */
    public void add(long more) {
        value += more;
    }

    /**
     * Returns how many were counted.
     *
     * @return the number
     */
    public long value() {
        return value;
    }

    @Override
    public void combine(Counter later) {
        value += later.value;
    }

    @Override
    public void save(StateWriter to) {
        to.put(value);
    }

    @Override
    public void load(StateReader from) {
        value = from.next();
    }
}
