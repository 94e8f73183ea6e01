package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;

/** What becomes of the seeds of a disease, by source: worked out when first asked for. */
final class SeedLaws {
    private final Disease disease;
    private final Cascade cascade;
    private @Nullable CascadeProbabilities probabilities;
    private final @Nullable SourceFates[] fates;
    private final @Nullable Plan[] plans;
    /** Clones and organs whose small colonies may come to have other laws. */
    private final BitSet open;

    private final boolean survivorsApart;
    /** Other laws of the same body. */
    private final List<SeedLaws> others;

    SeedLaws(Cascade cascade, BitSet open, List<SeedLaws> others) {
        this.others = others;
        this.disease = cascade.disease();
        this.cascade = cascade;
        this.open = (BitSet) open.clone();
        this.fates = new SourceFates[Source.count(disease)];
        this.plans = new Plan[fates.length];
        this.survivorsApart = Thinning.obstacle(disease).isEmpty();
    }

    private CascadeProbabilities probabilities() {
        CascadeProbabilities known = probabilities;
        if (known == null) {
            known = shared();
            probabilities = known;
        }
        return known;
    }

    /** Those of other laws where seeds fare alike under them, however many are shed; else what chains they share. */
    private CascadeProbabilities shared() {
        for (SeedLaws other : others) {
            if (sheddingAside(other.disease).equals(disease)) {
                return other.probabilities();
            }
        }
        return CascadeProbabilities.sharing(
                cascade, others.stream().map(SeedLaws::probabilities).toList());
    }

    /** Another disease that sheds as this one does. */
    private Disease sheddingAside(Disease other) {
        List<Clone> clones = new ArrayList<>();
        for (int c = 0; c < other.clones().size(); c++) {
            Clone clone = other.clones().get(c);
            clones.add(clone.withShedding(disease.clones().get(c).shedding()));
        }
        return other.withClones(clones);
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
