/**
 * Commands of sweeps: run one, tell how far it is, put its parts together, say what matters, draw it, compare two scenarios.
 *
 * <p>Begin with {@code SweepCommand}; the work is done in {@code org.seedsoil.sweep}. {@code SparkProcess} hands it to a cluster, {@code
 * BatchFile} to an array of jobs.
 */
@NullMarked
package org.seedsoil.cli.sweep;

import org.jspecify.annotations.NullMarked;
