package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * Sleep before the first division. A group that has found its niche falls asleep with a probability of its clone and the
 * organ; it wakes as a whole at rate ω and dies as a whole at rate ν, per day, so it ever wakes with probability ω/(ω + ν).
 *
 * <p>Off: nobody sleeps.
 */
public final class DormancyStage implements Stage {
    private final boolean on;
    private final Disease disease;

    private DormancyStage(boolean on, Disease disease) {
        this.on = on;
        this.disease = disease;
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the tumour cells
     * @return the stage
     */
    static DormancyStage of(Disease disease) {
        return new DormancyStage(disease.has(CascadeStage.DORMANCY), disease);
    }

    /**
     * Says whether groups may sleep.
     *
     * @return false when all divide at once
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the probability of falling asleep.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return per group in its niche
     */
    public double sleeps(int clone, int organ) {
        return on ? disease.soil(clone, organ).dormancy().probability() : 0;
    }

    /**
     * Returns the probability that a sleeping group ever wakes.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return ω/(ω + ν); 0 when both are 0
     */
    public double wakes(int clone, int organ) {
        return disease.soil(clone, organ).dormancy().everWakes();
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.DORMANCY;
    }

    @Override
    public String describe(int clone) {
        return on
                ? "A group in its niche falls asleep with probability "
                        + Prose.byOrgan(disease.anatomy(), o -> true, o -> sleeps(clone, o))
                        + "; a sleeping one ever wakes with probability "
                        + Prose.byOrgan(disease.anatomy(), o -> sleeps(clone, o) > 0, o -> wakes(clone, o)) + "."
                : "Off: nobody sleeps.";
    }
}
