package org.seedsoil.observe;

import java.util.Arrays;
import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedCounts;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.statistics.Counter;
import org.seedsoil.statistics.ExactSum;

/** Where all seeds of all patients went, beside the exact expectation, and what they came to. */
public final class SeedAccount extends Observer<SeedAccount> {
    private final SeedCounts counts;
    /** Expectations by cell of the tally, summed without rounding. */
    private final ExactSum[] expected;

    private final Ratio efficiency = part(new Ratio());
    private final Ratio distantEfficiency = part(new Ratio());
    private final Ratio visibleEfficiency = part(new Ratio());
    private final Counter patientsOutOfBalance = part(new Counter());
    private final Counter metastases = part(new Counter());

    /**
     * Opens an account.
     *
     * @param clones number of clones
     * @param organs number of organs and nodes
     */
    public SeedAccount(int clones, int organs) {
        this.counts = part(new SeedCounts(clones, organs));
        this.expected = new ExactSum[counts.cells()];
        Arrays.setAll(expected, cell -> part(new ExactSum()));
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        SeedTally seeds = outcome.seeds();
        counts.combine(seeds);
        for (int cell = 0; cell < expected.length; cell++) {
            expected[cell].add(seeds.expected(cell));
        }
        int escaped = spread.distant() + spread.nodal();
        metastases.add(escaped);
        efficiency.add(escaped, (double) seeds.shed());
        distantEfficiency.add(spread.distant(), (double) seeds.shed());
        visibleEfficiency.add(spread.distantManifest() + spread.nodalManifest(), (double) seeds.shed());
        patientsOutOfBalance.incrementIf(seeds.imbalance() != 0);
    }

    /**
     * Returns what was counted in all patients; expectations are asked of this account.
     *
     * @return the counts; readers leave them alone
     */
    public SeedCounts counts() {
        return counts;
    }

    /**
     * Returns how many seeds met a fate.
     *
     * @param fate the fate
     * @return simulated and exact, over sources, clones and organs
     */
    public SeedCount count(Fate fate) {
        ExactSum exact = new ExactSum();
        for (int clone = 0; clone < counts.clones(); clone++) {
            for (int organ = 0; organ < counts.organs(); organ++) {
                exact.combine(expected[counts.cell(true, clone, fate, organ)]);
                exact.combine(expected[counts.cell(false, clone, fate, organ)]);
            }
        }
        return new SeedCount(counts.destined(fate), exact.value());
    }

    /**
     * Returns how many seeds came to a stage of the cascade.
     *
     * @param stage the stage
     * @return simulated and exact, over sources, clones and organs
     */
    public SeedCount reached(FunnelStage stage) {
        SeedCount sum = SeedCount.NONE;
        for (Fate fate : Fate.values()) {
            if (stage.fates().contains(fate)) {
                sum = sum.plus(count(fate));
            }
        }
        return sum;
    }

    /**
     * Returns how many seeds met a fate in an organ.
     *
     * @param fate the fate
     * @param organ index of the organ
     * @return simulated and exact, over sources and clones
     */
    public SeedCount count(Fate fate, int organ) {
        SeedCount sum = SeedCount.NONE;
        for (int clone = 0; clone < counts.clones(); clone++) {
            sum = sum.plus(count(true, clone, fate, organ)).plus(count(false, clone, fate, organ));
        }
        return sum;
    }

    /**
     * Returns how many seeds of one source met a fate in an organ.
     *
     * @param primary whether they left the primary, else a metastasis
     * @param clone index of their clone
     * @param fate the fate
     * @param organ index of the organ
     * @return simulated and exact
     */
    public SeedCount count(boolean primary, int clone, Fate fate, int organ) {
        int cell = counts.cell(primary, clone, fate, organ);
        return new SeedCount(counts.destined(primary, clone, fate, organ), expected[cell].value());
    }

    /**
     * Returns the metastases, nodes included, that grew past immune surveillance.
     *
     * @return how many over all patients
     */
    public long metastases() {
        return metastases.value();
    }

    /**
     * Returns the metastases that escaped per seed shed.
     *
     * @return the estimate
     */
    public Estimate efficiency() {
        return efficiency.estimate();
    }

    /**
     * Returns the metastases beyond the nodes that escaped per seed shed.
     *
     * @return the estimate
     */
    public Estimate distantEfficiency() {
        return distantEfficiency.estimate();
    }

    /**
     * Returns the metastases, nodes included, that became manifest per seed shed.
     *
     * @return the estimate
     */
    public Estimate visibleEfficiency() {
        return visibleEfficiency.estimate();
    }

    /**
     * Returns how many patients' seeds do not add up.
     *
     * @return 0 unless the engine is wrong
     */
    public long patientsOutOfBalance() {
        return patientsOutOfBalance.value();
    }
}
