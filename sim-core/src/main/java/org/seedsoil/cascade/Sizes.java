package org.seedsoil.cascade;

import org.seedsoil.elementary.Elementary;

/** What depends on the number of cells that travel together. */
final class Sizes {
    private Sizes() {}

    /**
     * Returns rate·K<sup>−γ</sup> for K = 0 … largest; the entry at 0 is unused.
     *
     * @param rate the rate of a single cell, per day
     * @param protection γ
     * @param largest the largest K
     * @return per day, by K
     */
    static double[] protectedRates(double rate, double protection, int largest) {
        double[] rates = new double[largest + 1];
        for (int k = 1; k <= largest; k++) {
            rates[k] = k == 1 ? rate : rate * Elementary.pow(k, -protection);
        }
        return rates;
    }
}
