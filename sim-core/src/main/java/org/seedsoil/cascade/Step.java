package org.seedsoil.cascade;

import org.seedsoil.disease.CascadeStage;

/**
 * One decision on a seed's way, as {@link SeedWalk#recording()} notes it.
 *
 * @param stage the part of the cascade that decided
 * @param organ index of the organ it happened in, or on the way to
 * @param elapsedDays time since shedding when it was decided, in days
 * @param outcome what was decided, in a word or two
 * @param draw the uniform number drawn, in (0, 1)
 * @param threshold the number it was held against: this outcome takes all draws below it that no earlier outcome of the
 *     same decision takes
 */
public record Step(CascadeStage stage, int organ, double elapsedDays, String outcome, double draw, double threshold) {}
