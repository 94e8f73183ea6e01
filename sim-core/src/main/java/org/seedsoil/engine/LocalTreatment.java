package org.seedsoil.engine;

/**
 * A treatment that meets one lesion at a time, at moments that the lesion's path may decide. It says when it meets a lesion next and
 * what it leaves of it; {@link Cutting} alone changes lesions.
 */
interface LocalTreatment {
    /** The next moment at which it meets a lesion, given the path of this step; infinite if none is known. Asking changes nothing. */
    double next(LesionState lesion);

    /**
     * Meets a lesion at that moment, and notes what was done.
     *
     * @param lesion the lesion as it was drawn to the end of the step
     * @param day when
     * @param cells its cells by clone, whole where they are counted
     * @return what is left
     */
    Residue meet(LesionState lesion, double day, double[] cells);
}
