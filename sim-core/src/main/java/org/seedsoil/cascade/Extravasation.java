package org.seedsoil.cascade;

import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Transit;

/**
 * What becomes of a seed of K cells arrested in a capillary bed. Three exponential clocks compete, rates per day:
 *
 * <ul>
 *   <li>extravasation, k<sub>ex</sub> times the {@linkplain Docking docking} of its receptors;
 *   <li>death, (k<sub>crush</sub> + NK·(1 − evasion)·(1 − shield under a platelet cloak))·K<sup>−γ</sup>;
 *   <li>release back into the flow towards the next bed, k<sub>rel</sub>·K<sup>−γr</sup>.
 * </ul>
 *
 * <p>Each happens with its share of the total rate, after an exponential time of that total rate. Seeds spend nearly all
 * of their time in the blood in beds, so this is where natural killers act and where platelets shield from them (Palumbo et
 * al. 2005, doi:10.1182/blood-2004-06-2272). The powers of K are assumed.
 *
 * <p>Release is why a bed that stops nearly every cell at a passage still lets cells through to the next; cells passing
 * through capillary-sized vessels were seen by Au et al. 2016, doi:10.1073/pnas.1524448113. Off: every arrested seed
 * enters the tissue at once. With a table of destinations there is no next bed and k<sub>rel</sub> counts as 0.
 */
public final class Extravasation implements Stage {
    private final boolean on;
    private final Anatomy anatomy;
    private final double[][] leaving;
    private final double[][][] dying;
    private final double[][][] dyingShielded;
    private final double[][][] returning;

    private Extravasation(boolean on, Anatomy anatomy, int clones) {
        this.on = on;
        this.anatomy = anatomy;
        this.leaving = new double[clones][anatomy.size()];
        this.dying = new double[clones][anatomy.size()][];
        this.dyingShielded = new double[clones][anatomy.size()][];
        this.returning = new double[clones][anatomy.size()][];
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the tumour cells
     * @param detachment how large their seeds are
     * @param destinations the table that may stand in for the vessels
     * @return the stage
     */
    static Extravasation of(Disease disease, Detachment detachment, Destinations destinations) {
        int clones = disease.clones().size();
        Extravasation law = new Extravasation(disease.has(CascadeStage.EXTRAVASATION), disease.anatomy(), clones);
        for (int c = 0; c < clones; c++) {
            for (int o = 0; o < disease.anatomy().size(); o++) {
                law.leaving[c][o] = disease.soil(c, o).bed().extravasation() * Docking.factor(disease, c, o);
                law.setLosses(disease, c, o, detachment.largest(c), destinations.areUsed());
            }
        }
        return law;
    }

    private void setLosses(Disease disease, int c, int o, int largest, boolean byTable) {
        Bed bed = disease.soil(c, o).bed();
        Transit blood = disease.transit();
        double killers = bed.nk() * (1 - disease.clones().get(c).immuneEvasion());
        double gamma = blood.sizeProtection();
        dying[c][o] = Sizes.protectedRates(bed.crush() + killers, gamma, largest);
        dyingShielded[c][o] = Sizes.protectedRates(bed.crush() + killers * (1 - blood.shield()), gamma, largest);
        returning[c][o] = Sizes.protectedRates(byTable ? 0 : bed.release(), blood.sizeHolding(), largest);
    }

    private double deathRate(int clone, int cells, boolean shielded, int organ) {
        return (shielded ? dyingShielded : dying)[clone][organ][cells];
    }

    /**
     * Says whether anything competes in the beds.
     *
     * @return false when every arrested seed enters the tissue at once
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the total rate of the three clocks.
     *
     * @param clone index of the clone
     * @param cells K
     * @param shielded whether it wears a platelet cloak
     * @param organ index of the organ
     * @return per day; infinite when the stage is off, 0 when a seed would stay for ever
     */
    public double rate(int clone, int cells, boolean shielded, int organ) {
        return on
                ? leaving[clone][organ] + deathRate(clone, cells, shielded, organ) + returning[clone][organ][cells]
                : Double.POSITIVE_INFINITY;
    }

    private double share(double part, int clone, int cells, boolean shielded, int organ) {
        return part > 0 ? part / rate(clone, cells, shielded, organ) : 0;
    }

    /**
     * Returns the probability of entering the tissue.
     *
     * @param clone index of the clone
     * @param cells K
     * @param shielded whether it wears a platelet cloak
     * @param organ index of the organ
     * @return per arrest
     */
    public double extravasates(int clone, int cells, boolean shielded, int organ) {
        return on ? share(leaving[clone][organ], clone, cells, shielded, organ) : 1;
    }

    /**
     * Returns the probability of dying in the bed.
     *
     * @param clone index of the clone
     * @param cells K
     * @param shielded whether it wears a platelet cloak
     * @param organ index of the organ
     * @return per arrest
     */
    public double dies(int clone, int cells, boolean shielded, int organ) {
        return on ? share(deathRate(clone, cells, shielded, organ), clone, cells, shielded, organ) : 0;
    }

    /**
     * Returns the probability of release towards the next bed.
     *
     * @param clone index of the clone
     * @param cells K
     * @param shielded whether it wears a platelet cloak
     * @param organ index of the organ
     * @return per arrest
     */
    public double released(int clone, int cells, boolean shielded, int organ) {
        return on ? share(returning[clone][organ][cells], clone, cells, shielded, organ) : 0;
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.EXTRAVASATION;
    }

    @Override
    public String describe(int clone) {
        if (!on) {
            return "Off: every arrested seed enters the tissue at once.";
        }
        return "Of arrested single cells without a cloak the share that enters the tissue is "
                + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> extravasates(clone, 1, false, o))
                + ", the share released to the next bed "
                + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> released(clone, 1, false, o))
                + "; the rest die.";
    }
}
