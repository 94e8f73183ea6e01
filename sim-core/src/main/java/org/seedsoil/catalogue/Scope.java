package org.seedsoil.catalogue;

import java.util.List;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Place;

/**
 * What results of a cohort are named after.
 *
 * @param anatomy the body
 * @param clones names of the clones, by index
 */
public record Scope(Anatomy anatomy, List<String> clones) {
    /** A body without organs. */
    static final Scope NOBODY =
            new Scope(Anatomy.of("none", List.of(), List.of(), List.of(), Map.of(), 0, 1), List.of());

    /** Copies the list. */
    public Scope {
        clones = List.copyOf(clones);
    }

    /**
     * Takes the names of a disease.
     *
     * @param disease the disease of the reference patient
     * @return its names
     */
    public static Scope of(Disease disease) {
        return new Scope(
                disease.anatomy(), disease.clones().stream().map(Clone::name).toList());
    }

    /**
     * Takes the names of a cohort.
     *
     * @param summary what was kept of it
     * @return its names
     */
    public static Scope of(CohortSummary summary) {
        return new Scope(summary.anatomy(), summary.clones());
    }

    List<String> organs() {
        return Place.organs(anatomy).stream().map(Place::name).toList();
    }

    List<String> sites() {
        return Place.sites(anatomy).stream().map(Place::name).toList();
    }
}
