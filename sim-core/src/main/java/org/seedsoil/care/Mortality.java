package org.seedsoil.care;

/**
 * What a patient dies of: hazard Σ<sub>organs</sub> λ<sub>o</sub>·(burden<sub>o</sub>/reference)<sup>θ</sup> from the
 * disease, and makeham + gompertz·e<sup>aging·age</sup> from other causes (ages and rates in years).
 *
 * @param disease whether the disease kills
 * @param referenceCells burden at which an organ's lethality holds, in cells
 * @param exponent θ
 * @param otherCauses whether patients die of other causes
 * @param makeham hazard independent of age, per year
 * @param gompertz hazard at age 0 of the part that grows with age, per year
 * @param aging growth of that part per year of age
 */
public record Mortality(
        boolean disease,
        double referenceCells,
        double exponent,
        boolean otherCauses,
        double makeham,
        double gompertz,
        double aging) {
    private static final GompertzMakeham NONE = new GompertzMakeham(0, 0, 0);

    /**
     * Returns the law of death of other causes.
     *
     * @return the law; a hazard of 0 when patients do not die of them
     */
    public GompertzMakeham otherDeath() {
        return otherCauses ? new GompertzMakeham(makeham, gompertz, aging) : NONE;
    }

    /**
     * Returns when a patient dies of other causes.
     *
     * @param ageYears age at the start of the clock, in years
     * @param hazard cumulative hazard at which death comes: a standard exponential draw
     * @return days since the start; infinite when patients do not die of them
     */
    public double daysToOtherDeath(double ageYears, double hazard) {
        return otherDeath().daysUntil(ageYears, hazard);
    }

    /**
     * Returns the law of death of the disease.
     *
     * @param lethalityPerDay λ of each organ, per day
     * @return the law, whether or not the disease kills in this scenario
     */
    public DiseaseHazard diseaseDeath(double... lethalityPerDay) {
        return new DiseaseHazard(lethalityPerDay, referenceCells, exponent);
    }
}
