package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.seedsoil.random.Discrete;
import org.seedsoil.random.RandomStream;

/**
 * The seeds of one source and clone that settle: the ways they came, with the probabilities to settle and to survive there,
 * and how to draw one of them.
 */
final class Settlers {
    private final Cascade cascade;
    private final int clone;
    private final List<Way> ways = new ArrayList<>();

    /**
     * One way to settle.
     *
     * @param cells K
     * @param shielded whether they wore a cloak
     * @param organ where
     * @param fate FOUNDED or DORMANT
     * @param origin how seeds of this kind come there
     * @param settles probability to settle by this way
     * @param survives probability to settle by this way and survive
     */
    private record Way(
            int cells, boolean shielded, int organ, Fate fate, Origin origin, double settles, double survives) {
        double weight(Groups groups) {
            return switch (groups) {
                case ALL -> settles;
                case SURVIVING -> survives;
                case DOOMED -> settles - survives;
            };
        }
    }

    /** How seeds come to an organ: draws the time from intravasation until they have left the bed, or have lodged. */
    interface Origin {
        double sampleDays(int organ, RandomStream random);
    }

    /** Which groups of those that settle. */
    enum Groups {
        /** All of them. */
        ALL,
        /** Those that survive. */
        SURVIVING,
        /** Those that do not. */
        DOOMED
    }

    /** A choice among some of the ways. */
    record Choice(List<Way> among, Discrete by) {}

    Settlers(Cascade cascade, int clone) {
        this.cascade = cascade;
        this.clone = clone;
    }

    /**
     * Adds those that settle in one organ by one way.
     *
     * @param cells K
     * @param shielded whether they wore a cloak
     * @param organ where
     * @param settled probability of having found a niche there
     * @param origin how they came
     */
    void add(int cells, boolean shielded, int organ, double settled, Origin origin) {
        double sleeps = cascade.dormancy().sleeps(clone, organ);
        double survives = cascade.surveillance().bottleneck(clone, organ).survival(cells);
        double founds = settled * (1 - sleeps);
        double falls = settled * sleeps;
        double wakes = cascade.dormancy().wakes(clone, organ);
        ways.add(new Way(cells, shielded, organ, Fate.FOUNDED, origin, founds, founds * survives));
        ways.add(new Way(cells, shielded, organ, Fate.DORMANT, origin, falls, falls * wakes * survives));
    }

    /**
     * Returns the choice among all survivors.
     *
     * @return the table for {@link #sample}, or null if nobody survives
     */
    @Nullable
    Choice survivors() {
        return choice(ways, Groups.SURVIVING);
    }

    /**
     * Returns the choice among those that settle in one organ.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param groups which of them
     * @return the table for {@link #sample}, or null if there is nobody
     */
    @Nullable
    Choice choice(Fate fate, int organ, Groups groups) {
        List<Way> there = ways.stream()
                .filter(way -> way.fate() == fate && way.organ() == organ)
                .toList();
        return choice(there, groups);
    }

    /**
     * Returns the choice among those of one size that settle in one organ.
     *
     * @param fate FOUNDED or DORMANT
     * @param organ where
     * @param cells K
     * @return the table for {@link #sample}, or null if there is nobody
     */
    @Nullable
    Choice choice(Fate fate, int organ, int cells) {
        List<Way> there = ways.stream()
                .filter(way -> way.fate() == fate && way.organ() == organ && way.cells() == cells)
                .toList();
        return choice(there, Groups.ALL);
    }

    private static @Nullable Choice choice(List<Way> ways, Groups groups) {
        List<Way> among = ways.stream().filter(way -> way.weight(groups) > 0).toList();
        if (among.isEmpty()) {
            return null;
        }
        double[] weights = among.stream().mapToDouble(way -> way.weight(groups)).toArray();
        return new Choice(among, Discrete.of(weights));
    }

    /**
     * Sums up the probability of surviving, by organ.
     *
     * @param fate FOUNDED or DORMANT
     * @param organs number of organs
     * @return per potential detachment
     */
    double[] byOrgan(Fate fate, int organs) {
        double[] sums = new double[organs];
        for (Way way : ways) {
            sums[way.organ()] += way.fate() == fate ? way.survives() : 0;
        }
        return sums;
    }

    /**
     * Draws one of them.
     *
     * @param choice whom among
     * @param random numbers: the way, the time to intravasation, then the path backwards
     * @return its arrival
     */
    Arrival sample(Choice choice, RandomStream random) {
        Way way = choice.among().get(choice.by().sample(random));
        double rate = cascade.intravasation().rate(clone, way.cells());
        double leaving = cascade.intravasation().isOn() ? random.nextWait(rate) : 0;
        double days = leaving + way.origin().sampleDays(way.organ(), random);
        return new Arrival(way.organ(), way.cells(), way.shielded(), days, way.fate() == Fate.DORMANT);
    }
}
