/**
 * The cascade of one seed: each stage's law, told once, and two evaluators of it.
 *
 * <p>Begin with {@code Cascade}, which has one of each {@code Stage} in the order in which a seed meets them: {@code BasementMembrane},
 * {@code Detachment}, {@code Intravasation}, {@code Circulation} or {@code LymphaticSpread} or {@code SerosalSpread}, {@code Arrest},
 * {@code Extravasation}, {@code Colonization}, {@code DormancyStage}, {@code ImmuneSurveillance}. A stage hands out plain numbers by clone
 * and organ, and describes itself in a sentence.
 *
 * <p>{@code SeedWalk} is the agent evaluator: one seed, walked with random draws; read it first, it is the model in prose. {@code
 * CascadeProbabilities} is the exact one: {@code JourneyReckoning} follows all seeds of a source as probabilities until they may settle, over capillary beds by
 * the absorbing chain of {@code BedChain}, and {@code Travel} keeps that for all who share it; {@code SourceFates} is what comes of it. A new law comes with both, held to each other by a
 * test. Equations: docs/model/cascade.md.
 */
@NullMarked
package org.seedsoil.cascade;

import org.jspecify.annotations.NullMarked;
