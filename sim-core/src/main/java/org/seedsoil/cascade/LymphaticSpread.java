package org.seedsoil.cascade;

import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * The way through the lymph. A seed meets the nodes of its source in order, the sentinel first. In each it lodges with a
 * probability per seed, whatever its size, which its receptors raise, and looks for a niche there; else it goes on. Past the last the thoracic duct
 * empties into the veins, and the seed takes one venous leg to the lung bed. From a lesion to the first node, from node to
 * node and from the last node to the vein takes {@link Anatomy#lymphDays()} each.
 *
 * <p>Off: there are no nodes, and lymph runs into the veins in no time: those that lead to the lung, or those of the source
 * where the body has no lung.
 */
public final class LymphaticSpread implements Stage {
    private static final int[] NO_NODES = {};

    private final boolean on;
    private final Anatomy anatomy;
    private final double[][] lodging;
    private final int[][] nodes;
    private final double[] ductDays;

    private LymphaticSpread(boolean on, Disease disease, int[][] nodes, double[] ductDays) {
        this.on = on;
        this.anatomy = disease.anatomy();
        this.lodging = lodging(disease);
        this.nodes = nodes;
        this.ductDays = ductDays;
    }

    /**
     * Works out the ways of the lymph.
     *
     * @param disease the body
     * @return the stage
     */
    static LymphaticSpread of(Disease disease) {
        boolean on = disease.has(CascadeStage.LYMPH);
        Anatomy anatomy = disease.anatomy();
        int[][] nodes = new int[anatomy.size()][];
        double[] ductDays = new double[anatomy.size()];
        for (int o = 0; o < anatomy.size(); o++) {
            nodes[o] =
                    on ? anatomy.nodes(o).stream().mapToInt(Integer::intValue).toArray() : NO_NODES;
            int last = nodes[o].length == 0 ? o : nodes[o][nodes[o].length - 1];
            ductDays[o] = disease.has(CascadeStage.CIRCULATION) ? daysToLung(anatomy, last) : 0;
        }
        return new LymphaticSpread(on, disease, nodes, ductDays);
    }

    /** By clone and node. */
    private static double[][] lodging(Disease disease) {
        double[][] lodging =
                new double[disease.clones().size()][disease.anatomy().size()];
        for (int c = 0; c < lodging.length; c++) {
            for (int o = 0; o < lodging[c].length; o++) {
                double bare = disease.anatomy().organ(o).lodging();
                lodging[c][o] = Math.min(1, bare * Docking.factor(disease, c, o));
            }
        }
        return lodging;
    }

    private static double daysToLung(Anatomy anatomy, int from) {
        double own = legToLung(anatomy, from);
        for (int o = 0; own < 0 && o < anatomy.size(); o++) {
            own = legToLung(anatomy, o);
        }
        return Math.max(0, own);
    }

    private static double legToLung(Anatomy anatomy, int from) {
        for (Leg leg : anatomy.outflow(from)) {
            if (leg.to() == anatomy.lung()) {
                return leg.days();
            }
        }
        return -1;
    }

    /**
     * Returns how many nodes lymph from a source meets.
     *
     * @param source index of the organ of the lesion
     * @return their number; 0 when the stage is off
     */
    public int nodes(int source) {
        return nodes[source].length;
    }

    /**
     * Returns one of the nodes.
     *
     * @param source index of the organ of the lesion
     * @param station from 0, the sentinel
     * @return index of the node
     */
    public int node(int source, int station) {
        return nodes[source][station];
    }

    /**
     * Returns the probability of lodging in a node: that of the node times the {@linkplain Docking docking} of the clone's
     * receptors there, at most 1.
     *
     * @param clone index of the clone
     * @param node its index
     * @return per seed in its afferent lymph
     */
    public double lodges(int clone, int node) {
        return lodging[clone][node];
    }

    /**
     * Returns the time from one station of the lymph to the next.
     *
     * @return days
     */
    public double hopDays() {
        return on ? anatomy.lymphDays() : 0;
    }

    /**
     * Says whether lymph reaches the lung bed by the thoracic duct.
     *
     * @return false in a body without a lung: lymph then joins the blood of the source
     */
    public boolean hasDuct() {
        return anatomy.lung() >= 0;
    }

    /**
     * Returns the organ whose bed lymph from the duct meets first.
     *
     * @return index of the lung
     */
    public int lung() {
        return anatomy.lung();
    }

    /**
     * Returns the time in the veins between the duct and the lung bed.
     *
     * @param source index of the organ of the lesion
     * @return days, of the last node's own way to the lung, or else of the first organ that has one
     */
    public double ductDays(int source) {
        return ductDays[source];
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.LYMPH;
    }

    @Override
    public String describe(int clone) {
        return on
                ? "A seed in the lymph meets the nodes of its organ in order, " + Prose.days(hopDays())
                        + " from one to the next, and lodges in each with probability "
                        + Prose.byOrgan(anatomy, o -> anatomy.organ(o).node(), o -> lodges(clone, o))
                        + "; past the last it enters the veins to the lung."
                : "Off: lymph runs straight into the veins.";
    }
}
