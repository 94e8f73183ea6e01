/** Measurements of the hot paths. */
@NullMarked
package org.seedsoil.benchmarks;

import org.jspecify.annotations.NullMarked;
