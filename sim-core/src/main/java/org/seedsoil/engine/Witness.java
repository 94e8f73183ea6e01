package org.seedsoil.engine;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.seedsoil.random.RandomKey;

/** Waits for one seed while its patient is run, and keeps its story. */
final class Witness {
    private final RandomKey awaited;
    private @Nullable SeedStory story;

    Witness(RandomKey awaited) {
        this.awaited = awaited;
    }

    /**
     * Looks for the seed in a batch: whether its key was derived from the batch's, and by which number.
     *
     * @param batch the key of the batch
     * @param seeds how many it has
     * @return its number, or −1
     */
    long numberIn(RandomKey batch, long seeds) {
        OptionalLong number = batch.wordOf(awaited);
        return number.isPresent() && number.getAsLong() >= 0 && number.getAsLong() < seeds ? number.getAsLong() : -1;
    }

    void record(SeedStory told) {
        story = told;
    }

    @Nullable
    SeedStory story() {
        return story;
    }
}
