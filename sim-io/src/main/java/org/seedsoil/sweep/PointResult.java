package org.seedsoil.sweep;

import java.util.List;
import org.seedsoil.experiment.DesignPoint;
import org.seedsoil.observe.Estimate;

/**
 * What came of a point.
 *
 * @param point the point
 * @param randomSeed root of its patients
 * @param status whether it is done
 * @param reason why it failed; empty otherwise
 * @param estimates by metric; absent where there is none, and everywhere unless it is done
 */
public record PointResult(DesignPoint point, long randomSeed, Status status, String reason, List<Estimate> estimates) {
    /** What became of it. */
    public enum Status {
        /** All of its patients are done. */
        DONE,
        /** Something in it failed. */
        FAILED,
        /** Some of its patients are not done yet. */
        MISSING
    }

    /** Copies the list. */
    public PointResult {
        estimates = List.copyOf(estimates);
    }
}
