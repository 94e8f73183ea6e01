package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * Seed and soil: a seed that has entered the tissue, or lodged in a node, finds a niche with a probability of its clone and
 * the organ, drawn once per seed whatever its size; otherwise it dies. All its cells are then founders.
 *
 * <p>Paget 1889, doi:10.1016/S0140-6736(00)49915-0. Off: every seed finds one.
 */
public final class Colonization implements Stage {
    private final boolean on;
    private final Disease disease;

    private Colonization(boolean on, Disease disease) {
        this.on = on;
        this.disease = disease;
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the tumour cells
     * @return the stage
     */
    static Colonization of(Disease disease) {
        return new Colonization(disease.has(CascadeStage.SOIL), disease);
    }

    /**
     * Says whether some seeds find no niche.
     *
     * @return false when every seed finds one
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the probability of a niche.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return per seed in the tissue
     */
    public double niche(int clone, int organ) {
        return on ? disease.soil(clone, organ).niche() : 1;
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.SOIL;
    }

    @Override
    public String describe(int clone) {
        return on
                ? "A seed in the tissue finds a niche with probability "
                        + Prose.byOrgan(disease.anatomy(), o -> true, o -> niche(clone, o)) + "."
                : "Off: every seed finds a niche.";
    }
}
