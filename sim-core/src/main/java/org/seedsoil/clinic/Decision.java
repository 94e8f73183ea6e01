package org.seedsoil.clinic;

/**
 * One reading of a rule.
 *
 * @param day when
 * @param rule its name
 * @param held whether its condition held
 * @param read what it read
 * @param ordered what was ordered; empty where nothing was
 */
public record Decision(double day, String rule, boolean held, String read, String ordered) {}
