package org.seedsoil.cascade;

import org.seedsoil.elementary.Elementary;

/**
 * What a constant hazard h does on a leg of D days, by leg. Beyond the legs between organs it can weigh any duration.
 *
 * <p>With T exponential of rate h: P(T &gt; D) = e<sup>−hD</sup>; E[min(T, D)] = (1 − e<sup>−hD</sup>)/h; E[T; T ≤ D] = (1 −
 * e<sup>−hD</sup>(1 + hD))/h, by its series where hD is small.
 */
final class LegFates {
    private static final double SMALL = 0.1;

    private final double[] survives;
    private final double[] dies;
    private final double[] flowDays;
    private final double[] dieDays;

    private LegFates(int legs) {
        this.survives = new double[legs];
        this.dies = new double[legs];
        this.flowDays = new double[legs];
        this.dieDays = new double[legs];
    }

    /**
     * Weighs durations.
     *
     * @param hazard h, per day
     * @param days D of each leg
     * @return what becomes of a seed on each
     */
    static LegFates of(double hazard, double[] days) {
        LegFates fates = new LegFates(days.length);
        for (int leg = 0; leg < days.length; leg++) {
            if (leg > 0 && days[leg] == days[leg - 1]) {
                fates.copy(leg - 1, leg);
            } else {
                fates.weigh(leg, hazard, days[leg]);
            }
        }
        return fates;
    }

    private void copy(int from, int to) {
        survives[to] = survives[from];
        dies[to] = dies[from];
        flowDays[to] = flowDays[from];
        dieDays[to] = dieDays[from];
    }

    private void weigh(int leg, double hazard, double days) {
        double z = hazard * days;
        survives[leg] = Elementary.exp(-z);
        dies[leg] = -Elementary.expm1(-z);
        flowDays[leg] = z > 0 ? dies[leg] / hazard : days;
        dieDays[leg] = z > 0 ? days * earlyShare(z, survives[leg]) : 0;
    }

    /** Returns (1 − e⁻ᶻ(1 + z))/z = z/2 − z²/3 + z³/8 − …, term n being zⁿ·(−1)ⁿ⁺¹/((n + 1)·(n − 1)!). */
    private static double earlyShare(double z, double exp) {
        if (z >= SMALL) {
            return (1 - exp * (1 + z)) / z;
        }
        double power = z;
        double sum = 0;
        for (int n = 1; n <= 12; n++) {
            sum += power / (n + 1);
            power *= -z / n;
        }
        return sum;
    }

    double survives(int leg) {
        return survives[leg];
    }

    double dies(int leg) {
        return dies[leg];
    }

    double flowDays(int leg) {
        return flowDays[leg];
    }

    double dieDays(int leg) {
        return dieDays[leg];
    }
}
