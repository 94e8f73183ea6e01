package org.seedsoil.observe;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.clinic.StageTable;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.patient.DrawnNumber;
import org.seedsoil.patient.Patient;

/**
 * What results of a cohort are named after: all its patients have the same organs and clones, and differ in the same numbers.
 *
 * @param anatomy the body
 * @param clones names of the clones, by index
 * @param drawn the numbers that differ between patients
 * @param courses whether courses of drugs are given
 * @param bone whether bone around lesions is followed
 * @param excisions whether metastases are operated on
 * @param ends whether courses of drugs may end by toxicity or progression
 * @param examined what clinicians look at
 */
public record Scope(
        Anatomy anatomy,
        List<String> clones,
        List<DrawnNumber> drawn,
        boolean courses,
        boolean bone,
        boolean excisions,
        boolean ends,
        Examined examined) {
    /** A body without organs. */
    public static final Scope NOBODY =
            new Scope(Anatomy.of("none", List.of(), List.of(), List.of(), Map.of(), 0, 1), List.of(), List.of());

    /** Copies the lists. */
    public Scope {
        clones = List.copyOf(clones);
        drawn = List.copyOf(drawn);
    }

    /**
     * Names a cohort without courses of drugs whose bone nobody follows.
     *
     * @param anatomy the body
     * @param clones names of the clones, by index
     * @param drawn the numbers that differ between patients
     */
    public Scope(Anatomy anatomy, List<String> clones, List<DrawnNumber> drawn) {
        this(anatomy, clones, drawn, false, false);
    }

    /**
     * Names a cohort at which nobody looks, whose metastases nobody operates on and whose courses end as planned.
     *
     * @param anatomy the body
     * @param clones names of the clones, by index
     * @param drawn the numbers that differ between patients
     * @param courses whether courses of drugs are given
     * @param bone whether bone around lesions is followed
     */
    public Scope(Anatomy anatomy, List<String> clones, List<DrawnNumber> drawn, boolean courses, boolean bone) {
        this(anatomy, clones, drawn, courses, bone, false, false, Examined.NOTHING);
    }

    /**
     * Takes the names of a cohort.
     *
     * @param reference its reference patient
     * @return its names
     */
    public static Scope of(Patient reference) {
        Disease disease = reference.disease();
        return new Scope(
                disease.anatomy(),
                disease.clones().stream().map(Clone::name).toList(),
                reference.drawn(),
                !reference.care().courses().isEmpty(),
                disease.bone() != null,
                !reference.care().operations().isEmpty(),
                reference.care().courses().stream()
                        .anyMatch(course -> course.tolerance().untilProgression()
                                || course.tolerance().toxicity().harms()),
                Examined.of(reference.care().clinic()));
    }

    /**
     * Returns the stage groups.
     *
     * @return words of keys; none where nobody is staged
     */
    public List<String> stages() {
        return words(StageTable::groupNames);
    }

    /**
     * Returns the categories of nodes.
     *
     * @return words of keys; none where nobody is staged
     */
    public List<String> nodeCategories() {
        return words(StageTable::nodeCategories);
    }

    private List<String> words(Function<StageTable, List<String>> names) {
        return examined.staging().map(names).orElse(List.of()).stream()
                .map(StageCounts::word)
                .toList();
    }

    /**
     * Returns the names of organs and nodes.
     *
     * @return names, by index
     */
    public List<String> organs() {
        return Place.organs(anatomy).stream().map(Place::name).toList();
    }

    /**
     * Returns the names of sites as clinicians count them.
     *
     * @return names
     */
    public List<String> sites() {
        return Place.sites(anatomy).stream().map(Place::name).toList();
    }
}
