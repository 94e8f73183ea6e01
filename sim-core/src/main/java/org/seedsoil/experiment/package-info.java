/**
 * Experiments on a scenario: what is varied, at which points, and how much of what comes out each factor explains.
 *
 * <p>A {@link org.seedsoil.experiment.Factor} moves one or several keys; a {@link org.seedsoil.experiment.Design} says at
 * which points; an {@link org.seedsoil.experiment.Experiment} joins both with the roots of randomness. Points are computed
 * from their number, never stored. {@link org.seedsoil.experiment.SobolIndices} and
 * {@link org.seedsoil.experiment.MorrisEffects} judge what came out.
 */
@NullMarked
package org.seedsoil.experiment;

import org.jspecify.annotations.NullMarked;
