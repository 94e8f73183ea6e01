package org.seedsoil.cascade;

import java.util.Arrays;

/**
 * The absorbing chain over capillary beds of seeds of one clone and size, cloaked or not. A state is "has come to the bed of
 * organ o, alive"; from there a seed flows on, at once or after release, by a leg of the organ's outflow, which it survives
 * or not.
 */
final class BedChain {
    private final Circulation vessels;
    private final BedLaw beds;
    private final LegFates legs;
    private final double hazard;
    private final ExpectedVisits chain;

    BedChain(Circulation vessels, BedLaw beds, double hazard) {
        this.vessels = vessels;
        this.beds = beds;
        this.hazard = hazard;
        this.legs = LegFates.of(hazard, days(vessels));
        this.chain = solve();
    }

    private static double[] days(Circulation vessels) {
        double[] days = new double[vessels.legs()];
        Arrays.setAll(days, vessels::days);
        return days;
    }

    private ExpectedVisits solve() {
        int organs = vessels.organs();
        double[][] p = new double[organs][organs];
        double[] absorbed = new double[organs];
        for (int o = 0; o < organs; o++) {
            absorbed[o] = beds.ends(o);
            for (int leg = vessels.firstLeg(o); leg < vessels.firstLeg(o + 1); leg++) {
                double takes = beds.onward(o) * vessels.fraction(leg);
                p[o][vessels.to(leg)] += takes * legs.survives(leg);
                absorbed[o] += takes * legs.dies(leg);
            }
        }
        return ExpectedVisits.of(p, absorbed);
    }

    BedLaw beds() {
        return beds;
    }

    LegFates legs() {
        return legs;
    }

    double hazard() {
        return hazard;
    }

    /**
     * Returns how often each bed is come to.
     *
     * @param starts weight with which seeds come to each bed first
     * @return expected arrivals
     */
    double[] arrivals(double[] starts) {
        return chain.from(starts);
    }

    /**
     * Returns E[Σ over arrivals of the time at arrival], by bed: the derivative of the chain tilted by e<sup>−λ·time</sup>
     * at λ = 0, which solves the same equations with the time that passes between arrivals as starts.
     *
     * @param startDays E[time at the first arrival; there]
     * @param arrivals expected arrivals
     * @return days by bed
     */
    double[] arrivalDays(double[] startDays, double[] arrivals) {
        double[] passing = startDays.clone();
        for (int o = 0; o < passing.length; o++) {
            if (arrivals[o] > 0) {
                double arrested = arrivals[o] * beds.released(o) * beds.meanDays(o);
                for (int leg = vessels.firstLeg(o); leg < vessels.firstLeg(o + 1); leg++) {
                    double flowing = arrivals[o] * beds.onward(o) * vessels.days(leg);
                    passing[vessels.to(leg)] += vessels.fraction(leg) * legs.survives(leg) * (flowing + arrested);
                }
            }
        }
        return chain.from(passing);
    }
}
