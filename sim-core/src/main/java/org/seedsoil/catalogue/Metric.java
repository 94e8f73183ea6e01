package org.seedsoil.catalogue;

import java.util.List;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.Estimate;
import org.seedsoil.observe.SizeBin;
import org.seedsoil.scenario.Scenario;
import org.seedsoil.statistics.Figure;

/**
 * One result, all of its parameters given.
 *
 * @param result what it is one of
 * @param arguments its parameters
 * @param unit the unit; "fraction" for a fraction, empty for a plain number
 */
public record Metric(Result result, Arguments arguments, String unit) {
    /**
     * Returns the key.
     *
     * @return its first spelling, from which it can be read again
     */
    public String key() {
        return result.templates().get(0).key(arguments);
    }

    /** Returns the same at another time. */
    Metric at(double days) {
        Parameter time = Parameter.TIME;
        return new Metric(result, arguments.with(time, time.spelt("", days), days), unit);
    }

    /**
     * Says whether theory computes it from the scenario alone.
     *
     * @return false for what is estimated from a cohort
     */
    public boolean isExact() {
        return result.method() == Method.EXACT;
    }

    /**
     * Estimates it from a cohort.
     *
     * @param summary what was kept of the cohort
     * @return the estimate; absent where the cohort cannot tell it, and for what theory computes
     */
    public Estimate estimate(CohortSummary summary) {
        Asked asked = new Asked();
        result.reading().tell(summary, arguments, asked);
        return asked.estimate;
    }

    /**
     * Asks theory.
     *
     * @param scenario the scenario
     * @return the number for its reference patient, or why there is none; always absent for what is estimated from a cohort
     */
    public Figure exact(Scenario scenario) {
        return result.reading().exact(scenario, arguments);
    }

    /**
     * Estimates it from a cohort, or asks theory.
     *
     * @param scenario what was run
     * @param summary what was kept of it
     * @return the estimate; what theory computes has no error and rests on no patient
     */
    public Estimate estimate(Scenario scenario, CohortSummary summary) {
        if (!isExact()) {
            return estimate(summary);
        }
        Figure found = exact(scenario);
        return found.isKnown() ? new Estimate(found.value(), 0, found.value(), found.value(), 0) : Estimate.absent(0);
    }

    /**
     * Tells it in the form that it has.
     *
     * @param summary what was kept of a cohort
     * @param teller takes it
     */
    public void tell(CohortSummary summary, Teller teller) {
        result.reading().tell(summary, arguments, teller);
    }

    /** Keeps an estimate; a number without an interval has none. */
    private static final class Asked implements Teller {
        private Estimate estimate = Estimate.absent(0);

        @Override
        public void estimate(Estimate found) {
            this.estimate = found;
        }

        @Override
        public void count(long count) {
            number((double) count);
        }

        @Override
        public void number(double number) {
            this.estimate = new Estimate(number, Double.NaN, Double.NaN, Double.NaN, 0);
        }

        @Override
        public void bins(List<SizeBin> bins) {
            throw new IllegalArgumentException("sizes of lesions are no number");
        }
    }
}
