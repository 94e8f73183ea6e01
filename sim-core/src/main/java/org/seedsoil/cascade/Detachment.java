package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Clusters;
import org.seedsoil.disease.Disease;

/**
 * Who leaves the lesion. E-cadherin A holds cells together: a potential detachment leaves as a single cell with
 * probability 1 − A, as a cluster with probability χ·A, and else stays. A cluster has K = 2 + G cells, P(G = g)
 * proportional to θ<sup>g</sup>, g ≤ largest − 2. All numbers are probabilities per potential detachment.
 *
 * <p>Circulating tumour cell clusters hold together by cell junctions and are a few per cent of circulating units (Aceto et
 * al. 2014, doi:10.1016/j.cell.2014.07.013). The form of the law is assumed.
 */
public final class Detachment implements Stage {
    private final boolean on;
    private final double[][] leaves;
    private final double[] stays;

    private Detachment(boolean on, double[][] leaves, double[] stays) {
        this.on = on;
        this.leaves = leaves;
        this.stays = stays;
    }

    /**
     * Works out the law of every clone.
     *
     * @param disease the tumour cells
     * @return the stage
     */
    static Detachment of(Disease disease) {
        boolean on = disease.has(CascadeStage.DETACHMENT);
        int clones = disease.clones().size();
        double[][] leaves = new double[clones][];
        double[] stays = new double[clones];
        for (int c = 0; c < clones; c++) {
            leaves[c] = on ? sizes(disease.clones().get(c)) : new double[] {0, 1};
            stays[c] = on ? stays(disease.clones().get(c)) : 0;
        }
        return new Detachment(on, leaves, stays);
    }

    private static double stays(Clone clone) {
        return clone.adhesion() * (1 - clone.clusters().budding());
    }

    private static double[] sizes(Clone clone) {
        Clusters law = clone.clusters();
        double clustered = clone.adhesion() * law.budding();
        if (clustered == 0) {
            return new double[] {0, 1 - clone.adhesion()};
        }
        double[] leaves = new double[law.largest() + 1];
        double sum = 0;
        double weight = 1;
        for (int k = 2; k <= law.largest(); k++) {
            leaves[k] = weight;
            sum += weight;
            weight *= law.decay();
        }
        for (int k = 2; k <= law.largest(); k++) {
            leaves[k] *= clustered / sum;
        }
        leaves[1] = 1 - clone.adhesion();
        return leaves;
    }

    /**
     * Says whether E-cadherin decides anything.
     *
     * @return false when every detachment leaves as a single cell
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the largest seed that can leave.
     *
     * @param clone index of the clone
     * @return its cells
     */
    public int largest(int clone) {
        return leaves[clone].length - 1;
    }

    /**
     * Returns the probability of leaving as K cells.
     *
     * @param clone index of the clone
     * @param cells K, from 1 to {@link #largest}
     * @return per potential detachment
     */
    public double leaves(int clone, int cells) {
        return leaves[clone][cells];
    }

    /**
     * Returns the probability of being held back by E-cadherin.
     *
     * @param clone index of the clone
     * @return A·(1 − χ), per potential detachment
     */
    public double stays(int clone) {
        return stays[clone];
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.DETACHMENT;
    }

    @Override
    public String describe(int clone) {
        if (!on) {
            return "Off: every potential detachment leaves as a single cell.";
        }
        double clusters = 0;
        double cells = 0;
        for (int k = 2; k <= largest(clone); k++) {
            clusters += leaves[clone][k];
            cells += k * leaves[clone][k];
        }
        String text = "Of potential detachments " + Prose.percent(leaves[clone][1]) + " leave as single cells";
        if (clusters > 0) {
            text += ", " + Prose.percent(clusters) + " as clusters of 2 to " + largest(clone) + " cells (mean "
                    + Prose.number(cells / clusters) + ")";
        }
        return text + "; E-cadherin holds " + Prose.percent(stays[clone]) + ".";
    }
}
