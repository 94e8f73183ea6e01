package org.seedsoil.theory;

import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How lesions of one kind that escape grow and shed: something before the smooth size, then along the mean path, behind a lag.
 * Deterministic lesions have neither.
 */
final class LesionCourse {
    private final MeanPath path;
    private final DoubleFunction<LagLaw> lags;
    private final @Nullable DoubleFunction<EarlyShedding> early;
    private final boolean random;

    private LesionCourse(
            MeanPath path, DoubleFunction<LagLaw> lags, @Nullable DoubleFunction<EarlyShedding> early, boolean random) {
        this.path = path;
        this.lags = lags;
        this.early = early;
        this.random = random;
    }

    /** The course of a deterministic lesion. */
    static LesionCourse certain(MeanPath path) {
        return new LesionCourse(path, killing -> LagLaw.NONE, null, false);
    }

    /** The course of a lesion that sheds nothing before its path. */
    static LesionCourse delayed(MeanPath path, LagLaw lag) {
        return new LesionCourse(path, killing -> lag, null, true);
    }

    /**
     * The course of a lesion that sheds before its path, too.
     *
     * @param path from the smooth size on
     * @param lags law of the lag, given the killing per potential detachment before
     * @param early what is shed before, given the same
     */
    static LesionCourse shedding(MeanPath path, DoubleFunction<LagLaw> lags, DoubleFunction<EarlyShedding> early) {
        return new LesionCourse(path, lags, early, true);
    }

    MeanPath path() {
        return path;
    }

    boolean isRandom() {
        return random;
    }

    LagLaw lag(double killing) {
        return lags.apply(killing);
    }

    boolean shedsEarly() {
        return early != null;
    }

    /** What is shed before the path by an age, discounted. */
    double early(double killing, double days, double rate) {
        return early == null ? 0 : early.apply(killing).until(days, rate);
    }
}
