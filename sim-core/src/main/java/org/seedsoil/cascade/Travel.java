package org.seedsoil.cascade;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/**
 * The way of seeds from their lesion until they may settle, as exact probabilities: what patients have in common who differ by their soil, by sleep
 * or by how cells divide, die and are shed, and one patient under treatments of these. Works out what is asked for, once. Safe for use by several threads.
 */
public final class Travel {
    private final Cascade cascade;
    private final double[] joining;
    private final boolean endless;
    private final AtomicReferenceArray<@Nullable Journeys> journeys;
    private final Map<Seeds, BedChain> chains = new ConcurrentHashMap<>();

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

    private Travel(Cascade cascade, double[] joining) {
        this.cascade = cascade;
        this.joining = joining;
        this.endless = cascade.canCirculateForever();
        this.journeys = new AtomicReferenceArray<>(Source.count(cascade.disease()));
    }

    /**
     * Prepares the ways of a disease.
     *
     * @param cascade the laws of all stages
     * @return the ways
     */
    public static Travel of(Cascade cascade) {
        return of(cascade, SelfSeeding.NONE);
    }

    /** As {@link #of(Cascade)}, where seeds may join lesions that are already there. */
    static Travel of(Cascade cascade, SelfSeeding selfSeeding) {
        double[] joining = new double[cascade.disease().anatomy().size()];
        if (cascade.disease().has(CascadeStage.SELF_SEEDING)) {
            for (int o = 0; o < joining.length; o++) {
                joining[o] = selfSeeding.joins(o);
            }
        }
        return new Travel(cascade, joining);
    }

    /**
     * Says whether seeds of a disease travel so, to the last bit.
     *
     * @param disease the tumour cells and the body
     * @return false also where only a closer look could tell
     */
    public boolean isOf(Disease disease) {
        return disease.travelsAs(cascade.disease());
    }

    /** Whether a seed could {@linkplain Cascade#canCirculateForever() circulate for ever}: such ways have no probabilities. */
    boolean isEndless() {
        return endless;
    }

    /** The laws of the disease that it was prepared for. */
    Cascade cascade() {
        return cascade;
    }

    /** What becomes of the potential detachments of a source until they may settle, worked out once and kept. */
    Journeys from(Source source) {
        int index = source.index(cascade.disease());
        Journeys known = journeys.get(index);
        if (known == null) {
            known = new JourneyReckoning(cascade, source)
                    .reckon((cells, shielded) -> chain(new Seeds(source.cloneIndex(), cells, shielded)));
            journeys.set(index, known);
        }
        return known;
    }

    private BedChain chain(Seeds seeds) {
        BedChain known = chains.get(seeds);
        if (known == null) {
            known = solved(seeds);
            chains.put(seeds, known);
        }
        return known;
    }

    /** Solves a chain, unless that of other seeds has the same numbers. */
    private BedChain solved(Seeds seeds) {
        BedLaw beds = BedLaw.of(cascade, joining, seeds.cloneIndex(), seeds.cells(), seeds.shielded());
        double hazard = cascade.circulation().hazard(seeds.cloneIndex(), seeds.cells(), seeds.shielded());
        for (BedChain known : chains.values()) {
            if (known.hazard() == hazard && known.beds().sameAs(beds)) {
                return known;
            }
        }
        return new BedChain(cascade.circulation(), beds, hazard);
    }
}
