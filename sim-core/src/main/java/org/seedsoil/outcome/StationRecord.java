package org.seedsoil.outcome;

import org.seedsoil.clinic.NodeReading;

/**
 * A station of nodes that was taken out with the primary.
 *
 * @param day when, in days from day 0
 * @param seen what was seen in its nodes
 * @param there what they held, to the single cell
 * @param deposits how many deposits that were
 */
public record StationRecord(double day, NodeReading seen, NodeReading there, int deposits) {}
