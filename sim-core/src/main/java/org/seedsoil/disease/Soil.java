package org.seedsoil.disease;

import org.seedsoil.growth.Growth;

/**
 * An organ as one clone sees it.
 *
 * @param niche probability that a seed finds a niche, drawn once per seed, in [0, 1]
 * @param dormancy sleep before the first division
 * @param bed what competes in its capillaries
 * @param growth how a lesion of the clone grows there
 * @param surveillance cells killed per day and colony by resident immune cells, before evasion (v<sub>o</sub>)
 */
public record Soil(double niche, Dormancy dormancy, Bed bed, Growth growth, double surveillance) {}
