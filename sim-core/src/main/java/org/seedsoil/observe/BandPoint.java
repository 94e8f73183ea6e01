package org.seedsoil.observe;

/**
 * How a measure differs between the patients alive on one day.
 *
 * @param day days from day 0
 * @param patients patients alive and followed then
 * @param mean mean over them
 * @param q05 value that 5 % do not exceed
 * @param q25 value that 25 % do not exceed
 * @param median value that half do not exceed
 * @param q75 value that 75 % do not exceed
 * @param q95 value that 95 % do not exceed
 */
public record BandPoint(
        double day, long patients, double mean, double q05, double q25, double median, double q75, double q95) {}
