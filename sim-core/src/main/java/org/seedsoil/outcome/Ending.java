package org.seedsoil.outcome;

/** How following a patient ended. */
public enum Ending {
    /** Alive at the horizon. */
    CENSORED,
    /** Died of the tumour. */
    DIED_OF_DISEASE,
    /** Died of something else. */
    DIED_OF_OTHER_CAUSES,
    /** Died of an operation. */
    DIED_OF_OPERATION,
    /** Stopped alive because the tumour cells reached the population cap, or lesions theirs. */
    CAPPED,
    /** Died of the toxicity of a drug. */
    DIED_OF_TOXICITY;

    /**
     * Says whether the patient died.
     *
     * @return true for a death of any cause
     */
    public boolean isDeath() {
        return switch (this) {
            case DIED_OF_DISEASE, DIED_OF_OTHER_CAUSES, DIED_OF_OPERATION, DIED_OF_TOXICITY -> true;
            case CENSORED, CAPPED -> false;
        };
    }
}
