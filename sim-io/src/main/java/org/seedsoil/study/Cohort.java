package org.seedsoil.study;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.VariantText;

/**
 * The patients of one variant.
 *
 * @param variant what is simulated
 * @param patients how many
 * @param mode how seeds are followed
 * @param randomSeed root of all randomness; cohorts of one root have the same patients
 */
public record Cohort(VariantText variant, long patients, Mode mode, long randomSeed) {
    /**
     * Cuts the cohort into chunks. How it is cut changes no byte of what comes of it.
     *
     * @param size patients of a chunk, at least 1; the last has what is left
     * @return the chunks, in the order of the patients
     */
    public List<Chunk> chunks(long size) {
        if (size < 1) {
            throw new IllegalArgumentException("a chunk has at least 1 patient, not " + size);
        }
        List<Chunk> chunks = new ArrayList<>();
        for (long first = 0; first < patients; first += size) {
            chunks.add(new Chunk(variant, first, Math.min(first + size, patients), mode, randomSeed, true));
        }
        return List.copyOf(chunks);
    }
}
