package org.seedsoil.cascade;

import org.seedsoil.random.RandomStream;

/**
 * What becomes of the potential detachments of one clone from one source: exact, per potential detachment. Immutable.
 *
 * <p>"Survives" means that the seed's group escapes immune surveillance or mutates before it dies out: FOUNDED and then
 * h<sub>K</sub>, or DORMANT, wakes, and then h<sub>K</sub> (h is the survival of the founder bottleneck). With no mutation
 * that is escape.
 */
public final class SourceFates {
    private SourceFates() {}

    /**
     * Returns the probability of a fate in one organ.
     *
     * @param fate what becomes of it
     * @param organ where; STAYED and DIED_LEAVING are booked to the source
     * @return per potential detachment
     */
    public double probability(Fate fate, int organ) {
        return Pending.number();
    }

    /**
     * Returns the probability of a fate.
     *
     * @param fate what becomes of it
     * @return per potential detachment, over organs
     */
    public double probability(Fate fate) {
        return Pending.number();
    }

    /**
     * Returns the probability that it leaves its lesion.
     *
     * @return 1 − P(STAYED)
     */
    public double shed() {
        return Pending.number();
    }

    /**
     * Returns the probability that it leaves its lesion as K cells.
     *
     * @param cells K, at least 1
     * @return per potential detachment; sums to {@link #shed()}
     */
    public double clusterProbability(int cells) {
        return Pending.number();
    }

    /**
     * Returns the largest cluster that can leave.
     *
     * @return its cells
     */
    public int largestCluster() {
        return (int) Pending.number();
    }

    /**
     * Returns the probability that a group of K cells settles.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param cells K, at least 1
     * @return per potential detachment
     */
    public double foundingBySize(Fate fate, int organ, int cells) {
        return Pending.number();
    }

    /**
     * Returns the probability that its group survives.
     *
     * @return π, per potential detachment
     */
    public double survival() {
        return Pending.number();
    }

    /**
     * Returns the probability that its group survives in an organ.
     *
     * @param organ where
     * @return π<sub>o</sub>, per potential detachment
     */
    public double survival(int organ) {
        return Pending.number();
    }

    /**
     * Returns E[time from shedding to the fate; fate]: the mean of time × indicator, not conditional on the fate.
     *
     * @param fate what becomes of it; for DORMANT and FOUNDED the time ends with extravasation
     * @param organ where
     * @return days per potential detachment
     */
    public double transitDays(Fate fate, int organ) {
        return Pending.number();
    }

    /**
     * Returns the mean time from shedding to the fate, over all fates.
     *
     * @return days per potential detachment
     */
    public double transitDays() {
        return Pending.number();
    }

    /**
     * Returns the mean time spent flowing in blood vessels, not arrested in beds nor in lymph.
     *
     * @return days per potential detachment; times the offered rate: units in circulation
     */
    public double flowingDays() {
        return Pending.number();
    }

    /**
     * Returns the probability that it founds a colony at once which dies out small.
     *
     * @param organ where
     * @return per potential detachment
     */
    public double doomedFounded(int organ) {
        return Pending.number();
    }

    /**
     * Returns E[life of the colony; FOUNDED and dies out small].
     *
     * @param organ where
     * @return days per potential detachment
     */
    public double doomedColonyDays(int organ) {
        return Pending.number();
    }

    /**
     * Returns the probability that it falls asleep and its group never survives: it dies asleep, sleeps for ever, or wakes
     * and dies out small.
     *
     * @param organ where
     * @return per potential detachment
     */
    public double doomedDormant(int organ) {
        return Pending.number();
    }

    /**
     * Draws the arrival of a seed, given that its group survives.
     *
     * @param random numbers
     * @return one survivor
     * @throws IllegalStateException if nobody survives
     */
    public Arrival sampleSurvivor(RandomStream random) {
        return Pending.thing();
    }
}
