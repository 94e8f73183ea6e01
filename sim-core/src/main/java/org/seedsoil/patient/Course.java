package org.seedsoil.patient;

/**
 * How long and how finely a patient is followed.
 *
 * @param horizonDays last day, counted from day 0
 * @param stepDays length of a step, in days
 * @param populationCap tumour cells in all at which a patient is stopped as capped
 * @param seriesEveryDays days between the points of the time series
 */
public record Course(double horizonDays, double stepDays, double populationCap, double seriesEveryDays) {}
