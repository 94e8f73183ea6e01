package org.seedsoil.statistics;

import java.util.ArrayList;
import java.util.List;

/** Gray's score of the groups of one stratum, and its covariance: first the course of all groups, then what each event says of it. */
final class IncidenceScore {
    private final List<Course> courses = new ArrayList<>();
    private final double[] times;
    /** Chance of the cause before and at each time, if all groups have one. */
    private final double[] pooledBefore;

    private final double[] pooled;
    /** Subjects that would be at risk without other causes and censoring, of all groups. */
    private final double[] whole;

    private final long[] ownEvents;
    private final double[] excess;
    /** By time, group of the score and group of the event: what the score gains from a larger hazard up to then. */
    private final double[][][] pull;

    /** Counts and estimates of one group; index 0 of {@code survival} and {@code had} is before the first time. */
    private record Course(RiskTable table, long[] own, double[] survival, double[] had) {
        static Course of(SurvivalTimes group, int cause, double[] times) {
            RiskTable table = RiskTable.of(group, times);
            long[] own = table.eventsAmong(group.times(cause));
            double[] survival = new double[times.length + 1];
            double[] had = new double[times.length + 1];
            survival[0] = 1;
            for (int t = 0; t < times.length; t++) {
                double risk = table.atRisk(t);
                survival[t + 1] = risk > 0 ? survival[t] * (risk - table.events(t)) / risk : survival[t];
                had[t + 1] = had[t] + (risk > 0 ? survival[t] * own[t] / risk : 0);
            }
            return new Course(table, own, survival, had);
        }

        double risk(int t) {
            return table.atRisk(t);
        }

        long others(int t) {
            return table.events(t) - own[t];
        }

        /** How many would be at risk if nobody had been lost and nothing had happened. */
        double whole(int t) {
            return risk(t) > 0 ? risk(t) / survival[t] : 0;
        }
    }

    IncidenceScore(int cause, List<SurvivalTimes> groups) {
        this.times = RiskTable.eventTimes(groups.toArray(SurvivalTimes[]::new));
        groups.forEach(group -> courses.add(Course.of(group, cause, times)));
        this.pooledBefore = new double[times.length];
        this.pooled = new double[times.length];
        this.whole = new double[times.length];
        this.ownEvents = new long[times.length];
        this.excess = new double[groups.size()];
        this.pull = new double[times.length + 1][groups.size()][groups.size()];
        for (int t = 0; t < times.length; t++) {
            step(t);
        }
    }

    double[] excess() {
        return excess;
    }

    private void step(int t) {
        double free = 0;
        for (Course course : courses) {
            whole[t] += course.whole(t);
            free += course.whole(t) * (1 - course.had[t]);
            ownEvents[t] += course.own[t];
        }
        pooledBefore[t] = t == 0 ? 0 : pooled[t - 1];
        pooled[t] = pooledBefore[t] + ownEvents[t] / whole[t];
        double hazard = ownEvents[t] / (whole[t] * (1 - pooledBefore[t]));
        for (int i = 0; i < excess.length; i++) {
            Course course = courses.get(i);
            double expected = ownEvents[t] * course.whole(t) * (1 - course.had[t]) / free;
            excess[i] += course.risk(t) > 0 ? course.own[t] - expected : 0;
            for (int r = 0; r < excess.length; r++) {
                pull[t + 1][i][r] = pull[t][i][r] + (ownEvents[t] > 0 ? direct(t, i, r) * hazard : 0);
            }
        }
    }

    /** What an event in group r says at once of the score of group i. */
    private double direct(int t, int i, int r) {
        double share = courses.get(r).whole(t) / whole[t];
        return courses.get(i).whole(t) * ((i == r ? 1 : 0) - share);
    }

    double[][] covariance() {
        double[][] covariance = new double[excess.length - 1][excess.length - 1];
        for (int t = 0; t < times.length; t++) {
            for (int r = 0; r < excess.length; r++) {
                if (ownEvents[t] > 0 && courses.get(r).risk(t) > 0) {
                    add(covariance, ofOwn(t, r), varianceOfOwn(t, r));
                }
                if (courses.get(r).others(t) > 0 && courses.get(r).survival[t + 1] > 0) {
                    add(covariance, ofOthers(t, r), varianceOfOthers(t, r));
                }
            }
        }
        return covariance;
    }

    private static void add(double[][] covariance, double[] gain, double variance) {
        for (int i = 0; i < covariance.length; i++) {
            for (int j = 0; j < covariance.length; j++) {
                covariance[i][j] += gain[i] * gain[j] * variance;
            }
        }
    }

    /** What is still to come for the score of group i from hazards of group r. */
    private double later(int t, int i, int r) {
        return pull[times.length][i][r] - pull[t + 1][i][r];
    }

    /** Those free of the cause over those free of all, if group r had the pooled incidence. */
    private double freeOverAlive(int t, int r) {
        double alive = courses.get(r).survival[t + 1];
        return alive > 0 ? (1 - pooled[t]) / alive : 0;
    }

    private double[] ofOwn(int t, int r) {
        double[] gain = new double[excess.length];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = direct(t, i, r) + (1 - freeOverAlive(t, r)) * later(t, i, r);
        }
        return gain;
    }

    private double[] ofOthers(int t, int r) {
        double[] gain = new double[excess.length];
        for (int i = 0; i < gain.length; i++) {
            gain[i] = freeOverAlive(t, r) * later(t, i, r);
        }
        return gain;
    }

    /** Of the increments of a group's incidence, under the pooled hazard; less where events fall together. */
    private double varianceOfOwn(int t, int r) {
        double alive = courses.get(r).survival[t];
        double ties = ownEvents[t] > 1 ? 1 - (ownEvents[t] - 1) / (whole[t] * alive - 1) : 1;
        return ties * alive * ownEvents[t] / (whole[t] * courses.get(r).risk(t));
    }

    private double varianceOfOthers(int t, int r) {
        double risk = courses.get(r).risk(t);
        double alive = courses.get(r).survival[t];
        double events = courses.get(r).others(t);
        double ties = events > 1 ? 1 - (events - 1) / (risk - 1) : 1;
        return ties * alive * alive * events / (risk * risk);
    }
}
