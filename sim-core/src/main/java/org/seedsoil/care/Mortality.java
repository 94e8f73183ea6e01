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
        double aging) {}
