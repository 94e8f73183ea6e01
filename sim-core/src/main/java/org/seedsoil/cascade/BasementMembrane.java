package org.seedsoil.cascade;

import java.util.List;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;

/**
 * The basement membrane around the primary. A detachment breaches it with probability M/(M + M½), M the level of matrix
 * metalloproteases; at M = 0 the disease stays in situ. A metastasis has no membrane left to breach.
 *
 * <p>The saturating form is assumed.
 */
public final class BasementMembrane implements Stage {
    private final boolean on;
    private final List<Clone> clones;

    private BasementMembrane(boolean on, List<Clone> clones) {
        this.on = on;
        this.clones = clones;
    }

    /**
     * Works out the law of every clone.
     *
     * @param disease the tumour cells
     * @return the stage
     */
    static BasementMembrane of(Disease disease) {
        return new BasementMembrane(disease.has(CascadeStage.MEMBRANE), disease.clones());
    }

    /**
     * Says whether there is a membrane to breach.
     *
     * @param primary whether the lesion is the primary
     * @return true for a primary while the stage is on
     */
    public boolean stands(boolean primary) {
        return on && primary;
    }

    /**
     * Returns the probability of getting through.
     *
     * @param clone index of the clone
     * @param primary whether the lesion is the primary
     * @return M/(M + M½), or 1 where no membrane stands
     */
    public double breached(int clone, boolean primary) {
        Clone c = clones.get(clone);
        return stands(primary) ? c.protease() / (c.protease() + c.proteaseHalf()) : 1;
    }

    /**
     * Returns the probability of being held back.
     *
     * @param clone index of the clone
     * @param primary whether the lesion is the primary
     * @return M½/(M + M½), or 0 where no membrane stands
     */
    public double holds(int clone, boolean primary) {
        Clone c = clones.get(clone);
        return stands(primary) ? c.proteaseHalf() / (c.protease() + c.proteaseHalf()) : 0;
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.MEMBRANE;
    }

    @Override
    public String describe(int clone) {
        return on
                ? Prose.percent(breached(clone, true)) + " of those from the primary breach the basement membrane."
                : "Off: no basement membrane.";
    }
}
