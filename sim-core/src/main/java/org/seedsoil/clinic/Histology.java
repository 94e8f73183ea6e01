package org.seedsoil.clinic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pathologists have said of a patient by a day.
 *
 * @param stage the stage after the operation; empty until it is known, and where nobody is staged
 * @param biopsies biopsies whose results are known, in order of their results
 * @param markers markers whose results are known, in order of their results
 */
public record Histology(Optional<Stage> stage, List<Biopsy> biopsies, List<MarkerResult> markers) {
    /** Nothing is known. */
    public static final Histology NONE = new Histology(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public Histology {
        biopsies = List.copyOf(biopsies);
        markers = List.copyOf(markers);
    }

    /** What was known on an earlier day. */
    Histology asOf(double day) {
        return new Histology(
                stage.filter(told -> told.day() <= day),
                biopsies.stream().filter(biopsy -> biopsy.day() <= day).toList(),
                markers.stream().filter(result -> result.day() <= day).toList());
    }

    /** Numbers of what biopsies have shown to be benign. */
    Set<Integer> benign() {
        Set<Integer> benign = new LinkedHashSet<>();
        for (Biopsy biopsy : biopsies) {
            if (biopsy.verdict() == Biopsy.Verdict.BENIGN) {
                benign.add(biopsy.number());
            }
        }
        return benign;
    }

    /**
     * Returns what was last said of a marker.
     *
     * @param name its name
     * @return the last result; empty where there is none
     */
    public Optional<MarkerResult> marker(String name) {
        return markers.stream().filter(result -> result.marker().equals(name)).reduce((first, second) -> second);
    }
}
