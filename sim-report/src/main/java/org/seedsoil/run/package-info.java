/**
 * A run as a whole, for any program: a scenario in, a result folder out. Begin with {@link org.seedsoil.run.CohortRun}; the command line is one
 * of those who use it.
 */
@NullMarked
package org.seedsoil.run;

import org.jspecify.annotations.NullMarked;
