package org.seedsoil.lab;

/**
 * What a list tells of a laboratory.
 *
 * @param name its name in commands and files
 * @param number its place in the list
 * @param title what it is about
 * @param idea the idea, in a sentence
 */
public record Heading(String name, int number, String title, String idea) {}
