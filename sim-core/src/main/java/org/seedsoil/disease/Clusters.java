package org.seedsoil.disease;

/**
 * Clusters that bud from a lesion: K = 2 + G cells with P(G = g) proportional to decay<sup>g</sup>, g ≤ largest − 2.
 *
 * @param budding probability (χ) that an adherent cell leaves as part of a cluster, in [0, 1]
 * @param decay ratio (θ) of successive cluster sizes, in [0, 1]
 * @param largest largest cluster, in cells, at least 2
 */
public record Clusters(double budding, double decay, int largest) {}
