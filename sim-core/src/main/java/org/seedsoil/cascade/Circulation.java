package org.seedsoil.cascade;

import java.util.List;
import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.anatomy.Leg;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Transit;

/**
 * The way through the vessels, leg by leg: from an organ's outflow to the next capillary bed. While it flows a seed of K
 * cells dies at rate (shear + NK·(1 − evasion))·K<sup>−γ</sup> per day, times (1 − shield) under a platelet cloak, which
 * each seed wears with a probability of its clone. A leg of D days is survived with probability e<sup>−hD</sup>.
 *
 * <p>Routes decide which bed comes first, and so where metastases are (the mechanical or "cascade" view: Weiss et al. 1986,
 * doi:10.1002/path.1711500308). Off: legs take no time, nobody dies on them, and nobody wears
 * a cloak.
 */
public final class Circulation implements Stage {
    private final boolean on;
    private final int[] firstLeg;
    private final int[] from;
    private final int[] to;
    private final double[] fraction;
    private final double[] days;
    private final double[] cloak;
    private final double[][][] hazard;
    private final double shield;

    private Circulation(Disease disease, Detachment detachment) {
        this.on = disease.has(CascadeStage.CIRCULATION);
        Anatomy anatomy = disease.anatomy();
        int legs = countLegs(anatomy);
        this.firstLeg = new int[anatomy.size() + 1];
        this.from = new int[legs];
        this.to = new int[legs];
        this.fraction = new double[legs];
        this.days = new double[legs];
        this.cloak =
                disease.clones().stream().mapToDouble(c -> on ? c.cloak() : 0).toArray();
        this.hazard = new double[2][disease.clones().size()][];
        this.shield = disease.transit().shield();
        layLegs(anatomy);
        for (int c = 0; c < disease.clones().size(); c++) {
            setHazard(c, disease.clones().get(c), disease.transit(), detachment.largest(c));
        }
    }

    private static int countLegs(Anatomy anatomy) {
        int legs = 0;
        for (int o = 0; o < anatomy.size(); o++) {
            legs += anatomy.outflow(o).size();
        }
        return legs;
    }

    /**
     * Works out the law of every clone.
     *
     * @param disease the body and the tumour cells
     * @param detachment how large their seeds are
     * @return the stage
     */
    static Circulation of(Disease disease, Detachment detachment) {
        return new Circulation(disease, detachment);
    }

    private void layLegs(Anatomy anatomy) {
        int leg = 0;
        for (int o = 0; o < anatomy.size(); o++) {
            firstLeg[o] = leg;
            List<Leg> outflow = anatomy.outflow(o);
            double sum = outflow.stream().mapToDouble(Leg::fraction).sum();
            for (Leg way : outflow) {
                from[leg] = o;
                to[leg] = way.to();
                fraction[leg] = way.fraction() / sum;
                days[leg] = on ? way.days() : 0;
                leg++;
            }
        }
        firstLeg[anatomy.size()] = leg;
    }

    private void setHazard(int c, Clone clone, Transit law, int largest) {
        double bare = on ? law.shear() + law.nk() * (1 - clone.immuneEvasion()) : 0;
        hazard[0][c] = Sizes.protectedRates(bare, law.sizeProtection(), largest);
        hazard[1][c] = Sizes.protectedRates(bare * (1 - law.shield()), law.sizeProtection(), largest);
    }

    /**
     * Says whether seeds spend time and die in the vessels.
     *
     * @return false when legs take no time
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns how many organs there are.
     *
     * @return organs and nodes
     */
    public int organs() {
        return firstLeg.length - 1;
    }

    /**
     * Returns how many legs there are.
     *
     * @return legs of all organs
     */
    public int legs() {
        return to.length;
    }

    /**
     * Returns the first leg out of an organ. Its legs are numbered from here to before {@code firstLeg(organ + 1)}.
     *
     * @param organ index of the organ, or the number of organs
     * @return index of the leg
     */
    public int firstLeg(int organ) {
        return firstLeg[organ];
    }

    /**
     * Returns where a leg starts.
     *
     * @param leg index of the leg
     * @return index of the organ whose outflow it takes
     */
    public int from(int leg) {
        return from[leg];
    }

    /**
     * Returns where a leg leads.
     *
     * @param leg index of the leg
     * @return index of the organ whose bed comes next
     */
    public int to(int leg) {
        return to[leg];
    }

    /**
     * Returns the fraction of its organ's outflow that takes a leg.
     *
     * @param leg index of the leg
     * @return in [0, 1]; over the legs of an organ they sum to 1
     */
    public double fraction(int leg) {
        return fraction[leg];
    }

    /**
     * Returns the duration of a leg.
     *
     * @param leg index of the leg
     * @return days
     */
    public double days(int leg) {
        return days[leg];
    }

    /**
     * Returns the probability that a seed in the blood wears a platelet cloak.
     *
     * @param clone index of the clone
     * @return per seed that enters the blood; 0 when the stage is off
     */
    public double cloaked(int clone) {
        return cloak[clone];
    }

    /**
     * Returns the death rate of a flowing seed.
     *
     * @param clone index of the clone
     * @param cells K
     * @param shielded whether it wears a platelet cloak
     * @return h, per day
     */
    public double hazard(int clone, int cells, boolean shielded) {
        return hazard[shielded ? 1 : 0][clone][cells];
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.CIRCULATION;
    }

    @Override
    public String describe(int clone) {
        if (!on) {
            return "Off: no seed spends time or dies in the vessels, and none wears a cloak.";
        }
        String text = "A single cell dies in flowing blood at " + Prose.number(hazard(clone, 1, false)) + " per day";
        if (cloak[clone] > 0) {
            text += "; " + Prose.percent(cloak[clone]) + " wear a platelet cloak, which takes away "
                    + Prose.percent(shield) + " of that";
        }
        return text + ".";
    }
}
