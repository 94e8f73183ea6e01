/**
 * Estimates from many runs, each with its uncertainty: accumulators that merge in any order, and immutable results. {@code
 * docs/statistics.md} names each estimator, its source and what it is held to.
 */
@NullMarked
package org.seedsoil.statistics;

import org.jspecify.annotations.NullMarked;
