package org.seedsoil.cascade;

import java.util.Map;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Organ;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;

/**
 * Who stops in a capillary bed. A seed of K cells flows on with probability (1 − lodging<sub>o</sub>)<sup>K</sup>·(1 −
 * homing<sub>o</sub>) and stops otherwise; homing<sub>o</sub> = 1 − Π<sub>r</sub>(1 − R<sub>r</sub>·L<sub>r,o</sub>) over
 * the receptors r of the clone and the ligands they follow.
 *
 * <p>CXCR4 and CCR7 lead breast cancer cells to the organs that make their ligands (Müller et al. 2001,
 * doi:10.1038/35065016). Off: a seed stops in the first bed it meets.
 */
public final class Arrest implements Stage {
    private final boolean on;
    private final Anatomy anatomy;
    private final double[][][] arrests;
    private final double[][][] passes;

    private Arrest(boolean on, Anatomy anatomy, double[][][] arrests, double[][][] passes) {
        this.on = on;
        this.anatomy = anatomy;
        this.arrests = arrests;
        this.passes = passes;
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the body and the tumour cells
     * @param detachment how large their seeds are
     * @return the stage
     */
    static Arrest of(Disease disease, Detachment detachment) {
        boolean on = disease.has(CascadeStage.ARREST);
        int clones = disease.clones().size();
        double[][][] arrests = new double[clones][][];
        double[][][] passes = new double[clones][][];
        for (int c = 0; c < clones; c++) {
            int organs = disease.anatomy().size();
            arrests[c] = new double[detachment.largest(c) + 1][organs];
            passes[c] = new double[detachment.largest(c) + 1][organs];
            for (int o = 0; o < organs; o++) {
                double single = on ? lodging(disease, o) : Double.NEGATIVE_INFINITY;
                double homing = on ? homing(disease, c, o) : 0;
                for (int k = 1; k <= detachment.largest(c); k++) {
                    double logPass = k * single + homing;
                    arrests[c][k][o] = -StrictMath.expm1(logPass);
                    passes[c][k][o] = StrictMath.exp(logPass);
                }
            }
        }
        return new Arrest(on, disease.anatomy(), arrests, passes);
    }

    private static double lodging(Disease disease, int organ) {
        return StrictMath.log1p(-disease.anatomy().organ(organ).lodging());
    }

    private static double homing(Disease disease, int clone, int index) {
        Clone cells = disease.clones().get(clone);
        Organ organ = disease.anatomy().organ(index);
        double logPass = 0;
        for (Map.Entry<String, Double> receptor : cells.receptors().entrySet()) {
            String ligand = disease.anatomy().axes().getOrDefault(receptor.getKey(), "");
            logPass += StrictMath.log1p(-receptor.getValue() * organ.ligands().getOrDefault(ligand, 0.0));
        }
        return logPass;
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
     * @param clone index of the clone
     * @param cells K
     * @param organ index of the organ
     * @return per passage
     */
    public double arrests(int clone, int cells, int organ) {
        return arrests[clone][cells][organ];
    }

    /**
     * Returns the probability of flowing on in one passage.
     *
     * @param clone index of the clone
     * @param cells K
     * @param organ index of the organ
     * @return per passage; with {@link #arrests} it sums to 1
     */
    public double passes(int clone, int cells, int organ) {
        return passes[clone][cells][organ];
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.ARREST;
    }

    @Override
    public String describe(int clone) {
        return on
                ? "A single cell stops in the bed with probability "
                        + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> arrests(clone, 1, o))
                        + "; clusters stop more often."
                : "Off: a seed stops in the first bed it meets.";
    }
}
