package org.seedsoil.cascade;

import org.seedsoil.anatomy.Anatomy;
import org.seedsoil.disease.Bed;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;

/**
 * What becomes of a seed arrested in a capillary bed. Three exponential clocks compete, rates per day: extravasation
 * k<sub>ex</sub>, death k<sub>die</sub>, and release k<sub>rel</sub> back into the flow towards the next bed. Each happens
 * with its share of the total rate, after an exponential time of that total rate.
 *
 * <p>Release is why a bed that stops nearly every cell at a passage still lets cells through to the next; cells passing
 * through capillary-sized vessels were seen by Au et al. 2016, doi:10.1073/pnas.1524448113. Off: every arrested seed
 * enters the tissue at once. With a table of destinations there is no next bed and k<sub>rel</sub> counts as 0.
 */
public final class Extravasation implements Stage {
    private final boolean on;
    private final boolean releases;
    private final Disease disease;

    private Extravasation(boolean on, boolean releases, Disease disease) {
        this.on = on;
        this.releases = releases;
        this.disease = disease;
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the tumour cells
     * @param destinations the table that may stand in for the vessels
     * @return the stage
     */
    static Extravasation of(Disease disease, Destinations destinations) {
        return new Extravasation(disease.has(CascadeStage.EXTRAVASATION), !destinations.areUsed(), disease);
    }

    private Bed bed(int clone, int organ) {
        return disease.soil(clone, organ).bed();
    }

    private double release(int clone, int organ) {
        return releases ? bed(clone, organ).release() : 0;
    }

    private double share(double rate, int clone, int organ) {
        return rate > 0 ? rate / rate(clone, organ) : 0;
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
     * @param organ index of the organ
     * @return per day; infinite when the stage is off, 0 when a seed would stay for ever
     */
    public double rate(int clone, int organ) {
        Bed bed = bed(clone, organ);
        return on ? bed.extravasation() + bed.death() + release(clone, organ) : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the mean time in the bed.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return days, whichever clock ends it
     */
    public double meanDays(int clone, int organ) {
        return 1 / rate(clone, organ);
    }

    /**
     * Returns the probability of entering the tissue.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return per arrest
     */
    public double extravasates(int clone, int organ) {
        return on ? share(bed(clone, organ).extravasation(), clone, organ) : 1;
    }

    /**
     * Returns the probability of dying in the bed.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return per arrest
     */
    public double dies(int clone, int organ) {
        return on ? share(bed(clone, organ).death(), clone, organ) : 0;
    }

    /**
     * Returns the probability of release towards the next bed.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return per arrest
     */
    public double released(int clone, int organ) {
        return on ? share(release(clone, organ), clone, organ) : 0;
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
        Anatomy anatomy = disease.anatomy();
        return "Of arrested seeds the share that enters the tissue is "
                + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> extravasates(clone, o))
                + ", the share released to the next bed "
                + Prose.byOrgan(anatomy, o -> !anatomy.organ(o).node(), o -> released(clone, o)) + "; the rest die.";
    }
}
