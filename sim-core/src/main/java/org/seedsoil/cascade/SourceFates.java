package org.seedsoil.cascade;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Settlers.Groups;
import org.seedsoil.random.RandomStream;

/**
 * What becomes of the potential detachments of one clone from one source: exact, per potential detachment. Immutable.
 *
 * <p>"Survives" means that the seed's group escapes immune surveillance or mutates before it dies out: FOUNDED and then
 * h<sub>K</sub>, or DORMANT, wakes, and then h<sub>K</sub> (h is the survival of the founder bottleneck). With no mutation
 * that is escape.
 */
public final class SourceFates {
    private final Cascade cascade;
    private final int clone;
    private final FateSums fates;
    private final double[] shed;
    private final double[][] settled;
    private final Settlers settlers;
    private final double[] survivesAwake;
    private final double[] survivesAsleep;
    private final double leaves;
    private final double survival;
    private final Settlers.@Nullable Choice survivors;
    private final AtomicReferenceArray<Settlers.@Nullable Choice> choices;
    private final AtomicReferenceArray<Settlers.@Nullable Choice> choicesBySize;

    /** Has seeds settle that have come so far. */
    SourceFates(Cascade cascade, Journeys journeys) {
        this.cascade = cascade;
        this.clone = journeys.cloneIndex();
        this.shed = journeys.shed();
        this.settlers = new Settlers(cascade, journeys);
        this.fates = settlers.fates();
        this.settled = settlers.settled();
        int organs = settled[0].length;
        this.survivesAwake = settlers.byOrgan(Fate.FOUNDED, organs);
        this.survivesAsleep = settlers.byOrgan(Fate.DORMANT, organs);
        this.survivors = settlers.survivors();
        this.leaves = Arrays.stream(shed).sum();
        this.survival = Arrays.stream(survivesAwake).sum()
                + Arrays.stream(survivesAsleep).sum();
        this.choices = new AtomicReferenceArray<>(2 * Groups.values().length * organs);
        this.choicesBySize = new AtomicReferenceArray<>(2 * settled.length * organs);
    }

    /**
     * Returns the probability of a fate in one organ.
     *
     * @param fate what becomes of it
     * @param organ where; STAYED and DIED_LEAVING are booked to the source
     * @return per potential detachment
     */
    public double probability(Fate fate, int organ) {
        return fates.probability(fate, organ);
    }

    /**
     * Returns the probability of a fate.
     *
     * @param fate what becomes of it
     * @return per potential detachment, over organs
     */
    public double probability(Fate fate) {
        return fates.probability(fate);
    }

    /**
     * Says whether seeds of another source fare alike until they settle, to the last bit.
     *
     * @param other what becomes of those
     * @return true where every probability and time is the same; what becomes of their colonies does not count
     */
    public boolean alike(SourceFates other) {
        return fates.alike(other.fates) && Arrays.equals(shed, other.shed) && Arrays.deepEquals(settled, other.settled);
    }

    /**
     * Returns the probability that it leaves its lesion.
     *
     * @return 1 − P(STAYED)
     */
    public double shed() {
        return leaves;
    }

    /**
     * Returns the probability that it leaves its lesion as K cells.
     *
     * @param cells K, at least 1
     * @return per potential detachment; sums to {@link #shed()}
     */
    public double clusterProbability(int cells) {
        return cells < shed.length ? shed[cells] : 0;
    }

    /**
     * Returns the largest cluster that can leave.
     *
     * @return its cells
     */
    public int largestCluster() {
        return shed.length - 1;
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
        double sleeps = cascade.dormancy().sleeps(clone, organ);
        double share = settling(fate) == Fate.DORMANT ? sleeps : 1 - sleeps;
        return cells < settled.length ? settled[cells][organ] * share : 0;
    }

    /**
     * Returns the probability that its group survives.
     *
     * @return π, per potential detachment
     */
    public double survival() {
        return survival;
    }

    /**
     * Returns the probability that its group survives in an organ.
     *
     * @param organ where
     * @return π<sub>o</sub>, per potential detachment
     */
    public double survival(int organ) {
        return survivesAwake[organ] + survivesAsleep[organ];
    }

    /**
     * Returns the probability that it is a group of K cells that survives in an organ.
     *
     * @param organ where
     * @param cells K, at least 1
     * @return per potential detachment; over all sizes they sum to that of the organ
     */
    public double survivalBySize(int organ, int cells) {
        double awake = foundingBySize(Fate.FOUNDED, organ, cells);
        double asleep = foundingBySize(Fate.DORMANT, organ, cells);
        double wakes = asleep > 0 ? cascade.dormancy().wakes(clone, organ) : 0;
        return awake + asleep > 0 ? (awake + asleep * wakes) * survivalOf(organ, cells) : 0;
    }

    /**
     * Returns the probability that it settles by one fate and its group survives.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @return per potential detachment
     */
    public double survival(Fate fate, int organ) {
        return settling(fate) == Fate.FOUNDED ? survivesAwake[organ] : survivesAsleep[organ];
    }

    /**
     * Returns E[time from shedding to the fate; fate]: the mean of time × indicator, not conditional on the fate.
     *
     * @param fate what becomes of it; for DORMANT and FOUNDED the time ends with extravasation
     * @param organ where
     * @return days per potential detachment
     */
    public double transitDays(Fate fate, int organ) {
        return fates.days(fate, organ);
    }

    /**
     * Returns the mean time from shedding to the fate, over all fates.
     *
     * @return days per potential detachment
     */
    public double transitDays() {
        return fates.days();
    }

    /**
     * Returns the mean time spent flowing in blood vessels, not arrested in beds nor in lymph.
     *
     * @return days per potential detachment; times the offered rate: units in circulation
     */
    public double flowingDays() {
        return fates.flowingDays();
    }

    /**
     * Returns the probability that a group of K cells settles and dies out small, or asleep.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param cells K, at least 1
     * @return per potential detachment
     */
    public double doomedBySize(Fate fate, int organ, int cells) {
        double settles = foundingBySize(fate, organ, cells);
        double wakes = fate == Fate.DORMANT ? cascade.dormancy().wakes(clone, organ) : 1;
        return settles > 0 ? settles * (1 - wakes * survivalOf(organ, cells)) : 0;
    }

    /**
     * Returns the probability that it founds a colony at once which dies out small.
     *
     * @param organ where
     * @return per potential detachment
     */
    public double doomedFounded(int organ) {
        double sum = 0;
        for (int k = 1; k < settled.length; k++) {
            sum += doomedBySize(Fate.FOUNDED, organ, k);
        }
        return sum;
    }

    /**
     * Returns E[life of the colony; FOUNDED and dies out small].
     *
     * @param organ where
     * @return days per potential detachment
     */
    public double doomedColonyDays(int organ) {
        double sum = 0;
        for (int k = 1; k < settled.length; k++) {
            double founded = foundingBySize(Fate.FOUNDED, organ, k);
            if (founded > 0) {
                double days = cascade.surveillance().bottleneck(clone, organ).doomedDays(k);
                sum += founded * (1 - survivalOf(organ, k)) * days;
            }
        }
        return sum;
    }

    /**
     * Returns the probability that it falls asleep and its group never survives: it dies asleep, sleeps for ever, or wakes
     * and dies out small.
     *
     * @param organ where
     * @return per potential detachment
     */
    public double doomedDormant(int organ) {
        double sum = 0;
        for (int k = 1; k < settled.length; k++) {
            sum += doomedBySize(Fate.DORMANT, organ, k);
        }
        return sum;
    }

    /**
     * Draws the arrival of a seed, given that its group survives.
     *
     * @param random numbers
     * @return one survivor
     * @throws IllegalStateException if nobody survives
     */
    public Arrival sampleSurvivor(RandomStream random) {
        if (survivors == null) {
            throw new IllegalStateException("nobody survives");
        }
        return settlers.sample(survivors, random);
    }

    /**
     * Draws the arrival of a seed, given how and where it settles and that its group survives.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param random numbers
     * @return one survivor
     * @throws IllegalStateException if nobody survives so
     */
    public Arrival sampleSurvivor(Fate fate, int organ, RandomStream random) {
        return settlers.sample(choice(fate, organ, Groups.SURVIVING), random);
    }

    /**
     * Draws the arrival of a seed, given how and where it settles, whatever becomes of its group.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param random numbers
     * @return one that settles
     * @throws IllegalStateException if nobody settles so
     */
    public Arrival sampleSettled(Fate fate, int organ, RandomStream random) {
        return settlers.sample(choice(fate, organ, Groups.ALL), random);
    }

    /**
     * Draws the arrival of a seed, given its size and how and where it settles, whatever becomes of its group.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param cells K
     * @param random numbers
     * @return one that settles
     * @throws IllegalStateException if nobody settles so
     */
    public Arrival sampleSettled(Fate fate, int organ, int cells, RandomStream random) {
        int kind = 2 * cells + (settling(fate) == Fate.DORMANT ? 1 : 0);
        int index = kind * survivesAwake.length + organ;
        Settlers.Choice choice = choicesBySize.get(index);
        if (choice == null) {
            choice = settlers.choice(fate, organ, cells);
            if (choice == null) {
                throw new IllegalStateException("nobody is " + fate + " there");
            }
            choicesBySize.set(index, choice);
        }
        return settlers.sample(choice, random);
    }

    /**
     * Draws the arrival of a seed, given how and where it settles and that its group does not survive.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param random numbers
     * @return one of the doomed
     * @throws IllegalStateException if nobody is doomed so
     */
    public Arrival sampleDoomed(Fate fate, int organ, RandomStream random) {
        return settlers.sample(choice(fate, organ, Groups.DOOMED), random);
    }

    private Settlers.Choice choice(Fate fate, int organ, Groups groups) {
        int kind = 2 * groups.ordinal() + (settling(fate) == Fate.DORMANT ? 1 : 0);
        int index = kind * survivesAwake.length + organ;
        Settlers.Choice choice = choices.get(index);
        if (choice == null) {
            choice = settlers.choice(fate, organ, groups);
            if (choice == null) {
                throw new IllegalStateException("nobody is " + fate + " there");
            }
            choices.set(index, choice);
        }
        return choice;
    }

    private static Fate settling(Fate fate) {
        if (fate != Fate.FOUNDED && fate != Fate.DORMANT) {
            throw new IllegalArgumentException("a group is FOUNDED or DORMANT, not " + fate);
        }
        return fate;
    }

    /** Returns h for a group of K cells; 0 where none ever settles. */
    private double survivalOf(int organ, int cells) {
        return settled[cells][organ] > 0
                ? cascade.surveillance().bottleneck(clone, organ).survival(cells)
                : 0;
    }
}
