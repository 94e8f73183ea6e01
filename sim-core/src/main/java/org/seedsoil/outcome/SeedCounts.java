package org.seedsoil.outcome;

import java.util.Arrays;
import org.seedsoil.cascade.Fate;
import org.seedsoil.statistics.Mergeable;
import org.seedsoil.statistics.StateReader;
import org.seedsoil.statistics.StateWriter;

/**
 * Where every seed went, and where it stood when following ended. Adds up exactly, in one patient and over many:
 *
 * <pre>seeds shed = lost (by stage) + in transit + dormant + joined + founded;  founded = growing + cleared + removed</pre>
 *
 * <p>Mutable, one owner. Sources are told apart by whether the seed came from the primary, and by clone.
 */
public sealed class SeedCounts implements Mergeable<SeedCounts> permits SeedTally {
    private static final Fate[] FATES = Fate.values();

    private final int clones;
    private final int organs;
    private final long[] destined;
    private final long[] underWay;
    private final long[][] colonies;

    /** What became of a group that fell asleep or founded a colony, when following ended. */
    public enum Colony {
        /** Still dormant. */
        ASLEEP,
        /** Died while dormant. */
        DIED_ASLEEP,
        /** Taken out with its node while dormant. */
        REMOVED_ASLEEP,
        /** Woke; then also counted as one of the three below. */
        WOKE,
        /** Growing, of any size. */
        GROWING,
        /** Died out. */
        CLEARED,
        /** Removed by treatment. */
        REMOVED
    }

    /**
     * Opens an empty account.
     *
     * @param clones number of clones
     * @param organs number of organs and nodes
     */
    public SeedCounts(int clones, int organs) {
        this.clones = clones;
        this.organs = organs;
        int cells = 2 * clones * FATES.length * organs;
        this.destined = new long[cells];
        this.underWay = new long[FATES.length * organs];
        this.colonies = new long[Colony.values().length][organs];
    }

    /**
     * Returns the place of a fate in one list of all.
     *
     * @param primary whether seeds left the primary
     * @param clone index of their clone
     * @param fate what becomes of them
     * @param organ where
     * @return an index below {@link #cells()}
     */
    public int cell(boolean primary, int clone, Fate fate, int organ) {
        return (((primary ? 0 : 1) * clones + clone) * FATES.length + fate.ordinal()) * organs + organ;
    }

    /**
     * Returns how many fates are told apart, by source, clone and organ.
     *
     * @return cells
     */
    public int cells() {
        return destined.length;
    }

    /**
     * Books seeds by what they are destined for.
     *
     * @param primary whether they left the primary
     * @param clone index of their clone
     * @param fate what becomes of them
     * @param organ where
     * @param seeds how many
     */
    public void destine(boolean primary, int clone, Fate fate, int organ, long seeds) {
        destined[cell(primary, clone, fate, organ)] += seeds;
    }

    /**
     * Books seeds that have not met their fate when following ends.
     *
     * @param fate what they are destined for
     * @param organ where
     * @param seeds how many
     */
    public void underWay(Fate fate, int organ, long seeds) {
        underWay[fate.ordinal() * organs + organ] += seeds;
    }

    /**
     * Books what became of groups.
     *
     * @param colony what
     * @param organ where
     * @param groups how many
     */
    public void colony(Colony colony, int organ, long groups) {
        colonies[colony.ordinal()][organ] += groups;
    }

    @Override
    public final void combine(SeedCounts later) {
        for (int i = 0; i < destined.length; i++) {
            destined[i] += later.destined[i];
        }
        for (int i = 0; i < underWay.length; i++) {
            underWay[i] += later.underWay[i];
        }
        for (int c = 0; c < colonies.length; c++) {
            for (int o = 0; o < organs; o++) {
                colonies[c][o] += later.colonies[c][o];
            }
        }
    }

    @Override
    public final void save(StateWriter to) {
        save(destined, to);
        save(underWay, to);
        for (long[] groups : colonies) {
            save(groups, to);
        }
    }

    private static void save(long[] counts, StateWriter to) {
        for (long count : counts) {
            to.put(count);
        }
    }

    @Override
    public final void load(StateReader from) {
        Arrays.setAll(destined, i -> from.next());
        Arrays.setAll(underWay, i -> from.next());
        for (long[] groups : colonies) {
            Arrays.setAll(groups, i -> from.next());
        }
    }

    /**
     * Returns the number of clones.
     *
     * @return clones
     */
    public int clones() {
        return clones;
    }

    /**
     * Returns the number of organs and nodes.
     *
     * @return organs
     */
    public int organs() {
        return organs;
    }

    /**
     * Returns how many seeds were destined for a fate.
     *
     * @param primary whether they left the primary
     * @param clone index of their clone
     * @param fate what becomes of them
     * @param organ where
     * @return seeds; for {@link Fate#STAYED} potential detachments that did not leave
     */
    public long destined(boolean primary, int clone, Fate fate, int organ) {
        return destined[cell(primary, clone, fate, organ)];
    }

    /**
     * Returns how many seeds of all sources were destined for a fate.
     *
     * @param fate what becomes of them
     * @return seeds, over organs and clones
     */
    public long destined(Fate fate) {
        long sum = 0;
        for (int c = 0; c < clones; c++) {
            for (int o = 0; o < organs; o++) {
                sum += destined(true, c, fate, o) + destined(false, c, fate, o);
            }
        }
        return sum;
    }

    /**
     * Returns how many seeds left their lesions.
     *
     * @return every fate but {@link Fate#STAYED}
     */
    public long shed() {
        long sum = 0;
        for (Fate fate : FATES) {
            sum += fate == Fate.STAYED ? 0 : destined(fate);
        }
        return sum;
    }

    /**
     * Returns how many seeds of a fate had not met it when following ended.
     *
     * @param fate what they are destined for
     * @return seeds, over organs
     */
    public long underWay(Fate fate) {
        long sum = 0;
        for (int o = 0; o < organs; o++) {
            sum += underWay[fate.ordinal() * organs + o];
        }
        return sum;
    }

    /**
     * Returns how many seeds were in transit when following ended.
     *
     * @return seeds, over fates
     */
    public long inTransit() {
        long sum = 0;
        for (Fate fate : FATES) {
            sum += underWay(fate);
        }
        return sum;
    }

    /**
     * Returns how many seeds were lost at a stage by the time following ended.
     *
     * @param fate a fate that ends a seed before it settles
     * @return seeds, without those under way
     */
    public long lost(Fate fate) {
        return destined(fate) - underWay(fate);
    }

    /**
     * Returns what became of groups in one organ.
     *
     * @param colony what
     * @param organ where
     * @return groups
     */
    public long colony(Colony colony, int organ) {
        return colonies[colony.ordinal()][organ];
    }

    /**
     * Returns what became of groups in all organs.
     *
     * @param colony what
     * @return groups
     */
    public long colony(Colony colony) {
        long sum = 0;
        for (long groups : colonies[colony.ordinal()]) {
            sum += groups;
        }
        return sum;
    }

    /**
     * Returns how many colonies were founded by the time following ended.
     *
     * @return growing, cleared and removed ones
     */
    public long founded() {
        return colony(Colony.GROWING) + colony(Colony.CLEARED) + colony(Colony.REMOVED);
    }

    /**
     * Returns seeds shed minus those accounted for. Colonies that were given, not shed, must not be booked.
     *
     * @return 0, always
     */
    public long imbalance() {
        long lost = lost(Fate.DIED_LEAVING) + lost(Fate.DIED_IN_TRANSIT) + lost(Fate.DIED_IN_BED) + lost(Fate.NO_NICHE);
        long dormant = colony(Colony.ASLEEP) + colony(Colony.DIED_ASLEEP) + colony(Colony.REMOVED_ASLEEP);
        return shed() - lost - inTransit() - dormant - lost(Fate.JOINED) - founded();
    }
}
