package org.seedsoil.cascade;

import org.seedsoil.disease.Bed;
import org.seedsoil.disease.Soil;

/** Soils that differ from another in one number. */
final class Soils {
    private Soils() {}

    static Soil withNiche(Soil soil, double niche) {
        return new Soil(niche, soil.dormancy(), soil.bed(), soil.growth(), soil.surveillance());
    }

    static Soil withBed(Soil soil, Bed bed) {
        return new Soil(soil.niche(), soil.dormancy(), bed, soil.growth(), soil.surveillance());
    }

    static Soil withSurveillance(Soil soil, double surveillance) {
        return new Soil(soil.niche(), soil.dormancy(), soil.bed(), soil.growth(), surveillance);
    }
}
