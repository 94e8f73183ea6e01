package org.seedsoil.statistics;

/**
 * Weeks in remission of 42 children with acute leukaemia, under 6-mercaptopurine or placebo (Freireich et al. 1963, Blood
 * 21:699; as printed by Gehan 1965): the data on which survival software is checked.
 */
final class Freireich {
    private Freireich() {}

    static SurvivalTimes treated() {
        return times(new double[] {6, 6, 6, 7, 10, 13, 16, 22, 23}, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35);
    }

    static SurvivalTimes control() {
        return times(new double[] {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23});
    }

    private static SurvivalTimes times(double[] events, double... censored) {
        SurvivalTimes.Accumulator times = new SurvivalTimes.Accumulator();
        for (double time : censored) {
            times.accept(time, false);
        }
        for (double time : events) {
            times.accept(time, true);
        }
        return times.result();
    }
}
