package org.seedsoil.observe;

/**
 * A survival curve just after one of its steps.
 *
 * @param days time since the clock started
 * @param probability the curve from here on
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param atRisk patients followed and without the event just before
 */
public record CurvePoint(double days, double probability, double low, double high, long atRisk) {}
