package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.Series;
import org.seedsoil.statistics.Counter;

/** What is known of patients when they are diagnosed. */
public final class AtDiagnosis extends Observer<AtDiagnosis> {
    private final Distribution ageYears = part(new Distribution());
    private final Distribution day = part(new Distribution());
    private final Distribution primaryCells = part(new Distribution());
    private final Distribution circulating = part(new Distribution());
    private final Counter patients = part(new Counter());

    /** Opens an empty count. */
    public AtDiagnosis() {}

    @Override
    public void accept(Outcome outcome, Spread spread) {
        patients.increment();
        if (!outcome.diagnosed()) {
            return;
        }
        ageYears.add(outcome.ageYears());
        day.add(outcome.diagnosisDay());
        primaryCells.add(outcome.primaryCellsAtDiagnosis());
        circulating.add(circulating(outcome));
    }

    /** The last day of the grid up to diagnosis stands for it. */
    static double circulating(Outcome outcome) {
        Series series = outcome.series();
        double found = 0;
        for (int i = 0; i < series.length() && series.days()[i] <= outcome.diagnosisDay(); i++) {
            found = series.circulating()[i];
        }
        return found;
    }

    /**
     * Returns the fraction of patients whose primary was diagnosed.
     *
     * @return the estimate
     */
    public Estimate diagnosed() {
        return Estimate.proportion(day.patients(), patients.value());
    }

    /**
     * Returns the ages at diagnosis.
     *
     * @return their distribution, in years
     */
    public Distribution ageYears() {
        return ageYears;
    }

    /**
     * Returns the days of diagnosis.
     *
     * @return their distribution, in days from day 0
     */
    public Distribution day() {
        return day;
    }

    /**
     * Returns the sizes of primaries at diagnosis.
     *
     * @return their distribution, in cells
     */
    public Distribution primaryCells() {
        return primaryCells;
    }

    /**
     * Returns the expected circulating seeds at diagnosis.
     *
     * @return their distribution, per 7.5 mL of blood
     */
    public Distribution circulating() {
        return circulating;
    }
}
