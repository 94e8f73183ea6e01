/**
 * The result folder: tables, summary and manifest of one run, whole or not there.
 *
 * <p>Begin with {@code ResultWriter}. {@code DraftFolder} is the folder in the making, which appears under its name when all of it is
 * durable; {@code Manifest} holds the SHA-256 of every file and what it takes to run the same again ({@code RunFacts}, read back by {@code
 * StoredRun}). A {@code Table} is the one place that says which columns it has; {@code CsvTable} and {@code ParquetTable} store it, the
 * same bytes whatever the chunks were. {@code SummaryDocument} writes summary.json from the catalogue; {@code ResultsReference} writes
 * docs/results.md from the same declarations.
 */
@NullMarked
package org.seedsoil.io.result;

import org.jspecify.annotations.NullMarked;
