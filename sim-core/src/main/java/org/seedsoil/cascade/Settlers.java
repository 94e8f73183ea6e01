package org.seedsoil.cascade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedsoil.random.Discrete;
import org.seedsoil.random.RandomStream;

/**
 * The seeds of one source and clone that settle: the ways they came, with the probabilities to settle and to survive there,
 * and how to draw one of them.
 */
final class Settlers {
    private static final Set<Fate> FATES =
            Collections.unmodifiableSet(EnumSet.of(Fate.NO_NICHE, Fate.DORMANT, Fate.FOUNDED));

    private final Cascade cascade;
    private final int clone;
    private final List<Way> ways = new ArrayList<>();
    private final FateSums fates;
    private final double[][] settled;

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
            int cells, boolean shielded, int organ, Fate fate, Landing.Origin origin, double settles, double survives) {
        static Way of(Landing landing, Fate fate, double settles, double survives) {
            return new Way(
                    landing.cells(), landing.shielded(), landing.organ(), fate, landing.origin(), settles, survives);
        }

        double weight(Groups groups) {
            return switch (groups) {
                case ALL -> settles;
                case SURVIVING -> survives;
                case DOOMED -> settles - survives;
            };
        }
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

    /**
     * Has seeds find their niches, or not.
     *
     * @param cascade the laws of what follows
     * @param journeys how they have come
     */
    Settlers(Cascade cascade, Journeys journeys) {
        int organs = cascade.disease().anatomy().size();
        this.cascade = cascade;
        this.clone = journeys.cloneIndex();
        this.fates = new FateSums(journeys.ended(), organs, FATES);
        this.settled = new double[journeys.shed().length][organs];
        journeys.landings().forEach(this::settle);
    }

    private void settle(Landing landing) {
        int organ = landing.organ();
        double weight = landing.weight();
        double days = landing.weightDays();
        double niche = cascade.colonization().niche(clone, organ);
        double sleeps = cascade.dormancy().sleeps(clone, organ);
        fates.add(Fate.NO_NICHE, organ, weight * (1 - niche), days * (1 - niche));
        fates.add(Fate.DORMANT, organ, weight * niche * sleeps, days * niche * sleeps);
        fates.add(Fate.FOUNDED, organ, weight * niche * (1 - sleeps), days * niche * (1 - sleeps));
        if (weight * niche > 0) {
            settled[landing.cells()][organ] += weight * niche;
            add(landing, weight * niche, sleeps);
        }
    }

    private void add(Landing landing, double settles, double sleeps) {
        int organ = landing.organ();
        double survives = cascade.surveillance().bottleneck(clone, organ).survival(landing.cells());
        double founds = settles * (1 - sleeps);
        double falls = settles * sleeps;
        double wakes = cascade.dormancy().wakes(clone, organ);
        ways.add(Way.of(landing, Fate.FOUNDED, founds, founds * survives));
        ways.add(Way.of(landing, Fate.DORMANT, falls, falls * wakes * survives));
    }

    /** What becomes of them, and of those who ended on the way. */
    FateSums fates() {
        return fates;
    }

    /** Probability of settling, by cells and organ. */
    double[][] settled() {
        return settled;
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
