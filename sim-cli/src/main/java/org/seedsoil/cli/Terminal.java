package org.seedsoil.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out for what was asked for
 * @param err for progress and complaints
 * @param live whether lines on {@code err} may be overwritten: it is a terminal
 */
public record Terminal(PrintStream out, PrintStream err, boolean live) {}
