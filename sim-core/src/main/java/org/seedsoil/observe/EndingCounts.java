package org.seedsoil.observe;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.seedsoil.outcome.Ending;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.statistics.Counter;

/** How following ended, patient by patient. */
public final class EndingCounts extends Observer<EndingCounts> {
    private final Map<Ending, Counter> counts = new EnumMap<>(Ending.class);
    private final Counter patients = part(new Counter());

    /** Opens counts of nobody. */
    public EndingCounts() {
        for (Ending ending : Ending.values()) {
            counts.put(ending, part(new Counter()));
        }
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        of(outcome.ending()).increment();
        patients.increment();
    }

    /**
     * Returns how many patients ended so.
     *
     * @param ending how
     * @return patients
     */
    public long count(Ending ending) {
        return of(ending).value();
    }

    /**
     * Returns the fraction of patients that ended so.
     *
     * @param ending how
     * @return the estimate
     */
    public Estimate fraction(Ending ending) {
        return Estimate.proportion(count(ending), patients.value());
    }

    /**
     * Returns the number of patients.
     *
     * @return patients, of every ending
     */
    public long patients() {
        return patients.value();
    }

    private Counter of(Ending ending) {
        return Objects.requireNonNull(counts.get(ending));
    }
}
