package org.seedsoil.study;

import org.seedsoil.io.result.PatientRows;
import org.seedsoil.trial.CohortPlan;

/** Takes the results of chunks, one at a time, in any order. */
@FunctionalInterface
public interface Receiver {
    /**
     * Takes a result.
     *
     * @param result what came of a chunk
     */
    void accept(ChunkResult result);

    /**
     * Says where the rows of a chunk go that is run here. It is asked when the first patient of the chunk is done, so that rows whose turn it is
     * need not be kept.
     *
     * @param chunk a chunk
     * @param plan what is kept of its patients
     * @return where; by default they are kept in memory and come with the result
     */
    default PatientRows rows(Chunk chunk, CohortPlan plan) {
        return Study.rows(chunk, plan);
    }
}
