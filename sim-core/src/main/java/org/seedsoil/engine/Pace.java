package org.seedsoil.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the patient has come of whom any thread told last: for those who wait, and for nothing else. Engines write it after each
 * step, anybody may read it.
 */
public final class Pace {
    private volatile @Nullable Moment last;

    /**
     * A moment in the life of a patient.
     *
     * @param day days from day 0
     * @param horizonDays day at which following ends at the latest
     * @param lesions lesions alive
     */
    public record Moment(double day, double horizonDays, int lesions) {}

    void report(double day, double horizonDays, int lesions) {
        last = new Moment(day, horizonDays, lesions);
    }

    /**
     * Returns the last moment told.
     *
     * @return the moment; nothing before the first step of the first patient has ended
     */
    public Optional<Moment> last() {
        return Optional.ofNullable(last);
    }
}
