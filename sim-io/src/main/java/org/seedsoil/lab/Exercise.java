package org.seedsoil.lab;

/**
 * A further question.
 *
 * @param asks the question
 * @param answer its answer, which stands at the end of the page
 */
public record Exercise(Phrase asks, Phrase answer) {}
