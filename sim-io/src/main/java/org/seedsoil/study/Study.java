package org.seedsoil.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.seedsoil.engine.Mode;
import org.seedsoil.io.VariantText;
import org.seedsoil.io.result.CohortTables;
import org.seedsoil.io.result.PatientRows;
import org.seedsoil.io.result.StoredRows;
import org.seedsoil.trial.CohortPlan;
import org.seedsoil.trial.CohortTotals;
import org.seedsoil.trial.TrialRunner;

/**
 * A study: variants times patients. Nothing larger than a patient is a unit, and nothing but the numbers of variant and patient says which
 * one it is; so it can be cut into chunks of any size, which anybody runs in any order.
 *
 * @param cohorts the patients of each variant
 */
public record Study(List<Cohort> cohorts) {
    /** Copies the list. */
    public Study {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Puts the same patients into every variant.
     *
     * @param variants the variants
     * @param patients how many patients
     * @param mode how seeds are followed
     * @param randomSeed root of all randomness: patient by patient the variants are paired
     * @return the study
     */
    public static Study of(List<VariantText> variants, long patients, Mode mode, long randomSeed) {
        return new Study(variants.stream()
                .map(variant -> new Cohort(variant, patients, mode, randomSeed))
                .toList());
    }

    /**
     * Cuts the study into chunks.
     *
     * @param size patients of a chunk, at least 1
     * @return the chunks, variant by variant
     */
    public List<Chunk> chunks(long size) {
        return cohorts.stream().flatMap(cohort -> cohort.chunks(size).stream()).toList();
    }

    /**
     * Runs a chunk on the thread that asks. It is all that a worker needs, wherever it is.
     *
     * @param chunk the chunk
     * @return its result, whole and in memory
     * @throws org.seedsoil.io.ScenarioException if the text of its variant is no scenario
     */
    public static ChunkResult run(Chunk chunk) {
        CohortPlan plan = CohortPlan.of(chunk.variant().read());
        PatientRows rows = rows(chunk, plan);
        CohortTotals totals = plan.open();
        TrialRunner.runHere(chunk.range(plan.scenario()), outcome -> {
            totals.accept(outcome);
            try {
                rows.accept(outcome);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new ChunkResult(chunk, totals, rows);
    }

    /** Where the rows of a chunk go that nobody is waiting for. */
    static PatientRows rows(Chunk chunk, CohortPlan plan) {
        return chunk.rows() ? StoredRows.inMemory(tables(plan)) : PatientRows.NONE;
    }

    static CohortTables tables(CohortPlan plan) {
        return new CohortTables(plan.scenario().reference());
    }
}
