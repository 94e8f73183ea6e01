package org.seedsoil.care;

import org.seedsoil.elementary.Elementary;

/**
 * How the disease kills: a hazard of Σ<sub>organs</sub> λ<sub>o</sub>·(burden<sub>o</sub>/reference)<sup>θ</sup> a day. An
 * organ without tumour adds nothing, whatever θ.
 *
 * @param lethalityPerDay λ of each organ, per day
 * @param referenceCells burden at which λ holds, in cells
 * @param exponent θ, at least 0
 */
public record DiseaseHazard(double[] lethalityPerDay, double referenceCells, double exponent) {
    /** Copies the rates and checks that all is in range. */
    public DiseaseHazard {
        lethalityPerDay = lethalityPerDay.clone();
        if (!(referenceCells > 0 && exponent >= 0)) {
            throw new IllegalArgumentException("the reference burden is positive and the exponent at least 0: "
                    + referenceCells + ", " + exponent);
        }
    }

    /**
     * Says whether tumour in an organ adds to the hazard.
     *
     * @param organ its index
     * @return true if its lethality is positive
     */
    public boolean kills(int organ) {
        return lethalityPerDay[organ] > 0;
    }

    /**
     * Says whether the hazard is proportional to the tumour cells, so that each lesion adds its part.
     *
     * @return true if θ is 1
     */
    public boolean proportional() {
        return exponent == 1;
    }

    /**
     * Returns the part of one organ.
     *
     * @param organ its index
     * @param cells tumour cells in it, at least 0
     * @return hazard, per day
     */
    public double perDay(int organ, double cells) {
        if (!(cells > 0)) {
            return 0;
        }
        double relative = cells / referenceCells;
        return lethalityPerDay[organ] * (exponent == 1 ? relative : Elementary.pow(relative, exponent));
    }

    /**
     * Returns the whole.
     *
     * @param cells tumour cells in each organ, at least 0
     * @return hazard, per day
     */
    public double perDay(double[] cells) {
        double sum = 0;
        for (int organ = 0; organ < lethalityPerDay.length; organ++) {
            sum += perDay(organ, cells[organ]);
        }
        return sum;
    }
}
