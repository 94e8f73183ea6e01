package org.seedsoil.engine;

/** How the seeds that lesions offer are followed. */
interface Seeding {
    /**
     * Lets a lesion shed along its path of this step.
     *
     * @param lesion who sheds
     * @param until the last moment of the step that the patient lives to see
     * @param stepWord what tells this step from others in keys
     */
    void shed(LesionState lesion, double until, long stepWord);

    /**
     * Ends a step.
     *
     * @param from its first day
     * @param until its last
     */
    void endStep(double from, double until);

    /**
     * Books what was not followed seed by seed.
     *
     * @param endDay when following ended
     */
    void close(double endDay);
}
