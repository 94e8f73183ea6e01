package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.DoomedKind.Crowd;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.random.Binomial;
import org.seedsoil.random.RandomStream;

/**
 * Where the seeds that are not followed one by one stand when following ends. Given the paths of the lesions they are a
 * Poisson process, so those of one fate stand in each place with chances of their own, independently: their number splits
 * binomially. How many are under way, or colonies that are doomed and still there, follows from what was offered ({@link ShedHistory}) and from how long
 * they stay, a time that is taken as exponential on the way and is that of {@link DoomedLives} for colonies. Doomed sleepers are followed exactly.
 */
final class UnfollowedSeeds {
    private static final Fate[] BEFORE_SETTLING = {
        Fate.STAYED, Fate.DIED_LEAVING, Fate.DIED_IN_TRANSIT, Fate.DIED_IN_BED, Fate.NO_NICHE
    };

    private static final Fate[] SETTLED = {Fate.FOUNDED, Fate.DORMANT};

    private final Body body;
    private final SeedLedger ledger;
    private final Census census;
    private final UnfollowedSleepers sleepers;
    /** By kind of source; null where nobody was drawn. */
    private final @Nullable Drawn[] drawn;

    /** Of the doomed of one kind of source, by fate and organ: who was drawn because laws changed. */
    private static final class Drawn {
        /** Of those expected to be founded or dormant: taken out, for they may be followed. */
        private final double[][] aside;
        /** How many of these were not, and how many were. */
        private final long[][] back;

        private final long[][] followed;
        /** How many of those that are followed had woken. */
        private final long[] woken;

        Drawn(int organs) {
            this.aside = new double[SETTLED.length][organs];
            this.back = new long[SETTLED.length][organs];
            this.followed = new long[SETTLED.length][organs];
            this.woken = new long[organs];
        }
    }

    /** Tells how many there were. */
    interface Census {
        /**
         * Returns a number of seeds that were not followed one by one.
         *
         * @param source the kind of source
         * @param fate what they were destined for
         * @param organ where
         * @param mean how many were expected
         * @param random numbers, for whoever has not counted them
         * @return how many
         */
        double seeds(int source, Fate fate, int organ, double mean, RandomStream random);
    }

    UnfollowedSeeds(Body body, SeedLedger ledger, Census census) {
        this.body = body;
        this.ledger = ledger;
        this.census = census;
        this.drawn = new Drawn[ledger.sources()];
        this.sleepers = new UnfollowedSleepers(body, ledger);
    }

    private Drawn drawn(int source) {
        Drawn known = drawn[source];
        if (known == null) {
            known = new Drawn(body.laws.organs());
            drawn[source] = known;
        }
        return known;
    }

    /** Takes so many, in the mean, out of those that are doomed: they are drawn, and followed or given back. */
    void setAside(int source, Fate fate, int organ, double mean) {
        drawn(source).aside[settled(fate)][organ] += mean;
    }

    /** One of them is not followed and comes back. */
    void giveBack(int source, Fate fate, int organ) {
        drawn(source).back[settled(fate)][organ]++;
    }

    /** One of them is followed. */
    void follow(int source, Fate fate, int organ) {
        drawn(source).followed[settled(fate)][organ]++;
    }

    /** It had slept, and woken. */
    void followWoken(int source, int organ) {
        drawn(source).woken[organ]++;
    }

    private double followedWoken(int source, int organ) {
        Drawn known = drawn[source];
        return known == null ? 0 : (double) known.woken[organ];
    }

    private static int settled(Fate fate) {
        return fate == SETTLED[0] ? 0 : 1;
    }

    /**
     * Draws how many are doomed, those that were taken out and came back among them. Both are Poisson numbers, whose means add up to that of the doomed
     * less those that are followed. Where more were taken out than there are, some of those that came back are none: the part of them is reckoned
     * from the number that is followed, not from its mean.
     */
    private Split doomed(int source, Fate fate, int organ, double mean, RandomStream random) {
        Drawn known = drawn[source];
        double out = known == null ? 0 : known.aside[settled(fate)][organ];
        long came = known == null ? 0 : known.back[settled(fate)][organ];
        double more = came;
        double left = mean - out;
        if (left < 0) {
            long gone = drawn(source).followed[settled(fate)][organ];
            more = gone < mean ? Binomial.sample((double) came, (mean - gone) / (out - gone), random) : 0;
            left = 0;
        }
        Source from = ledger.source(source);
        body.tally.destine(from.primary(), from.cloneIndex(), fate, organ, (long) more);
        return new Split(census.seeds(source, fate, organ, left, random) + more, left + more, random);
    }

    /** Notes the doomed groups of a lesion that fall asleep in a step. */
    void offered(int source, DetachmentProcess offer, double until) {
        sleepers.offered(source, offer, until);
    }

    void endStep(double from, double until) {
        sleepers.endStep(from, until);
    }

    private Dormancy dormancy(int source, int organ) {
        return ledger.laws()
                .disease()
                .soil(ledger.source(source).cloneIndex(), organ)
                .dormancy();
    }

    /**
     * Divides them.
     *
     * @param endDay the end of following
     * @param random numbers
     */
    void book(double endDay, RandomStream random) {
        for (int s = 0; s < ledger.sources(); s++) {
            if (ledger.offered(s) > 0) {
                for (int organ = 0; organ < body.laws.organs(); organ++) {
                    book(s, organ, endDay, random);
                }
            }
        }
    }

    private void book(int source, int organ, double endDay, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        for (Fate fate : BEFORE_SETTLING) {
            double mean = ledger.offered(source) * fates.probability(fate, organ);
            if (mean > 0) {
                double seeds = census.seeds(source, fate, organ, mean, random);
                Split split = new Split(seeds, mean, random);
                double underWay = fates.probability(fate, organ) * stillUnderWay(source, fate, organ, endDay);
                body.tally.underWay(fate, organ, split.take(underWay));
            }
        }
        if (ledger.laws().seeds().apart(ledger.source(source).cloneIndex(), organ)) {
            founded(source, organ, endDay, random);
            dormant(source, organ, endDay, random);
        }
    }

    /** Mean time from shedding to a fate in an organ. */
    private static double delay(SourceFates fates, Fate fate, int organ) {
        return fates.transitDays(fate, organ) / fates.probability(fate, organ);
    }

    /** Expects how many have not met a fate, if each is to meet it after an exponential time of the mean delay. */
    private double stillUnderWay(int source, Fate fate, int organ, double endDay) {
        double delay = delay(ledger.fates(source), fate, organ);
        return delay > 0 ? ledger.history(source).remaining(endDay, delay) : 0;
    }

    private void founded(int source, int organ, double endDay, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        double doomed = fates.doomedFounded(organ);
        double mean = ledger.offered(source) * doomed;
        if (!(mean > 0)) {
            return;
        }
        SeedTally tally = body.tally;
        Split split = doomed(source, Fate.FOUNDED, organ, mean, random);
        if (split.isEmpty()) {
            return;
        }
        double underWay = doomed * stillUnderWay(source, Fate.FOUNDED, organ, endDay);
        tally.underWay(Fate.FOUNDED, organ, split.take(underWay * undrawn(source, Fate.FOUNDED, organ, endDay)));
        if (split.isEmpty()) {
            return;
        }
        tally.colony(
                Colony.GROWING,
                organ,
                split.take(Crowd.sum(kind(source, organ, endDay).founded())));
        tally.colony(Colony.CLEARED, organ, split.rest());
    }

    private DoomedKind kind(int source, int organ, double endDay) {
        return new DoomedKind(body, ledger, source, organ, endDay);
    }

    private @Nullable UndrawnLives undrawnSince(int source, int organ, double endDay) {
        return body.undrawn(endDay).since(ledger.epoch(), ledger.source(source).cloneIndex(), organ);
    }

    /** Of the doomed that have not begun to grow, the part that was not drawn when their laws changed. */
    private double undrawn(int source, Fate fate, int organ, double endDay) {
        int clone = ledger.source(source).cloneIndex();
        UndrawnLives lives = undrawnSince(source, organ, endDay);
        if (lives == null) {
            return 1;
        }
        SourceFates fates = ledger.fates(source);
        int stretch = body.undrawn(endDay).stretch(ledger.epoch(), clone, organ);
        double all = 0;
        double left = 0;
        for (int cells = 1; cells <= fates.largestCluster(); cells++) {
            double doomed = fates.doomedBySize(fate, organ, cells);
            all += doomed;
            left += doomed * lives.waits(stretch, cells, fate == Fate.DORMANT);
        }
        return left / all;
    }

    private void dormant(int source, int organ, double endDay, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        double doomed = fates.doomedDormant(organ);
        double mean = ledger.offered(source) * doomed;
        if (!(mean > 0)) {
            return;
        }
        SeedTally tally = body.tally;
        Split split = doomed(source, Fate.DORMANT, organ, mean, random);
        if (split.isEmpty()) {
            return;
        }
        double underWay = doomed * stillUnderWay(source, Fate.DORMANT, organ, endDay);
        double undrawn = undrawn(source, Fate.DORMANT, organ, endDay);
        tally.underWay(Fate.DORMANT, organ, split.take(underWay * undrawn));
        // Sleep was reckoned from shedding on; it begins a delay later.
        double late = dormancy(source, organ).leaves() * delay(fates, Fate.DORMANT, organ);
        double sleeping = sleepers.expected(source, organ) * (1 + late) - underWay;
        tally.colony(Colony.ASLEEP, organ, split.take(Math.max(0, sleeping) * undrawn));
        if (split.isEmpty()) {
            return;
        }
        DoomedKind kind = kind(source, organ, endDay);
        double wokenMean = split.meanLeft() * kind.wokeShare(followedWoken(source, organ));
        long wakers = split.take(wokenMean);
        tally.colony(Colony.DIED_ASLEEP, organ, split.rest());
        tally.colony(Colony.WOKE, organ, wakers);
        Split stand = new Split(wakers, wokenMean, random);
        if (!stand.isEmpty()) {
            tally.colony(Colony.GROWING, organ, stand.take(Crowd.sum(kind.woken())));
            tally.colony(Colony.CLEARED, organ, stand.rest());
        }
    }
}
