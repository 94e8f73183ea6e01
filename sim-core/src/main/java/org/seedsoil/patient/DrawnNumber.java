package org.seedsoil.patient;

/**
 * A number that differs between patients, as one of them has it.
 *
 * @param path its key in the scenario
 * @param unit its canonical unit; empty for a plain number
 * @param value what was drawn, in that unit; in the reference patient what is written
 */
public record DrawnNumber(String path, String unit, double value) {}
