package org.seedsoil.sweep;

import org.seedsoil.experiment.DesignPoint;

/**
 * A piece of work of a sweep. Its name follows from what is simulated, not from its place in the design, so that a sweep that grows finds
 * again what is done.
 *
 * @param point the point
 * @param first number of its first patient; −1 for what theory computes without any
 * @param end number behind its last patient; −1 likewise
 * @param name what its result is kept under
 * @param number its number in its list of work, from which it can be had again; −1 where it is of none
 */
public record Work(DesignPoint point, long first, long end, String name, long number) {
    /**
     * Says whether theory does it, without a patient.
     *
     * @return true for the exact results of a point
     */
    public boolean isTheory() {
        return first < 0;
    }

    /**
     * Returns what a failure is kept under, so that another try may succeed beside it.
     *
     * @return another name
     */
    public String failedName() {
        return name + "-failed";
    }
}
