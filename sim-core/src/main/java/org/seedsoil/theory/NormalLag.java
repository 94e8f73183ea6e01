package org.seedsoil.theory;

import org.seedsoil.elementary.Elementary;

/** The lag of a lesion that is large from the start: a normal shift. */
final class NormalLag {
    private static final int ENTRIES = 1 << 10;
    private static final double DEVIATIONS = 9;

    private NormalLag() {}

    /** Tabulates the shift. */
    static LagLaw of(ResidualNoise noise) {
        double deviation = Math.sqrt(noise.variance());
        double start = noise.meanDays() - DEVIATIONS * deviation;
        double step = 2 * DEVIATIONS * deviation / (ENTRIES - 1);
        double[] density = new double[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            double z = -DEVIATIONS + i * step / deviation;
            density[i] = Elementary.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
        }
        return new RandomLag(start, step, density, Double.POSITIVE_INFINITY, deviation);
    }
}
