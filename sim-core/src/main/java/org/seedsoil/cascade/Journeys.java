package org.seedsoil.cascade;

import java.util.List;

/**
 * What becomes of the potential detachments of one source and clone until they may settle: nothing of it depends on niches, on sleep or on how
 * colonies grow. Nobody changes it any more.
 *
 * @param cloneIndex which clone
 * @param shed probability of leaving as so many cells
 * @param ended those who have met their fate before
 * @param landings the others, by the ways that they came
 */
record Journeys(int cloneIndex, double[] shed, FateSums ended, List<Landing> landings) {}
