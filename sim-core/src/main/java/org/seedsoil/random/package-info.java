/**
 * Randomness keyed by what it decides, never by the order of draws, and the discrete laws drawn from it.
 *
 * <p>A {@link org.seedsoil.random.RandomKey} names a decision; its {@link org.seedsoil.random.RandomStream} holds the
 * numbers of that decision. {@link org.seedsoil.random.Poisson}, {@link org.seedsoil.random.Binomial}, {@link
 * org.seedsoil.random.NegativeBinomial} and {@link org.seedsoil.random.Gamma} take their parameters with every draw, keep
 * nothing between draws, allocate nothing, and follow their law from means of 0 to means of 1e15. {@link
 * org.seedsoil.random.Discrete} is prepared once for a table of weights. How many words a draw takes may depend on its
 * outcome; whoever must not be disturbed by that opens a stream of its own.
 *
 * <p>All of it is arithmetic that IEEE 754 fixes: the same bits on every machine.
 */
@NullMarked
package org.seedsoil.random;

import org.jspecify.annotations.NullMarked;
