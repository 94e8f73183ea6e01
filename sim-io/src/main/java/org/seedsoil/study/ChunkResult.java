package org.seedsoil.study;

import org.seedsoil.io.result.PatientRows;
import org.seedsoil.trial.CohortTotals;

/**
 * What came of a chunk. {@link ChunkState} writes it down.
 *
 * @param chunk the chunk
 * @param totals what is kept of its patients; merges with that of any other chunk of the cohort
 * @param rows the rows that they give to tables; none where they were given away already, or not asked for
 */
public record ChunkResult(Chunk chunk, CohortTotals totals, PatientRows rows) {}
