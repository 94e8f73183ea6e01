package org.seedsoil.engine;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.random.RandomStream;

/** How the seeds that lesions offer are followed. */
interface Seeding {
    /**
     * Chooses how.
     *
     * @param mode the mode of the run
     * @param body the patient
     * @param settling where seeds go
     * @param ledger what is expected of them, by the laws of an epoch
     * @param pool the threads that share the work
     * @return seed by seed through the kernel, or through the plain walk where seeds may join lesions; or survivors alone
     */
    static Seeding of(Mode mode, Body body, Settling settling, SeedLedger ledger, WorkerPool pool) {
        boolean joins = body.laws.disease().has(CascadeStage.SELF_SEEDING);
        return switch (mode) {
            case THINNED -> new ThinnedSeeding(body, settling, ledger);
            case EXPLICIT ->
                joins ? new WalkedSeeding(body, settling, ledger) : new ExplicitSeeding(body, settling, ledger, pool);
            case REFERENCE -> new WalkedSeeding(body, settling, ledger);
        };
    }

    /**
     * Sheds what a clone of a lesion offers in this step.
     *
     * @param lesion who sheds
     * @param clone which of its clones
     * @param offer the potential detachments, more than none expected
     * @param until the last moment of the step that the patient lives to see
     * @param stepWord what tells this step from others in keys
     */
    void shed(LesionState lesion, int clone, DetachmentProcess offer, double until, long stepWord);

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
     * @param lost numbers for those that are counted only
     */
    void close(double endDay, RandomStream lost);
}
