package org.seedsoil.cascade;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.disease.CascadeStage;
import org.seedsoil.disease.Disease;
import org.seedsoil.disease.Soil;
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
    private final double[] kills;
    private final int[] kinds;
    private final AtomicReferenceArray<@Nullable Bottleneck> bottlenecks;

    private ImmuneSurveillance(Disease disease) {
        this.on = disease.has(CascadeStage.IMMUNE);
        this.disease = disease;
        this.mutation = IntStream.range(0, disease.clones().size())
                .mapToDouble(disease::mutates)
                .toArray();
        int organs = disease.anatomy().size();
        this.kills = new double[mutation.length * organs];
        for (int cell = 0; cell < kills.length; cell++) {
            double evasion = disease.clones().get(cell / organs).immuneEvasion();
            kills[cell] = on ? soil(cell).surveillance() * (1 - evasion) : 0;
        }
        this.kinds = new int[kills.length];
        this.bottlenecks = new AtomicReferenceArray<>(findKinds());
    }

    /** Gives cells of equal rates one number, and returns how many there are. */
    private int findKinds() {
        int[] firstOf = new int[kinds.length];
        int found = 0;
        for (int cell = 0; cell < kinds.length; cell++) {
            int kind = 0;
            while (kind < found && !equalRates(firstOf[kind], cell)) {
                kind++;
            }
            if (kind == found) {
                firstOf[found] = cell;
                found++;
            }
            kinds[cell] = kind;
        }
        return found;
    }

    private boolean equalRates(int one, int other) {
        int organs = disease.anatomy().size();
        return kills[one] == kills[other]
                && mutation[one / organs] == mutation[other / organs]
                && soil(one).growth().equals(soil(other).growth());
    }

    private Soil soil(int cell) {
        int organs = disease.anatomy().size();
        return disease.soil(cell / organs, cell % organs);
    }

    private int cell(int clone, int organ) {
        return clone * disease.anatomy().size() + organ;
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
        return kills[cell(clone, organ)];
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
     * Returns the kind of small colonies that a clone has in an organ: those of one kind have the same rates, so that what
     * follows from these is worked out once.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return a number below that of clones times organs
     */
    public int kind(int clone, int organ) {
        return kinds[cell(clone, organ)];
    }

    /**
     * Returns the fate of a small colony, by founders. Solved when first asked for and shared by colonies of one kind.
     *
     * @param clone index of the clone
     * @param organ index of the organ
     * @return the founder bottleneck up to M cells
     */
    public Bottleneck bottleneck(int clone, int organ) {
        int kind = kind(clone, organ);
        Bottleneck known = bottlenecks.get(kind);
        if (known == null) {
            Growth growth = disease.soil(clone, organ).growth();
            known = Bottleneck.of(growth, killsPerDay(clone, organ), mutation[clone], disease.escapedAt());
            bottlenecks.set(kind, known);
        }
        return known;
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
