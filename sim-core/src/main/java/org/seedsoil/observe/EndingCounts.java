package org.seedsoil.observe;

import java.util.EnumMap;
import java.util.Map;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;

/** How following ended, patient by patient. */
public final class EndingCounts implements Observer<EndingCounts> {
    private final Map<Ending, Long> counts = new EnumMap<>(Ending.class);
    private long patients;

    @Override
    public void accept(Outcome outcome, Spread spread) {
        counts.merge(outcome.ending(), 1L, Long::sum);
        patients++;
    }

    @Override
    public void combine(EndingCounts later) {
        later.counts.forEach((ending, count) -> counts.merge(ending, count, Long::sum));
        patients += later.patients;
    }

    /**
     * Returns how many patients ended so.
     *
     * @param ending how
     * @return patients
     */
    public long count(Ending ending) {
        return counts.getOrDefault(ending, 0L);
    }

    /**
     * Returns the fraction of patients that ended so.
     *
     * @param ending how
     * @return the estimate
     */
    public Estimate fraction(Ending ending) {
        return Estimate.proportion(count(ending), patients);
    }

    /**
     * Returns the number of patients.
     *
     * @return patients, of every ending
     */
    public long patients() {
        return patients;
    }
}
