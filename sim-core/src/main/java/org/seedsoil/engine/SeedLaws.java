package org.seedsoil.engine;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.cascade.Travel;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/** What becomes of the seeds of a disease, by source: worked out when first asked for. */
final class SeedLaws {
    private final Disease disease;
    private final Cascade cascade;
    private final Travel travel;
    private @Nullable CascadeProbabilities probabilities;
    private final Source[] sources;
    private final @Nullable SourceFates[] fates;
    private final @Nullable Plan[] plans;
    /** Clones and organs whose small colonies may come to have other laws. */
    private final BitSet open;

    private final boolean survivorsApart;

    SeedLaws(Cascade cascade, Travel travel, BitSet open) {
        this.disease = cascade.disease();
        this.cascade = cascade;
        this.travel = travel;
        this.open = (BitSet) open.clone();
        this.sources = new Source[Source.count(disease)];
        Arrays.setAll(sources, index -> Source.at(index, disease));
        this.fates = new SourceFates[sources.length];
        this.plans = new Plan[fates.length];
        this.survivorsApart = Thinning.obstacle(disease).isEmpty();
    }

    private CascadeProbabilities probabilities() {
        CascadeProbabilities known = probabilities;
        if (known == null) {
            known = CascadeProbabilities.of(cascade, travel);
            probabilities = known;
        }
        return known;
    }

    /** How many kinds of source there are. */
    int sources() {
        return sources.length;
    }

    /** The source at an {@linkplain Source#index index}: every array by source is read with it. */
    Source source(int index) {
        return sources[index];
    }

    SourceFates fates(Source source) {
        return fates(source.index(disease));
    }

    SourceFates fates(int index) {
        SourceFates known = fates[index];
        if (known == null) {
            known = probabilities().from(sources[index]);
            fates[index] = known;
        }
        return known;
    }

    /** Whether fates of small colonies may be decided when their seeds are shed, where no treatment will change their laws. */
    boolean survivorsApart() {
        return survivorsApart;
    }

    /** Whether nothing can change the fate of a small colony, so that it may be decided when its seed is shed. */
    boolean apart(int clone, int organ) {
        return survivorsApart && !isOpen(clone, organ);
    }

    /** Whether small colonies of any clone in any organ may come to have other laws. */
    boolean anyOpen() {
        return !open.isEmpty();
    }

    /** Whether small colonies may come to have other laws. */
    boolean isOpen(int clone, int organ) {
        return open.get(clone * disease.anatomy().size() + organ);
    }

    /** Whether seeds of a kind of source fare as under other laws, to the last bit. */
    boolean alike(SeedLaws other, Source source) {
        return fates(source).alike(other.fates(source));
    }

    /** The ladder of the seeds of a source. */
    Plan plan(Source source) {
        int index = source.index(disease);
        Plan known = plans[index];
        if (known == null) {
            known = Plan.compile(
                    fates(source),
                    disease.anatomy().size(),
                    survivorsApart,
                    organ -> isOpen(source.cloneIndex(), organ));
            plans[index] = known;
        }
        return known;
    }
}
