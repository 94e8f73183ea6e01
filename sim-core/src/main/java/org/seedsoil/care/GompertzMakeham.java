package org.seedsoil.care;

import static org.seedsoil.quantity.Dimension.DAYS_PER_YEAR;

import org.seedsoil.elementary.Elementary;

/**
 * The law of death with age of Gompertz 1825 and Makeham 1860: a hazard of makeham + gompertz·e<sup>aging·age</sup> a year.
 * Ages are in years, spans in days of a year of 365.
 *
 * @param makeham the part that does not depend on age, per year, at least 0
 * @param gompertz the part that grows with age, at age 0, per year, at least 0
 * @param aging growth of that part per year of age, at least 0
 */
public record GompertzMakeham(double makeham, double gompertz, double aging) {
    private static final int MOST_STEPS = 200;

    /** Checks the rates. */
    public GompertzMakeham {
        if (!(makeham >= 0 && gompertz >= 0 && aging >= 0) || !Double.isFinite(makeham + gompertz + aging)) {
            throw new IllegalArgumentException(
                    "rates of death are finite and at least 0: " + makeham + ", " + gompertz + ", " + aging);
        }
    }

    /**
     * Returns the hazard.
     *
     * @param ageYears age at the start of the clock, in years
     * @param days time since then, in days; may be negative
     * @return the hazard then, per day
     */
    public double hazardPerDay(double ageYears, double days) {
        double age = ageYears + days / DAYS_PER_YEAR;
        return (makeham + gompertz * Elementary.exp(aging * age)) / DAYS_PER_YEAR;
    }

    /**
     * Returns the hazard summed over time, in closed form.
     *
     * @param ageYears age at the start of the clock, in years
     * @param days time since then, in days
     * @return the cumulative hazard
     */
    public double cumulativeHazard(double ageYears, double days) {
        double years = days / DAYS_PER_YEAR;
        double grown = aging > 0 ? Elementary.expm1(aging * years) / aging : years;
        double fromAge = gompertz > 0 ? gompertz * Elementary.exp(aging * ageYears) * grown : 0;
        return makeham * years + fromAge;
    }

    /**
     * Returns the chance to live on.
     *
     * @param ageYears age at the start of the clock, in years
     * @param days time since then, in days
     * @return the probability to be alive then, for one alive at the start
     */
    public double survival(double ageYears, double days) {
        return Elementary.exp(-cumulativeHazard(ageYears, days));
    }

    /**
     * Returns when the cumulative hazard reaches a value: with a standard exponential draw, the time of death. Newton's
     * method from above, which on a convex function cannot overshoot.
     *
     * @param ageYears age at the start of the clock, in years
     * @param hazard cumulative hazard, at least 0
     * @return days since the start; infinite if nobody dies by this law
     */
    public double daysUntil(double ageYears, double hazard) {
        double years = latestYears(ageYears, hazard);
        if (!(years > 0 && years < Double.POSITIVE_INFINITY)) {
            return years * DAYS_PER_YEAR;
        }
        double days = years * DAYS_PER_YEAR;
        for (int i = 0; i < MOST_STEPS; i++) {
            double step = (cumulativeHazard(ageYears, days) - hazard) / hazardPerDay(ageYears, days);
            double next = days - step;
            if (!(next < days && next > 0)) {
                return days;
            }
            days = next;
        }
        return days;
    }

    /** Years by which each part of the hazard alone would have reached the value: the smaller bounds the answer above. */
    private double latestYears(double ageYears, double hazard) {
        double alone = makeham > 0 ? hazard / makeham : Double.POSITIVE_INFINITY;
        double now = gompertz * Elementary.exp(aging * ageYears);
        if (!(now > 0)) {
            return hazard > 0 ? alone : 0;
        }
        double aged = aging > 0 ? Elementary.log1p(hazard * aging / now) / aging : hazard / now;
        return Math.min(alone, aged);
    }
}
