package org.seedsoil.outcome;

import org.seedsoil.care.Margin;

/**
 * One operation on the primary.
 *
 * @param number which of the scenario's resections, from 0
 * @param day when, in days from day 0
 * @param margin what it left
 * @param cellsBefore size of the primary until then, in cells
 * @param cellsLeft cells that grow on; after R1 those of the clonogens left that regrow
 */
public record OperationRecord(int number, double day, Margin margin, double cellsBefore, double cellsLeft) {}
