package org.seedsoil.theory;

import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Source;
import org.seedsoil.elementary.Elementary;

/**
 * Where the potential detachments of one source found colonies that escape, by organ and founders, and when. Seeds in transit are
 * delayed by their mean time, an error of second order in the rate; sleepers by their exponential time, exactly.
 */
final class SeedRoutes {
    private final int organs;
    private final int largest;
    private final double[][] awake;
    private final double[][] asleep;
    private final double[][] woken;
    private final double[] awakeDays;
    private final double[] sleepDays;
    private final double[] turnRate;

    private SeedRoutes(int organs, int largest) {
        this.organs = organs;
        this.largest = largest;
        this.awake = new double[organs][largest + 1];
        this.asleep = new double[organs][largest + 1];
        this.woken = new double[organs][largest + 1];
        this.awakeDays = new double[organs];
        this.sleepDays = new double[organs];
        this.turnRate = new double[organs];
    }

    /**
     * Reads the routes off the cascade.
     *
     * @param cascade the laws of all stages
     * @param probabilities what becomes of seeds
     * @param source where seeds come from
     * @return the routes
     */
    static SeedRoutes of(Cascade cascade, CascadeProbabilities probabilities, Source source) {
        SourceFates fates = probabilities.from(source);
        Disease disease = cascade.disease();
        SeedRoutes routes = new SeedRoutes(disease.anatomy().size(), fates.largestCluster());
        for (int to = 0; to < routes.organs; to++) {
            routes.read(cascade, fates, source.cloneIndex(), to);
        }
        return routes;
    }

    private void read(Cascade cascade, SourceFates fates, int clone, int to) {
        Dormancy law = cascade.disease().soil(clone, to).dormancy();
        turnRate[to] = law.leaves();
        awakeDays[to] = mean(fates.transitDays(Fate.FOUNDED, to), fates.probability(Fate.FOUNDED, to));
        sleepDays[to] = mean(fates.transitDays(Fate.DORMANT, to), fates.probability(Fate.DORMANT, to));
        for (int k = 1; k <= largest; k++) {
            double founded = fates.foundingBySize(Fate.FOUNDED, to, k);
            double slept = fates.foundingBySize(Fate.DORMANT, to, k);
            if (founded + slept > 0) {
                double escapes = cascade.surveillance().bottleneck(clone, to).escape(k);
                awake[to][k] = founded * escapes;
                asleep[to][k] = slept * escapes;
                woken[to][k] = slept * cascade.dormancy().wakes(clone, to) * escapes;
            }
        }
    }

    private static double mean(double days, double probability) {
        return probability > 0 ? days / probability : 0;
    }

    /** Returns the largest group. */
    int largest() {
        return largest;
    }

    /** Returns π: the probability per potential detachment to found a lesion of k founders there that escapes. */
    double founds(int organ, int k) {
        return awake[organ][k] + woken[organ][k];
    }

    /** Returns the part of π that has not slept. */
    double awake(int organ, int k) {
        return awake[organ][k];
    }

    /** Returns the probability to fall asleep there as k cells that would escape, were they to wake. */
    double asleep(int organ, int k) {
        return asleep[organ][k];
    }

    /** Returns π over all founders. */
    double founds(int organ) {
        double sum = 0;
        for (int k = 1; k <= largest; k++) {
            sum += founds(organ, k);
        }
        return sum;
    }

    /** Returns π·E[e^(−r·delay)], the delay from shedding to the first division; infinite where it is. */
    double founds(int organ, int k, double rate) {
        if (rate == 0) {
            return founds(organ, k);
        }
        double sum = 0;
        if (awake[organ][k] > 0) {
            sum += awake[organ][k] * Elementary.exp(-rate * awakeDays[organ]);
        }
        if (woken[organ][k] > 0) {
            double turning = turnRate[organ];
            sum += turning + rate > 0
                    ? woken[organ][k] * Elementary.exp(-rate * sleepDays[organ]) * turning / (turning + rate)
                    : Double.POSITIVE_INFINITY;
        }
        return sum;
    }
}
