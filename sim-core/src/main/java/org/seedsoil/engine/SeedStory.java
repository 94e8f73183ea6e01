package org.seedsoil.engine;

import java.util.List;
import java.util.Optional;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.disease.CascadeStage;

/**
 * What became of one seed, and what its luck was held against at every hurdle.
 *
 * @param id which seed
 * @param organ index of the organ of the lesion that offered it
 * @param primary whether that is the primary
 * @param offered how many potential detachments the lesion offered of this clone in this step; in thinned mode, how many whose
 *     group survives
 * @param day when it left, or would have
 * @param hurdles what it had to pass, in order, up to the one that stopped it; none in thinned mode
 * @param fate what it was destined for
 * @param fateOrgan index of the organ where it met its fate
 * @param arrival size, cloak and delay of a seed that settled
 * @param group what is known of its group
 */
public record SeedStory(
        SeedId id,
        int organ,
        boolean primary,
        long offered,
        double day,
        List<Hurdle> hurdles,
        Fate fate,
        int fateOrgan,
        Optional<Arrival> arrival,
        Group group) {
    /** Copies the list. */
    public SeedStory {
        hurdles = List.copyOf(hurdles);
    }

    /** What is known of the group of a seed when it is shed. */
    public enum Group {
        /** There is none: the seed does not settle. */
        NONE,
        /** It settles; its colony is walked event by event. */
        OPEN,
        /** It dies out small, or never wakes. */
        DOOMED,
        /** The same under the laws of its day; they will change, and its colony is walked. */
        WOULD_DIE,
        /** It survives under the laws of its day; they will change, and its colony is walked. */
        WOULD_SURVIVE,
        /** It escapes immune surveillance, or mutates first. */
        SURVIVES
    }

    /**
     * One decision on the way.
     *
     * @param stage the part of the cascade that decided
     * @param outcome what was decided, in a word or two
     * @param luck the number held against the threshold, uniform in [0, 1) for a seed that came this far
     * @param threshold for seeds of the kernel, those below it pass; for seeds that are walked draw by draw, as in {@link
     *     org.seedsoil.cascade.Step}
     */
    public record Hurdle(CascadeStage stage, String outcome, double luck, double threshold) {}
}
