package org.seedsoil.engine;

import java.util.BitSet;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.disease.Disease;

/** Everything that follows from a patient's disease alone, worked out when first asked for: of its lesions and of its seeds. */
final class Laws {
    private final Cascade cascade;
    private final LesionLaws lesions;
    private final SeedLaws seeds;

    private Laws(Cascade cascade, BitSet open) {
        this.cascade = cascade;
        this.lesions = new LesionLaws(cascade);
        this.seeds = new SeedLaws(cascade, open);
    }

    static Laws of(Disease disease) {
        return of(disease, new BitSet());
    }

    /** The laws of an epoch: open tells of which clones and organs small colonies may come to have other laws, by clone and then organ. */
    static Laws of(Disease disease, BitSet open) {
        return new Laws(Cascade.of(disease), open);
    }

    Disease disease() {
        return cascade.disease();
    }

    Cascade cascade() {
        return cascade;
    }

    int clones() {
        return disease().clones().size();
    }

    int organs() {
        return disease().anatomy().size();
    }

    /** How lesions grow and die out. */
    LesionLaws lesions() {
        return lesions;
    }

    /** What becomes of seeds. */
    SeedLaws seeds() {
        return seeds;
    }
}
