package org.seedsoil.engine;

import java.util.List;
import org.seedsoil.elementary.Elementary;

/**
 * When groups wake of those that fell asleep when they were offered, as a history of its own: colonies of those that woke are expected as those of seeds
 * that are shed. Sleep has no memory, so that the number that sleeps, and that which wakes in a piece of time, follow exactly from what was offered; within
 * the piece waking is taken as exponential. Pieces are three tenths as long as it is to the end of their law: there their colonies are asked for.
 */
final class Wakings {
    private static final double PART = 0.3;
    private static final double SHORTEST = 0.5;

    private final ShedHistory history = new ShedHistory();
    private double asleep;
    /** By law: how many left sleep. */
    private final double[] left;

    private Wakings(int laws) {
        this.left = new double[laws];
    }

    /** When they wake, or woke. */
    ShedHistory history() {
        return history;
    }

    /** How many woke or died asleep under one of the laws. */
    double left(int law) {
        return left[law];
    }

    /** How many sleep at the end of the last law. */
    double asleep() {
        return asleep;
    }

    /**
     * Works them out.
     *
     * @param offered of which each fell asleep at once
     * @param laws of sleep, without gaps
     * @param days for so many days before the end of each
     */
    static Wakings of(ShedHistory offered, List<SleepLaw> laws, double days) {
        Wakings wakings = new Wakings(laws.size());
        for (int i = 0; i < laws.size(); i++) {
            SleepLaw law = laws.get(i);
            double before = wakings.asleep;
            wakings.pass(offered, law, days);
            double came = offered.remaining(law.from(), law.until(), Double.POSITIVE_INFINITY);
            wakings.left[i] = Math.max(0, before + came - wakings.asleep);
        }
        return wakings;
    }

    private void pass(ShedHistory offered, SleepLaw law, double days) {
        double day = Math.max(law.from(), law.until() - days);
        asleep = later(offered, law, law.from(), day);
        while (day < law.until()) {
            double rest = law.until() - day;
            double end = rest <= SHORTEST ? law.until() : day + Math.max(SHORTEST, PART * rest);
            pass(offered, law, day, end);
            day = end;
        }
    }

    private void pass(ShedHistory offered, SleepLaw law, double since, double day) {
        double stay = later(offered, law, since, day);
        double leave = asleep + offered.remaining(since, day, Double.POSITIVE_INFINITY) - stay;
        history.append(since, day, law.sleep().everWakes() * leave, law.sleep().wake() * stay);
        asleep = stay;
    }

    /** How many sleep on a day, of those that did on an earlier one and those offered since. */
    private double later(ShedHistory offered, SleepLaw law, double since, double day) {
        double rate = law.sleep().leaves();
        return asleep * Elementary.exp(-rate * (day - since)) + offered.remaining(since, day, 1 / rate);
    }
}
