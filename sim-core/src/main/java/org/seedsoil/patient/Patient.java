package org.seedsoil.patient;

import java.util.List;
import org.seedsoil.care.Care;
import org.seedsoil.care.Mortality;
import org.seedsoil.disease.Disease;

/**
 * One virtual patient: every number that the engine needs, none left to chance but the course itself.
 *
 * @param index which patient of the cohort, from 0
 * @param ageYears age at diagnosis, or at day 0 where the scenario knows no diagnosis
 * @param disease the tumour cells and the body
 * @param primary how the primary begins
 * @param care what clinicians do
 * @param mortality what the patient dies of
 * @param oracle what no clinician could do
 * @param timeFrame how long the patient is followed
 * @param drawn the numbers in which patients of the cohort differ, age apart, as this one has them
 */
public record Patient(
        long index,
        double ageYears,
        Disease disease,
        Primary primary,
        Care care,
        Mortality mortality,
        Oracle oracle,
        TimeFrame timeFrame,
        List<DrawnNumber> drawn) {
    /** Copies the list. */
    public Patient {
        drawn = List.copyOf(drawn);
    }

    /**
     * Swaps care.
     *
     * @param other what clinicians do
     * @param numbers the numbers in which patients differ
     * @return a changed copy
     */
    public Patient with(Care other, List<DrawnNumber> numbers) {
        return new Patient(index, ageYears, disease, primary, other, mortality, oracle, timeFrame, numbers);
    }
}
