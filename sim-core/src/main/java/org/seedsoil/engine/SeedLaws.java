package org.seedsoil.engine;

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
        this.fates = new SourceFates[Source.count(disease)];
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

    SourceFates fates(Source source) {
        int index = source.index(disease);
        SourceFates known = fates[index];
        if (known == null) {
            known = probabilities().from(source);
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
