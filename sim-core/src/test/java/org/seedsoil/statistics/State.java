package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The words of a state, held in memory. */
public final class State {
    private State() {}

    /** Returns all words that something saves. */
    public static List<Long> of(Mergeable<?> kept) {
        List<Long> words = new ArrayList<>();
        kept.save(words::add);
        return words;
    }

    /** Saves one and loads another, which reads every word and no more. */
    public static void copy(Mergeable<?> from, Mergeable<?> to) {
        Iterator<Long> words = of(from).iterator();
        to.load(words::next);
        if (words.hasNext()) {
            throw new AssertionError("words are left");
        }
    }
}
