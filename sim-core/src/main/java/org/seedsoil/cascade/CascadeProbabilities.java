package org.seedsoil.cascade;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
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
    /** Those of the same body under other laws: where their chains have the same numbers they need not be solved again. */
    private final List<CascadeProbabilities> others;

    /** Seeds of one clone, size and cloak. */
    private record Seeds(int cloneIndex, int cells, boolean shielded) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Seeds that
                    && cloneIndex == that.cloneIndex
                    && cells == that.cells
                    && shielded == that.shielded;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * cloneIndex + cells) + Boolean.hashCode(shielded);
        }
    }

    private CascadeProbabilities(Cascade cascade, double[] joining, List<CascadeProbabilities> others) {
        this.cascade = cascade;
        this.joining = joining;
        this.others = others;
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
     * As {@link #of(Cascade)}, sharing what is the same under other laws.
     *
     * @param cascade the laws of all stages
     * @param others probabilities under other laws; those of another body have no say
     * @return the probabilities of every fate
     */
    public static CascadeProbabilities sharing(Cascade cascade, List<CascadeProbabilities> others) {
        Disease disease = cascade.disease();
        List<CascadeProbabilities> sameBody = others.stream()
                .filter(other -> other.cascade.disease().anatomy().equals(disease.anatomy())
                        && other.cascade.disease().stages().equals(disease.stages()))
                .toList();
        return of(cascade, SelfSeeding.NONE, sameBody);
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
        return of(cascade, selfSeeding, List.of());
    }

    private static CascadeProbabilities of(
            Cascade cascade, SelfSeeding selfSeeding, List<CascadeProbabilities> others) {
        if (cascade.canCirculateForever()) {
            throw new IllegalArgumentException("a seed could circulate for ever");
        }
        double[] joining = new double[cascade.disease().anatomy().size()];
        if (cascade.disease().has(CascadeStage.SELF_SEEDING)) {
            for (int o = 0; o < joining.length; o++) {
                joining[o] = selfSeeding.joins(o);
            }
        }
        return new CascadeProbabilities(cascade, joining, others);
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
        BedChain same = like(beds, hazard);
        for (int i = 0; same == null && i < others.size(); i++) {
            same = others.get(i).like(beds, hazard);
        }
        return same == null ? new BedChain(cascade.circulation(), beds, hazard) : same;
    }

    private @Nullable BedChain like(BedLaw beds, double hazard) {
        for (BedChain known : chains.values()) {
            if (known.hazard() == hazard && known.beds().sameAs(beds)) {
                return known;
            }
        }
        return null;
    }
}
