package org.seedsoil.engine;

/**
 * The next treatment that a lesion will meet.
 *
 * @param day when
 * @param treatment which
 */
record Encounter(double day, LocalTreatment treatment) {}
