package org.seedsoil.bone;

/**
 * A lesion as bone feels it over a stretch of time: it grows, or shrinks, exponentially.
 *
 * @param cells its size in the beginning; 0 for none
 * @param rate its net rate, per day
 */
public record TumourPath(double cells, double rate) {
    /** No lesion. */
    public static final TumourPath NONE = new TumourPath(0, 0);
}
