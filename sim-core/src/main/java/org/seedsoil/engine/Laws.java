package org.seedsoil.engine;

import java.util.BitSet;
import java.util.List;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.Travel;
import org.seedsoil.disease.Disease;

/** Everything that follows from a patient's disease alone, worked out when first asked for: of its lesions and of its seeds. */
final class Laws {
    private final Cascade cascade;
    private final LesionLaws lesions;
    private final SeedLaws seeds;

    private Laws(Cascade cascade, LesionLaws lesions, SeedLaws seeds) {
        this.cascade = cascade;
        this.lesions = lesions;
        this.seeds = seeds;
    }

    static Laws of(Disease disease) {
        return of(disease, new BitSet(), List.of(), new Travels());
    }

    /**
     * The laws of an epoch.
     *
     * @param disease the disease then
     * @param open of which clones and organs small colonies may come to have other laws, by clone and then organ
     * @param others laws of the patient that are known: what a treatment leaves as it is need not be worked out again
     * @param travels ways of seeds that are known
     */
    static Laws of(Disease disease, BitSet open, List<Laws> others, Travels travels) {
        Travel travel = travels.of(disease);
        Cascade cascade = Cascade.of(disease, travel);
        LesionLaws lesions = others.stream()
                .map(Laws::lesions)
                .filter(laws -> laws.areOf(disease))
                .findFirst()
                .orElseGet(() -> new LesionLaws(cascade));
        return new Laws(cascade, lesions, new SeedLaws(cascade, travel, open));
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
