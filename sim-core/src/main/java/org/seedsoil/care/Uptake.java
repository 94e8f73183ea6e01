package org.seedsoil.care;

import org.seedsoil.elementary.Elementary;
import org.seedsoil.random.RandomKey;

/**
 * What a patient had of a course.
 *
 * @param responds whether the drug works in the patient
 * @param cycles after how many cycles it was given up, or was too toxic; {@link Integer#MAX_VALUE}: never
 * @param days after how many days it was given up, or was too toxic; infinite: never
 * @param harm what it does to the patient
 */
public record Uptake(boolean responds, int cycles, double days, Harm harm) {
    /** As planned. */
    public static final Uptake FULL = new Uptake(true, Integer.MAX_VALUE, Double.POSITIVE_INFINITY);

    /**
     * Describes what a patient had whom it does not harm.
     *
     * @param responds whether the drug works in the patient
     * @param cycles after how many cycles it was given up; {@link Integer#MAX_VALUE}: never
     * @param days after how many days it was given up; infinite: never
     */
    public Uptake(boolean responds, int cycles, double days) {
        this(responds, cycles, days, Harm.NONE);
    }

    /** Draws it. Each trait has a stream of its own, so that it is the same whatever else is drawn. */
    static Uptake draw(Schedule schedule, Tolerance tolerance, RandomKey key) {
        boolean responds = key.child("responds").stream().nextOpen() < tolerance.response();
        int last = cycle(tolerance.stopPerCycle(), key.child("last cycle"));
        double days = wait(tolerance.stopPerDay(), key.child("given up"));
        Uptake chosen = new Uptake(responds, last, days);
        if (!tolerance.toxicity().harms()) {
            return chosen;
        }
        return schedule.daysOn() == 0
                ? chosen.harmedByCycles(schedule, tolerance.toxicity(), key)
                : chosen.harmedByDays(schedule, tolerance.toxicity(), key);
    }

    private Uptake harmedByCycles(Schedule schedule, Toxicity toxicity, RandomKey key) {
        int limiting = cycle(toxicity.limiting(), key.child("dose-limiting toxicity"));
        int fatal = cycle(toxicity.fatal(), key.child("toxic death"));
        int given = Math.min(cycles, schedule.cycles());
        double limited = limiting <= given ? schedule.day(limiting - 1) : Double.POSITIVE_INFINITY;
        int taken = Math.min(given, limiting);
        double dose = fatal <= taken ? schedule.day(fatal - 1) : Double.POSITIVE_INFINITY;
        double later = key.child("day of toxic death").stream().nextOpen() * toxicity.withinDays();
        return new Uptake(responds, Math.min(cycles, limiting), days, new Harm(limited, dose, dose + later));
    }

    private Uptake harmedByDays(Schedule schedule, Toxicity toxicity, RandomKey key) {
        double chosen = schedule.fromDay() + days;
        double limiting = schedule.dayOfExposure(wait(toxicity.limiting(), key.child("dose-limiting toxicity")));
        double limited = limiting < chosen ? limiting : Double.POSITIVE_INFINITY;
        double until = Math.min(chosen, limiting);
        double fatal = schedule.dayOfExposure(wait(toxicity.fatal(), key.child("toxic death")));
        double death = fatal < until ? fatal : Double.POSITIVE_INFINITY;
        return new Uptake(responds, cycles, until - schedule.fromDay(), new Harm(limited, death, death));
    }

    /** The first cycle, from 1, that something happens in which each cycle has the same probability of. */
    private static int cycle(double probability, RandomKey key) {
        double uniform = key.stream().nextOpen();
        double goOn = 1 - probability;
        if (goOn == 1) {
            return Integer.MAX_VALUE;
        }
        double first = goOn == 0 ? 1 : 1 + Math.floor(Elementary.log(uniform) / Elementary.log(goOn));
        return (int) Math.min(Integer.MAX_VALUE, first);
    }

    private static double wait(double rate, RandomKey key) {
        return rate == 0 ? Double.POSITIVE_INFINITY : key.stream().nextWait(rate);
    }
}
