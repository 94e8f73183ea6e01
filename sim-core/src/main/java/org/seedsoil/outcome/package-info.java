/**
 * What became of one patient: the plain record that the engine hands out and everybody else reads.
 *
 * <p>Begin with {@code Outcome}: how following ended ({@code Ending}), a {@code LesionRecord} for every lesion that got past immune
 * surveillance, operations and ablations, the {@code Series} over time, and in {@code SeedTally} the account of every seed, each fate
 * counted beside its exact expectation. Days are days of the patient, from the first cell; cells are cells; what never happened is NaN.
 */
@NullMarked
package org.seedsoil.outcome;

import org.jspecify.annotations.NullMarked;
