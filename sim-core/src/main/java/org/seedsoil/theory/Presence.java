package org.seedsoil.theory;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Whether a lesion is still there: the chance S that treatment has left it by an age, up to the horizon. Times t are those of its
 * mean path; a lesion with lag L has age t + L then. See {@link AblationPresence} for each rule.
 */
abstract class Presence {
    private final double horizonDays;

    Presence(double horizonDays) {
        this.horizonDays = horizonDays;
    }

    /** Returns the age at which the count ends; may be infinite. */
    double horizonDays() {
        return horizonDays;
    }

    /** Returns E[e<sup>−r·L</sup>·S(t + L); t + L &lt; horizon] as a function of t. */
    abstract DoubleUnaryOperator under(LagLaw lag, double rate);

    /** Returns the next path time after t at which that jumps or bends; infinite for none. */
    double nextBreak(double t, boolean random) {
        return !random && t < horizonDays ? horizonDays : Double.POSITIVE_INFINITY;
    }

    /** Returns the path time from which on no lesion is there; may be infinite. */
    double latest(LagLaw lag) {
        return horizonDays - lag.earliestDays();
    }

    /** Returns how fast S falls in the end, per day: 0 if some lesions stay for ever, infinite if none outlives some age. */
    abstract double decay();

    /** Returns the path time from which on S is exponential, or periodic times exponential, without a horizon. */
    double steadyFrom(LagLaw lag) {
        return 0;
    }

    /** Returns its period then, in days; 0 for none. */
    double period() {
        return 0;
    }

    /** Returns the path time at which treatment first sees a lesion, infinite for never; empty where it does not look at sizes. */
    OptionalDouble seenDays() {
        return OptionalDouble.empty();
    }

    /** Returns how fast S changes by itself, per day. */
    double changeRate() {
        return 0;
    }

    /** Says whether S depends on age, so that the lag blurs it. */
    boolean looksAtAge() {
        return horizonDays < Double.POSITIVE_INFINITY;
    }

    /** Returns what a lesion sheds before its path begins while it is there. */
    double early(LesionCourse course, double killing, double rate) {
        return course.early(killing, horizonDays, rate);
    }
}
