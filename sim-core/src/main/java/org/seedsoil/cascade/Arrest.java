package org.seedsoil.cascade;

import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.elementary.Elementary;

/**
 * Who stops in a capillary bed: a seed of K cells flows on with probability (1 − lodging<sub>o</sub>)<sup>K</sup> and stops
 * otherwise. A matter of size alone; what the cells carry on their surface counts once they have stopped ({@link
 * Extravasation}). Off: a seed stops in the first bed it meets.
 */
public final class Arrest implements Stage {
    private final boolean on;
    private final Anatomy anatomy;
    private final double[][] arrests;
    private final double[][] passes;

    private Arrest(boolean on, Anatomy anatomy, int largest) {
        this.on = on;
        this.anatomy = anatomy;
        this.arrests = new double[largest + 1][anatomy.size()];
        this.passes = new double[largest + 1][anatomy.size()];
    }

    /**
     * Works out the law of every organ.
     *
     * @param disease the body and the tumour cells
     * @param detachment how large their seeds are
     * @return the stage
     */
    static Arrest of(Disease disease, Detachment detachment) {
        int largest = 0;
        for (int c = 0; c < disease.clones().size(); c++) {
            largest = Math.max(largest, detachment.largest(c));
        }
        Arrest law = new Arrest(disease.has(CascadeStage.ARREST), disease.anatomy(), largest);
        for (int o = 0; o < law.anatomy.size(); o++) {
            double single = law.on ? Elementary.log1p(-law.anatomy.organ(o).lodging()) : Double.NEGATIVE_INFINITY;
            for (int k = 1; k <= largest; k++) {
                law.arrests[k][o] = -Elementary.expm1(k * single);
                law.passes[k][o] = Elementary.exp(k * single);
            }
        }
        return law;
    }

    /**
     * Says whether some seeds flow on.
     *
     * @return false when every seed stops in the first bed it meets
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the probability of stopping in one passage.
     *
     * @param cells K
     * @param organ index of the organ
     * @return per passage
     */
    public double arrests(int cells, int organ) {
        return arrests[cells][organ];
    }

    /**
     * Returns the probability of flowing on in one passage.
     *
     * @param cells K
     * @param organ index of the organ
     * @return per passage; with {@link #arrests} it sums to 1
     */
    public double passes(int cells, int organ) {
        return passes[cells][organ];
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.ARREST;
    }

    @Override
    public String describe(int clone) {
        return on
                ? "A single cell stops in the bed with probability "
                        + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> arrests(1, o))
                        + "; clusters stop more often."
                : "Off: a seed stops in the first bed it meets.";
    }
}
