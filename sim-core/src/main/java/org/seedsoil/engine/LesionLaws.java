package org.seedsoil.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.ImmuneSurveillance;
import org.seedsoil.disease.Clone;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
import org.seedsoil.engine.ColonyChain.Given;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthCurve;

/** How the lesions of a disease grow and die out, by clone and organ: worked out when first asked for, once for all of equal rates. */
final class LesionLaws {
    private final Disease disease;
    private final ImmuneSurveillance surveillance;
    private final double[][] mutations;
    private final double[] mutates;
    private final @Nullable Bottleneck[] unguarded;
    private final @Nullable ColonyChain[] chains;
    private final @Nullable ColonyRates[] rates;
    private final @Nullable Rise[] rises;
    private final @Nullable DoomedLives[] lives;
    private final @Nullable GrowthCurve[] curves;

    LesionLaws(Cascade cascade) {
        this.disease = cascade.disease();
        this.surveillance = cascade.surveillance();
        int clones = disease.clones().size();
        int kinds = clones * disease.anatomy().size();
        this.mutations = new double[clones][clones];
        this.mutates = new double[clones];
        for (int from = 0; from < clones; from++) {
            mutates[from] = disease.mutates(from);
            for (int to = 0; to < clones; to++) {
                mutations[from][to] = disease.mutation(from, to);
            }
        }
        this.chains = new ColonyChain[2 * Promise.values().length * kinds];
        this.unguarded = new Bottleneck[kinds];
        this.rates = new ColonyRates[kinds];
        this.rises = new Rise[kinds];
        this.lives = new DoomedLives[kinds];
        this.curves = new GrowthCurve[kinds];
    }

    Disease disease() {
        return disease;
    }

    /** Whether lesions of another disease grow and die out by these laws. */
    boolean areOf(Disease other) {
        boolean same = disease.escapedAt() == other.escapedAt()
                && disease.stages().equals(other.stages())
                && Objects.equals(disease.bone(), other.bone())
                && disease.clones().size() == other.clones().size()
                && disease.anatomy().size() == other.anatomy().size();
        for (int clone = 0; same && clone < mutates.length; clone++) {
            Clone before = disease.clones().get(clone);
            Clone after = other.clones().get(clone);
            same = before.mutations().equals(after.mutations()) && before.immuneEvasion() == after.immuneEvasion();
            for (int organ = 0; same && organ < disease.anatomy().size(); organ++) {
                Soil soil = disease.soil(clone, organ);
                Soil then = other.soil(clone, organ);
                same = soil.growth().equals(then.growth()) && soil.surveillance() == then.surveillance();
            }
        }
        return same;
    }

    int clones() {
        return mutates.length;
    }

    /** Cells from which a colony has escaped. */
    int escapedAt() {
        return disease.escapedAt();
    }

    /** What follows from the rates of small colonies is kept by their kind. */
    private int kind(int clone, int organ) {
        return surveillance.kind(clone, organ);
    }

    GrowthCurve curve(int clone, int organ) {
        int kind = kind(clone, organ);
        GrowthCurve known = curves[kind];
        if (known == null) {
            known = GrowthCurve.of(growth(clone, organ));
            curves[kind] = known;
        }
        return known;
    }

    Growth growth(int clone, int organ) {
        return disease.soil(clone, organ).growth();
    }

    /** Probability per division of a daughter of another clone. */
    double mutation(int from, int to) {
        return mutations[from][to];
    }

    /** Probability per division of a daughter of any other clone. */
    double mutates(int from) {
        return mutates[from];
    }

    /** Cells that residents kill per day in a small colony. */
    double surveillance(int clone, int organ) {
        return surveillance.killsPerDay(clone, organ);
    }

    /** The chain of a small colony, with or without immune surveillance. */
    private Bottleneck bottleneck(int clone, int organ, boolean guarded) {
        if (guarded) {
            return surveillance.bottleneck(clone, organ);
        }
        int kind = kind(clone, organ);
        Bottleneck known = unguarded[kind];
        if (known == null) {
            known = Bottleneck.of(growth(clone, organ), 0, mutates[clone], escapedAt());
            unguarded[kind] = known;
        }
        return known;
    }

    /** Probability that a colony of n cells under surveillance escapes or mutates. */
    double survival(int clone, int organ, int n) {
        return bottleneck(clone, organ, true).survival(n);
    }

    /** Probability that the line of one cell that surveillance leaves alone escapes or mutates. */
    double survival(int clone, int organ) {
        return bottleneck(clone, organ, false).survival(1);
    }

    /** A small colony of one clone, with or without surveillance, of whose fate something is given or not. */
    ColonyChain chain(int clone, int organ, boolean guarded, Promise promise) {
        int promises = Promise.values().length;
        int index = (2 * kind(clone, organ) + (guarded ? 1 : 0)) * promises + promise.ordinal();
        ColonyChain known = chains[index];
        if (known == null) {
            double v = guarded ? surveillance(clone, organ) : 0;
            Given given = switch (promise) {
                case NONE -> null;
                case RISES -> Given.survival(rise(clone, organ).below());
                case SURVIVES -> Given.survival(bottleneck(clone, organ, guarded));
                case DIES_OUT -> rise(clone, organ).dyingOut();
            };
            int end = promise == Promise.RISES ? rise(clone, organ).size() : escapedAt();
            known = ColonyChain.of(rates(clone, organ), end, v, mutates[clone], given);
            chains[index] = known;
        }
        return known;
    }

    /** How small colonies under surveillance come to a size from which many survive. */
    Rise rise(int clone, int organ) {
        int kind = kind(clone, organ);
        Rise known = rises[kind];
        if (known == null) {
            known = Rise.of(
                    rates(clone, organ),
                    growth(clone, organ),
                    surveillance(clone, organ),
                    mutates[clone],
                    bottleneck(clone, organ, true));
            rises[kind] = known;
        }
        return known;
    }

    /** How long colonies under surveillance live that die out small, of so many founders at most. */
    DoomedLives lives(int clone, int organ, int founders) {
        int kind = kind(clone, organ);
        DoomedLives known = lives[kind];
        if (known == null || known.founders() < founders) {
            known = DoomedLives.of(
                    rates(clone, organ),
                    surveillance(clone, organ),
                    mutates[clone],
                    bottleneck(clone, organ, true),
                    founders);
            lives[kind] = known;
        }
        return known;
    }

    ColonyRates rates(int clone, int organ) {
        int kind = kind(clone, organ);
        ColonyRates known = rates[kind];
        if (known == null) {
            known = ColonyRates.of(growth(clone, organ), escapedAt());
            rates[kind] = known;
        }
        return known;
    }
}
