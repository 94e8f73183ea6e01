/**
 * Sweeps: a scenario at many points, in a folder that outlives whatever happens to the program.
 *
 * <p>{@link org.seedsoil.sweep.SweepReader} reads the file of a design; {@link org.seedsoil.sweep.SweepFolder} is where results go;
 * {@link org.seedsoil.sweep.SweepRun} does the work that is missing; {@link org.seedsoil.sweep.SweepTables} tells what came of it.
 */
@NullMarked
package org.seedsoil.sweep;

import org.jspecify.annotations.NullMarked;
