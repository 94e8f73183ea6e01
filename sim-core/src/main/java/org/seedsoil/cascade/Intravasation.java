package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;

/**
 * The way out of the tissue. Three exponential clocks compete and the first decides: entry into blood through the doorways
 * of metastasis (k<sub>blood</sub>), entry into lymph (k<sub>lymph</sub>), and anoikis of a seed of K cells
 * (k<sub>anoikis</sub>·K<sup>−γ</sup>); rates per day. So each happens with its share of the total rate, after an
 * exponential time of that total rate, whichever it is.
 *
 * <p>Doorways (TMEM): Robinson et al. 2009, Clinical Cancer Research 15:2433. Protection by size is assumed.
 */
public final class Intravasation implements Stage {
    private final boolean on;
    private final double[] blood;
    private final double[] lymph;
    private final double[][] anoikis;

    private Intravasation(boolean on, double[] blood, double[] lymph, double[][] anoikis) {
        this.on = on;
        this.blood = blood;
        this.lymph = lymph;
        this.anoikis = anoikis;
    }

    /**
     * Works out the law of every clone.
     *
     * @param disease the tumour cells
     * @param detachment how large their seeds are
     * @return the stage
     * @throws IllegalArgumentException if all three rates of a clone are 0 while the stage is on
     */
    static Intravasation of(Disease disease, Detachment detachment) {
        boolean on = disease.has(CascadeStage.INTRAVASATION);
        int clones = disease.clones().size();
        double[] blood = new double[clones];
        double[] lymph = new double[clones];
        double[][] anoikis = new double[clones][];
        for (int c = 0; c < clones; c++) {
            Clone clone = disease.clones().get(c);
            var law = clone.intravasation();
            if (on && law.blood() + law.lymph() + law.anoikis() <= 0) {
                throw new IllegalArgumentException("clone " + clone.name() + ": all rates of intravasation are 0");
            }
            blood[c] = law.blood();
            lymph[c] = law.lymph();
            anoikis[c] = Sizes.protectedRates(law.anoikis(), law.sizeProtection(), detachment.largest(c));
        }
        return new Intravasation(on, blood, lymph, anoikis);
    }

    /**
     * Says whether seeds compete here at all.
     *
     * @return false when every seed enters the blood at once
     */
    public boolean isOn() {
        return on;
    }

    /**
     * Returns the total rate of the three clocks.
     *
     * @param clone index of the clone
     * @param cells K
     * @return per day; infinite when the stage is off
     */
    public double rate(int clone, int cells) {
        return on ? blood[clone] + lymph[clone] + anoikis[clone][cells] : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns the mean time until one of the three happens.
     *
     * @param clone index of the clone
     * @param cells K
     * @return days
     */
    public double meanDays(int clone, int cells) {
        return 1 / rate(clone, cells);
    }

    /**
     * Returns the probability of entering the blood.
     *
     * @param clone index of the clone
     * @param cells K
     * @return per seed shed
     */
    public double toBlood(int clone, int cells) {
        return on ? blood[clone] / rate(clone, cells) : 1;
    }

    /**
     * Returns the probability of entering the lymph.
     *
     * @param clone index of the clone
     * @param cells K
     * @return per seed shed
     */
    public double toLymph(int clone, int cells) {
        return on ? lymph[clone] / rate(clone, cells) : 0;
    }

    /**
     * Returns the probability of anoikis.
     *
     * @param clone index of the clone
     * @param cells K
     * @return per seed shed
     */
    public double dies(int clone, int cells) {
        return on ? anoikis[clone][cells] / rate(clone, cells) : 0;
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.INTRAVASATION;
    }

    @Override
    public String describe(int clone) {
        if (!on) {
            return "Off: every seed enters the blood at once.";
        }
        return "Of single cells " + Prose.percent(toBlood(clone, 1)) + " enter the blood, "
                + Prose.percent(toLymph(clone, 1)) + " the lymph and " + Prose.percent(dies(clone, 1))
                + " die of anoikis, after " + Prose.days(meanDays(clone, 1)) + " on average.";
    }
}
