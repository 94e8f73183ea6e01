package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/** What becomes of the seeds of a disease, by source: worked out when first asked for. */
final class SeedLaws {
    private final Disease disease;
    private final Cascade cascade;
    private @Nullable CascadeProbabilities probabilities;
    private final @Nullable SourceFates[] fates;
    private final @Nullable Plan[] plans;
    private final boolean survivorsApart;

    SeedLaws(Cascade cascade) {
        this.disease = cascade.disease();
        this.cascade = cascade;
        this.fates = new SourceFates[Source.count(disease)];
        this.plans = new Plan[fates.length];
        this.survivorsApart = Thinning.obstacle(disease).isEmpty();
    }

    private CascadeProbabilities probabilities() {
        CascadeProbabilities known = probabilities;
        if (known == null) {
            known = CascadeProbabilities.of(cascade);
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

    /** Whether nothing can change the fate of a small colony, so that it may be decided when its seed is shed. */
    boolean survivorsApart() {
        return survivorsApart;
    }

    /** The ladder of the seeds of a source. */
    Plan plan(Source source) {
        int index = source.index(disease);
        Plan known = plans[index];
        if (known == null) {
            known = Plan.compile(fates(source), disease.anatomy().size(), survivorsApart);
            plans[index] = known;
        }
        return known;
    }
}
