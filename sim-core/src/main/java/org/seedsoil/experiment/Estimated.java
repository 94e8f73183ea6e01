package org.seedsoil.experiment;

import org.seedsoil.statistics.Interval;

/**
 * A number with its interval.
 *
 * @param value the estimate
 * @param interval where it may lie, by bootstrap over row sets
 */
public record Estimated(double value, Interval interval) {}
