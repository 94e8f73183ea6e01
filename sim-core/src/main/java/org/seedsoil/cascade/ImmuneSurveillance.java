package org.seedsoil.cascade;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.growth.Bottleneck;
import org.seedsoil.growth.Growth;

/**
 * Resident immune cells, the gardener: they kill v<sub>o</sub>·(1 − evasion) cells a day in every colony below M cells,
 * whatever its size, for patrols are limited. On top of births and deaths per cell that makes the founder bottleneck:
 * groups escape far more easily than single cells ({@link Bottleneck}). It follows from these rates and is not a second
 * hurdle.
 *
 * <p>Off: v = 0; births and deaths alone decide.
 */
public final class ImmuneSurveillance implements Stage {
    private final boolean on;
    private final Disease disease;
    private final double[] mutation;
    private final Map<Rates, Bottleneck> bottlenecks = new ConcurrentHashMap<>();

    private record Rates(Growth growth, double surveillance, double mutation) {}

    private ImmuneSurveillance(Disease disease) {
        this.on = disease.has(CascadeStage.IMMUNE);
        this.disease = disease;
        this.mutation = disease.clones().stream()
                .mapToDouble(c -> c.mutations().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .map(u -> Math.min(1, u))
                .toArray();
    }

    /**
     * Works out the law of every clone and organ.
     *
     * @param disease the tumour cells
     * @return the stage
     */
    static ImmuneSurveillance of(Disease disease) {
        return new ImmuneSurveillance(disease);
    }

    /**
     * Returns what resident immune cells kill.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return v, cells per day and colony
     */
    public double killsPerDay(int clone, int organ) {
        double evasion = disease.clones().get(clone).immuneEvasion();
        return on ? disease.soil(clone, organ).surveillance() * (1 - evasion) : 0;
    }

    /**
     * Returns the probability that a division is a mutation into any other clone.
     *
     * @param clone index of the clone
     * @return u, per division
     */
    public double mutation(int clone) {
        return mutation[clone];
    }

    /**
     * Returns the fate of a small colony, by founders. Solved when first asked for and shared by organs of equal rates.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return the founder bottleneck up to M cells
     */
    public Bottleneck bottleneck(int clone, int organ) {
        Rates rates = new Rates(disease.soil(clone, organ).growth(), killsPerDay(clone, organ), mutation[clone]);
        return bottlenecks.computeIfAbsent(
                rates, r -> Bottleneck.of(r.growth(), r.surveillance(), r.mutation(), disease.escapedAt()));
    }

    @Override
    public CascadeStage part() {
        return CascadeStage.IMMUNE;
    }

    @Override
    public String describe(int clone) {
        String killing = on
                ? "Resident immune cells kill per day and colony "
                        + Prose.byOrgan(disease.anatomy(), o -> true, o -> killsPerDay(clone, o)) + " cells"
                : "Off: no immune cell kills";
        return killing + "; a single founder escapes beyond " + disease.escapedAt() + " cells with probability "
                + Prose.byOrgan(
                        disease.anatomy(),
                        o -> disease.soil(clone, o).niche() > 0,
                        o -> bottleneck(clone, o).escape(1))
                + ".";
    }
}
