package org.seedsoil.cascade;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.Source;

/**
 * The analytic evaluator: exact probabilities and expected times of the walk that {@link SeedWalk} makes, from the
 * absorbing Markov chain over capillary beds. Works out what is asked for, once. Safe for use by several threads.
 */
public final class CascadeProbabilities {
    private final Cascade cascade;
    private final Travel travel;
    private final AtomicReferenceArray<@Nullable SourceFates> fates;

    private CascadeProbabilities(Cascade cascade, Travel travel) {
        if (travel.isEndless()) {
            throw new IllegalArgumentException("a seed could circulate for ever");
        }
        this.cascade = cascade;
        this.travel = travel;
        this.fates = new AtomicReferenceArray<>(Source.count(cascade.disease()));
    }

    /**
     * Prepares the chains. Sources are worked out when first asked for.
     *
     * @param cascade the laws of all stages
     * @return the probabilities of every fate
     * @throws IllegalArgumentException if a seed {@linkplain Cascade#canCirculateForever() could circulate for ever}
     */
    public static CascadeProbabilities of(Cascade cascade) {
        return of(cascade, SelfSeeding.NONE);
    }

    /**
     * As {@link #of(Cascade)}, where seeds may join lesions that are already there.
     *
     * @param cascade the laws of all stages
     * @param selfSeeding the chance of joining a lesion, by organ; asked now, once per organ, if self-seeding is on
     * @return the probabilities of every fate while those lesions are as they are
     * @throws IllegalArgumentException if a seed {@linkplain Cascade#canCirculateForever() could circulate for ever}
     */
    public static CascadeProbabilities of(Cascade cascade, SelfSeeding selfSeeding) {
        return new CascadeProbabilities(cascade, Travel.of(cascade, selfSeeding));
    }

    /**
     * As {@link #of(Cascade)}, of seeds whose ways are known.
     *
     * @param cascade the laws of all stages
     * @param travel how its seeds travel
     * @return the probabilities of every fate
     * @throws IllegalArgumentException if a seed {@linkplain Cascade#canCirculateForever() could circulate for ever}
     */
    public static CascadeProbabilities of(Cascade cascade, Travel travel) {
        return new CascadeProbabilities(cascade, travel);
    }

    /**
     * Returns what becomes of the potential detachments of one source.
     *
     * @param source where they come from
     * @return all fates, worked out once and kept
     */
    public SourceFates from(Source source) {
        int index = source.index(cascade.disease());
        SourceFates known = fates.get(index);
        if (known == null) {
            known = new SourceFates(cascade, travel.from(source));
            fates.set(index, known);
        }
        return known;
    }
}
