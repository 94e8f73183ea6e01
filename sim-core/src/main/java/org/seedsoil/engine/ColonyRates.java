package org.seedsoil.engine;

import org.seedsoil.growth.Growth;

/** Births and deaths per cell and day of a small colony, by its size. */
final class ColonyRates {
    private final double[] birth;
    private final double[] death;

    private ColonyRates(double[] birth, double[] death) {
        this.birth = birth;
        this.death = death;
    }

    static ColonyRates of(Growth growth, int below) {
        double[] net = growth.netRates(below - 1);
        double[] birth = new double[below];
        double[] death = new double[below];
        for (int n = 1; n < below; n++) {
            birth[n] = growth.birthOfNet(net[n]);
            death[n] = growth.deathOfNet(net[n]);
        }
        return new ColonyRates(birth, death);
    }

    double birth(int size) {
        return birth[size];
    }

    double death(int size) {
        return death[size];
    }
}
