/** Estimates from many runs, each with its uncertainty: accumulators that merge in a fixed order, and immutable results. */
@NullMarked
package org.seedsoil.statistics;

import org.jspecify.annotations.NullMarked;
