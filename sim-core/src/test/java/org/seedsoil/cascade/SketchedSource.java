package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Source;

/**
 * A source of seeds in a small body, for tests: three bodies, three clones; a clone that is held, cloaked and bound for the
 * lymph comes from a metastasis, the others from the primary.
 *
 * @param name what to call it
 * @param cascade the laws
 * @param source index of the organ
 * @param primary whether it is the primary
 * @param cloneIndex index of the clone
 */
public record SketchedSource(String name, Cascade cascade, int source, boolean primary, int cloneIndex) {
    /** Returns nine of them. */
    public static List<SketchedSource> all() {
        Map<String, Anatomy> bodies =
                Map.of("abdomen", BodySketch.abdomen(), "sieve", BodySketch.sieve(), "ring", BodySketch.ring());
        List<SketchedSource> all = new ArrayList<>();
        for (String body : List.of("abdomen", "sieve", "ring")) {
            Cascade cascade = new DiseaseSketch(bodies.getOrDefault(body, BodySketch.ring()))
                    .clone(DiseaseSketch.plain())
                    .clone(DiseaseSketch.clustered())
                    .clone(DiseaseSketch.tight())
                    .variedSoils()
                    .cascade();
            for (int clone = 0; clone < 3; clone++) {
                int source = body.equals("abdomen") ? 2 : 1;
                all.add(new SketchedSource(body + ", clone " + clone, cascade, source, clone != 2, clone));
            }
        }
        return all;
    }

    /** Returns the exact probabilities of its seeds. */
    public SourceFates fates() {
        return CascadeProbabilities.of(cascade).from(new Source(primary, cloneIndex, source));
    }

    /** Returns the number of organs. */
    public int organs() {
        return cascade.disease().anatomy().size();
    }

    @Override
    public String toString() {
        return name;
    }
}
