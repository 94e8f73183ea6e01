package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Cascade;
import org.seedsoil.cascade.CascadeProbabilities;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Source;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;
import org.seedsoil.growth.GrowthCurve;

/** Everything that follows from a patient's disease alone, worked out when first asked for. */
final class Laws {
    private final Disease disease;
    private final Cascade cascade;
    private @Nullable CascadeProbabilities probabilities;
    private final double[][] mutations;
    private final double[] mutates;
    private final @Nullable Bottleneck[] unguarded;
    private final @Nullable ColonyChain[] chains;
    private final @Nullable ColonyRates[] rates;
    private final @Nullable GrowthCurve[] curves;
    private final @Nullable SourceFates[] fates;
    private final @Nullable Plan[] plans;
    private final boolean survivorsApart;

    private Laws(Disease disease) {
        this.disease = disease;
        this.cascade = Cascade.of(disease);
        int clones = disease.clones().size();
        int organs = disease.anatomy().size();
        this.mutations = new double[clones][clones];
        this.mutates = new double[clones];
        for (int from = 0; from < clones; from++) {
            mutates[from] = disease.mutates(from);
            for (int to = 0; to < clones; to++) {
                mutations[from][to] = disease.mutation(from, to);
            }
        }
        this.chains = new ColonyChain[4 * clones * organs];
        this.unguarded = new Bottleneck[clones * organs];
        this.rates = new ColonyRates[clones * organs];
        this.curves = new GrowthCurve[clones * organs];
        this.fates = new SourceFates[Source.count(disease)];
        this.plans = new Plan[Source.count(disease)];
        this.survivorsApart = ThinnedSeeding.obstacle(disease).isEmpty();
    }

    static Laws of(Disease disease) {
        return new Laws(disease);
    }

    Disease disease() {
        return disease;
    }

    Cascade cascade() {
        return cascade;
    }

    int clones() {
        return mutates.length;
    }

    int organs() {
        return disease.anatomy().size();
    }

    /** What follows from the rates of small colonies is kept by their kind. */
    private int kind(int clone, int organ) {
        return cascade.surveillance().kind(clone, organ);
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
        return cascade.surveillance().killsPerDay(clone, organ);
    }

    /** The chain of a small colony, with or without immune surveillance. */
    private Bottleneck bottleneck(int clone, int organ, boolean underSurveillance) {
        if (underSurveillance) {
            return cascade.surveillance().bottleneck(clone, organ);
        }
        int kind = kind(clone, organ);
        Bottleneck known = unguarded[kind];
        if (known == null) {
            known = Bottleneck.of(growth(clone, organ), 0, mutates[clone], disease.escapedAt());
            unguarded[kind] = known;
        }
        return known;
    }

    /** A small colony of one clone, with or without surveillance, given to survive or not. */
    ColonyChain chain(int clone, int organ, boolean underSurveillance, boolean destined) {
        int variant = (underSurveillance ? 2 : 0) + (destined ? 1 : 0);
        int index = 4 * kind(clone, organ) + variant;
        ColonyChain known = chains[index];
        if (known == null) {
            double v = underSurveillance ? surveillance(clone, organ) : 0;
            Bottleneck given = destined ? bottleneck(clone, organ, underSurveillance) : null;
            known = ColonyChain.of(rates(clone, organ), disease.escapedAt(), v, mutates[clone], given);
            chains[index] = known;
        }
        return known;
    }

    ColonyRates rates(int clone, int organ) {
        int kind = kind(clone, organ);
        ColonyRates known = rates[kind];
        if (known == null) {
            known = ColonyRates.of(growth(clone, organ), disease.escapedAt());
            rates[kind] = known;
        }
        return known;
    }

    private CascadeProbabilities probabilities() {
        CascadeProbabilities known = probabilities;
        if (known == null) {
            known = CascadeProbabilities.of(cascade);
            probabilities = known;
        }
        return known;
    }

    SourceFates fates(Source source) {
        int index = source.index(disease);
        SourceFates known = fates[index];
        if (known == null) {
            known = probabilities().from(source);
            fates[index] = known;
        }
        return known;
    }

    /** Whether nothing can change the fate of a small colony, so that it may be decided when its seed is shed. */
    boolean survivorsApart() {
        return survivorsApart;
    }

    /** The ladder of the seeds of a kind of source. */
    Plan plan(Source source) {
        int index = source.index(disease);
        Plan known = plans[index];
        if (known == null) {
            known = Plan.compile(fates(source), organs(), survivorsApart);
            plans[index] = known;
        }
        return known;
    }
}
