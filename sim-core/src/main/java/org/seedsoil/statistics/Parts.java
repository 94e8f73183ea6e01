package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts that something kept consists of, each told once, where it is made: whoever merges, saves and loads its parts
 * together cannot forget one.
 */
public final class Parts implements Mergeable<Parts> {
    private final List<Part<?>> parts = new ArrayList<>();

    /** Opens a list without parts. */
    public Parts() {}

    /**
     * Adds a part.
     *
     * @param part what is kept, always in the same place
     * @param <P> its type
     * @return the part
     */
    public <P extends Mergeable<P>> P add(P part) {
        parts.add(new Part<>(part));
        return part;
    }

    @Override
    public void combine(Parts later) {
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).combine(later.parts.get(i));
        }
    }

    @Override
    public void save(StateWriter to) {
        parts.forEach(part -> part.kept().save(to));
    }

    @Override
    public void load(StateReader from) {
        parts.forEach(part -> part.kept().load(from));
    }

    private record Part<P extends Mergeable<P>>(P kept) {
        /** Parts in one place are of one type, as whoever has them adds them in one order. */
        @SuppressWarnings("unchecked")
        void combine(Part<?> later) {
            kept.combine((P) later.kept);
        }
    }
}
