/**
 * The plainest idiomatic Java for three works that simulators share: an object per agent, {@code java.util.Random}, a list. They
 * give a measure on any machine to hold the engine against.
 */
@NullMarked
package org.seedsoil.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
