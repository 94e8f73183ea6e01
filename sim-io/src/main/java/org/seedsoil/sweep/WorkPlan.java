package org.seedsoil.sweep;

import java.io.Serializable;
import java.util.List;

/**
 * All that it takes to do the work of a sweep elsewhere: texts and numbers, no file and no folder. Whoever has it does a piece by its number.
 *
 * @param source the texts of the sweep
 * @param randomSeed root of all randomness
 * @param chunk patients that are done in one go
 * @param boundaries how many patients a point had before it grew
 */
public record WorkPlan(Sweep.Source source, long randomSeed, long chunk, List<Long> boundaries)
        implements Serializable {
    /** Copies the list. */
    public WorkPlan {
        boundaries = List.copyOf(boundaries);
    }

    /** Reads it, once for all pieces. */
    Worker open() {
        Sweep sweep = SweepReader.read(source, "the sweep", "sweep", randomSeed);
        return new Worker(sweep, new WorkList(sweep, chunk, boundaries));
    }
}
