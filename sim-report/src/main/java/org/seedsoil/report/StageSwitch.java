package org.seedsoil.report;

/**
 * Whether a part of the cascade was on.
 *
 * @param name the part, as in scenarios
 * @param on whether it was on
 * @param meaning what it does, in a line
 */
public record StageSwitch(String name, boolean on, String meaning) {}
