package org.seedsoil.observe;

import org.seedsoil.cascade.Fate;
import org.seedsoil.outcome.Outcome;
import org.seedsoil.outcome.SeedTally;

/** Where all seeds of all patients went, beside the exact expectation, and what they came to. */
public final class SeedAccount implements Observer<SeedAccount> {
    private final SeedTally tally;
    private final Ratio efficiency = new Ratio();
    private long patientsOutOfBalance;
    private long metastases;

    /**
     * Opens an account.
     *
     * @param clones number of clones
     * @param organs number of organs and nodes
     */
    public SeedAccount(int clones, int organs) {
        this.tally = new SeedTally(clones, organs);
    }

    @Override
    public void accept(Outcome outcome, Spread spread) {
        SeedTally seeds = outcome.seeds();
        tally.add(seeds);
        int escaped = spread.distant() + spread.nodal();
        metastases += escaped;
        efficiency.add(escaped, (double) seeds.shed());
        patientsOutOfBalance += seeds.imbalance() == 0 ? 0 : 1;
    }

    @Override
    public void combine(SeedAccount later) {
        tally.add(later.tally);
        efficiency.combine(later.efficiency);
        patientsOutOfBalance += later.patientsOutOfBalance;
        metastases += later.metastases;
    }

    /**
     * Returns the sum of all accounts.
     *
     * @return the account; readers leave it alone
     */
    public SeedTally tally() {
        return tally;
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
                sum = sum.plus(new SeedCount(tally.destined(fate), tally.expected(fate)));
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
        for (int clone = 0; clone < tally.clones(); clone++) {
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
        return new SeedCount(tally.destined(primary, clone, fate, organ), tally.expected(primary, clone, fate, organ));
    }

    /**
     * Returns the metastases, nodes included, that grew past immune surveillance.
     *
     * @return how many over all patients
     */
    public long metastases() {
        return metastases;
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
     * Returns how many patients' seeds do not add up.
     *
     * @return 0 unless the engine is wrong
     */
    public long patientsOutOfBalance() {
        return patientsOutOfBalance;
    }
}
