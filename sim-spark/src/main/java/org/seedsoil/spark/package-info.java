/**
 * Sweeps by the executors of an Apache Spark cluster, into the same folder as those of one machine.
 *
 * <p>{@link org.seedsoil.spark.SparkCrew} hands pieces of work out by their numbers; {@link org.seedsoil.sweep.SweepRun} on the driver keeps what
 * comes back, as it does for threads. Executors read texts and give bytes: they know no folder, and load neither Jackson nor Parquet.
 */
@NullMarked
package org.seedsoil.spark;

import org.jspecify.annotations.NullMarked;
