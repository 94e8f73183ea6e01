package org.seedsoil.figure;

/**
 * Both axes of a chart.
 *
 * @param x to the right
 * @param y up
 */
record Axes(Axis x, Axis y) {}
