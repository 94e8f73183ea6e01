package org.seedsoil.cascade;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Source;

/**
 * The analytic evaluator: exact probabilities and expected times of the walk that {@link SeedWalk} makes, from the
 * absorbing Markov chain over capillary beds. Works out what is asked for, once. Safe for use by several threads.
 */
public final class CascadeProbabilities {
    private final Cascade cascade;
    private final double[] joining;
    private final AtomicReferenceArray<@Nullable SourceFates> fates;
    private final Map<Seeds, BedChain> chains = new ConcurrentHashMap<>();

    /** Seeds of one clone, size and cloak. */
    private record Seeds(int cloneIndex, int cells, boolean shielded) {}

    private CascadeProbabilities(Cascade cascade, double[] joining) {
        this.cascade = cascade;
        this.joining = joining;
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
        if (cascade.canCirculateForever()) {
            throw new IllegalArgumentException("a seed could circulate for ever");
        }
        double[] joining = new double[cascade.disease().anatomy().size()];
        if (cascade.disease().has(CascadeStage.SELF_SEEDING)) {
            for (int o = 0; o < joining.length; o++) {
                joining[o] = selfSeeding.joins(o);
            }
        }
        return new CascadeProbabilities(cascade, joining);
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
        if (known != null) {
            return known;
        }
        SourceFates reckoned = new SourceReckoning(cascade, source)
                .reckon((cells, shielded) -> chain(new Seeds(source.cloneIndex(), cells, shielded)));
        fates.set(index, reckoned);
        return reckoned;
    }

    private BedChain chain(Seeds seeds) {
        BedChain known = chains.get(seeds);
        if (known != null) {
            return known;
        }
        BedChain solved = solved(seeds);
        chains.put(seeds, solved);
        return solved;
    }

    /** Solves a chain, unless that of other seeds has the same numbers. */
    private BedChain solved(Seeds seeds) {
        BedLaw beds = BedLaw.of(cascade, joining, seeds.cloneIndex(), seeds.cells(), seeds.shielded());
        double hazard = cascade.circulation().hazard(seeds.cloneIndex(), seeds.cells(), seeds.shielded());
        for (BedChain other : chains.values()) {
            if (other.hazard() == hazard && other.beds().sameAs(beds)) {
                return other;
            }
        }
        return new BedChain(cascade.circulation(), beds, hazard);
    }
}
