package org.seedsoil.report;

/**
 * A number that a reader takes home.
 *
 * @param label what it is
 * @param value the number with its unit
 * @param uncertainty its interval, in words; empty where it has none
 * @param meaning what it says, in a sentence
 */
public record KeyNumber(String label, String value, String uncertainty, String meaning) {}
