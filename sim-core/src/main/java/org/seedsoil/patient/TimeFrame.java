package org.seedsoil.patient;

/**
 * How long and how finely a patient is followed.
 *
 * @param horizonDays last day, counted from day 0
 * @param followUpDays following ends so long after the diagnosis, if that is before the last day; infinite: it does not
 * @param stepDays length of a step, in days
 * @param populationCap tumour cells in all at which a patient is stopped as capped
 * @param lesionCap a patient is stopped as capped at the end of a step at which more lesions have escaped, or are known to
 * @param seriesEveryDays days between the points of the time series
 */
public record TimeFrame(
        double horizonDays,
        double followUpDays,
        double stepDays,
        double populationCap,
        double lesionCap,
        double seriesEveryDays) {}
