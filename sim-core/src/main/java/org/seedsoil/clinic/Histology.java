package org.seedsoil.clinic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What pathologists have said of a patient by a day.
 *
 * @param stages the stage after the operation, and after each in which further nodes were taken out, in order of day; empty where nobody is staged
 * @param nodes what was seen in nodes, as often; empty where none were taken out
 * @param biopsies biopsies whose results are known, in order of their results
 * @param markers markers whose results are known, in order of their results
 */
public record Histology(
        List<Stage> stages, List<NodalStatus> nodes, List<Biopsy> biopsies, List<MarkerResult> markers) {
    /** Nothing is known. */
    public static final Histology NONE = new Histology(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Histology {
        stages = List.copyOf(stages);
        nodes = List.copyOf(nodes);
        biopsies = List.copyOf(biopsies);
        markers = List.copyOf(markers);
    }

    /** What was known on an earlier day. */
    Histology asOf(double day) {
        return new Histology(
                stages.stream().filter(stage -> stage.day() <= day).toList(),
                nodes.stream().filter(status -> status.day() <= day).toList(),
                biopsies.stream().filter(biopsy -> biopsy.day() <= day).toList(),
                markers.stream().filter(result -> result.day() <= day).toList());
    }

    /**
     * Returns the stage.
     *
     * @return the last that is known; empty until one is
     */
    public Optional<Stage> stage() {
        return stages.stream().reduce((first, second) -> second);
    }

    /**
     * Returns what is known of nodes that were taken out.
     *
     * @return the last that is known; empty until anything is
     */
    public Optional<NodalStatus> nodalStatus() {
        return nodes.stream().reduce((first, second) -> second);
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
