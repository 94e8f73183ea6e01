package org.seedsoil.engine;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.disease.Source;
import org.seedsoil.elementary.Elementary;
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
final class Lost {
    private static final Fate[] BEFORE_SETTLING = {
        Fate.STAYED, Fate.DIED_LEAVING, Fate.DIED_IN_TRANSIT, Fate.DIED_IN_BED, Fate.NO_NICHE
    };

    private static final Fate[] SETTLED = {Fate.FOUNDED, Fate.DORMANT};

    private final Body body;
    private final SeedLedger ledger;
    private final Census census;
    private final double[] asleep;
    private final double[] freshlyAsleep;
    private final @Nullable Sleepers[] sleepers;
    /** Of those expected to be founded or dormant by source and organ: taken out, for they may be followed. */
    private final double[][] aside;
    /** How many of these were not, and how many were. */
    private final long[][] back;

    private final long[][] followed;

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

    Lost(Body body, SeedLedger ledger, Census census) {
        this.body = body;
        this.ledger = ledger;
        this.census = census;
        this.asleep = new double[ledger.sources() * body.laws.organs()];
        this.freshlyAsleep = new double[asleep.length];
        this.sleepers = new Sleepers[ledger.sources()];
        this.aside = new double[SETTLED.length][asleep.length];
        this.back = new long[SETTLED.length][asleep.length];
        this.followed = new long[SETTLED.length][asleep.length];
    }

    /** Takes so many, in the mean, out of those that are doomed: they are drawn, and followed or given back. */
    void setAside(int source, Fate fate, int organ, double mean) {
        aside[settled(fate)][cell(source, organ)] += mean;
    }

    /** One of them is not followed and comes back. */
    void giveBack(int source, Fate fate, int organ) {
        back[settled(fate)][cell(source, organ)]++;
    }

    /** One of them is followed. */
    void follow(int source, Fate fate, int organ) {
        followed[settled(fate)][cell(source, organ)]++;
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
        double out = aside[settled(fate)][cell(source, organ)];
        long came = back[settled(fate)][cell(source, organ)];
        double more = came;
        double left = mean - out;
        if (left < 0) {
            long gone = followed[settled(fate)][cell(source, organ)];
            more = gone < mean ? Binomial.sample((double) came, (mean - gone) / (out - gone), random) : 0;
            left = 0;
        }
        Source from = ledger.source(source);
        body.tally.destine(from.primary(), from.cloneIndex(), fate, organ, (long) more);
        return new Split(census.seeds(source, fate, organ, left, random) + more, left + more, random);
    }

    /** Notes the doomed groups of a lesion that fall asleep in a step: those still asleep at its end. */
    void offered(int source, Offer offer, double until) {
        Sleepers sleepers = sleepers(source);
        double rate = Double.NaN;
        double kept = 0;
        for (int i = 0; i < sleepers.organs().length; i++) {
            if (sleepers.turnRate()[i] != rate) {
                rate = sleepers.turnRate()[i];
                kept = offer.kept(rate, until);
            }
            freshlyAsleep[cell(source, sleepers.organs()[i])] += kept * sleepers.doomed()[i];
        }
    }

    /** Expected doomed sleepers at the end of a step: those before, less waking and dying, and the newly asleep. */
    void endStep(double days) {
        for (int s = 0; s < ledger.sources(); s++) {
            if (ledger.offered(s) > 0) {
                endStep(s, days);
            }
        }
    }

    private void endStep(int source, double days) {
        Sleepers sleepers = sleepers(source);
        for (int i = 0; i < sleepers.organs().length; i++) {
            int cell = cell(source, sleepers.organs()[i]);
            asleep[cell] = asleep[cell] * Elementary.exp(-sleepers.turnRate()[i] * days) + freshlyAsleep[cell];
            freshlyAsleep[cell] = 0;
        }
    }

    private int cell(int source, int organ) {
        return source * body.laws.organs() + organ;
    }

    private Sleepers sleepers(int source) {
        Sleepers known = sleepers[source];
        if (known == null) {
            SourceFates fates = ledger.fates(source);
            int clone = ledger.source(source).cloneIndex();
            int[] organs = IntStream.range(0, body.laws.organs())
                    .filter(organ -> ledger.laws().seeds().apart(clone, organ) && fates.doomedDormant(organ) > 0)
                    .toArray();
            double[] doomed =
                    IntStream.of(organs).mapToDouble(fates::doomedDormant).toArray();
            double[] turnRate = IntStream.of(organs)
                    .mapToDouble(organ -> dormancy(source, organ).leaves())
                    .toArray();
            known = new Sleepers(organs, doomed, turnRate);
            sleepers[source] = known;
        }
        return known;
    }

    /** Where doomed groups of a source fall asleep, how likely per potential detachment, and how fast they wake or die. */
    private record Sleepers(int[] organs, double[] doomed, double[] turnRate) {}

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
        double underWay = doomed * stillUnderWay(source, Fate.FOUNDED, organ, endDay);
        tally.underWay(Fate.FOUNDED, organ, split.take(underWay));
        tally.colony(Colony.GROWING, organ, split.take(standing(source, organ, endDay)));
        tally.colony(Colony.CLEARED, organ, split.rest());
    }

    /**
     * Expects how many colonies stand, founded the mean delay after shedding. Where their laws have changed since, those that may come to something have
     * been drawn, and the others are short of time: they are taken to be gone.
     */
    private double standing(int source, int organ, double endDay) {
        int clone = ledger.source(source).cloneIndex();
        for (int epoch = ledger.epoch() + 1; epoch <= body.epochs.at(endDay); epoch++) {
            if (body.epochs.reaches(epoch, clone, organ)) {
                return 0;
            }
        }
        SourceFates fates = ledger.fates(source);
        int most = fates.largestCluster();
        DoomedLives lives = ledger.laws().lesions().lives(clone, organ, most);
        double delay = delay(fates, Fate.FOUNDED, organ);
        double sum = 0;
        for (int cells = 1; cells <= most; cells++) {
            double founded = fates.foundingBySize(Fate.FOUNDED, organ, cells);
            if (founded > 0) {
                sum += founded * ledger.history(source).standing(endDay, lives, cells, delay);
            }
        }
        return sum;
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
        double underWay = doomed * stillUnderWay(source, Fate.DORMANT, organ, endDay);
        tally.underWay(Fate.DORMANT, organ, split.take(underWay));
        // Sleep was reckoned from shedding on; it begins a delay later.
        double late = dormancy(source, organ).leaves() * delay(fates, Fate.DORMANT, organ);
        double sleeping = asleep[cell(source, organ)] * (1 + late) - underWay;
        tally.colony(Colony.ASLEEP, organ, split.take(Math.max(0, sleeping)));
        long wakers = split.take(split.meanLeft() * wokeShare(source, organ));
        tally.colony(Colony.DIED_ASLEEP, organ, split.rest());
        tally.colony(Colony.WOKE, organ, wakers);
        tally.colony(Colony.CLEARED, organ, wakers);
    }

    /** Of doomed groups that no longer sleep, the part that woke and then died out. */
    private double wokeShare(int source, int organ) {
        SourceFates fates = ledger.fates(source);
        Dormancy dormancy = dormancy(source, organ);
        double rate = dormancy.leaves();
        if (rate == 0) {
            return 0;
        }
        double asleepEver = fates.probability(Fate.DORMANT, organ);
        double wakes = asleepEver * dormancy.wake() / rate;
        double survive = asleepEver - fates.doomedDormant(organ);
        return (wakes - survive) / fates.doomedDormant(organ);
    }
}
