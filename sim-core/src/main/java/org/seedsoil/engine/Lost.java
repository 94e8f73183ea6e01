package org.seedsoil.engine;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.outcome.SeedTally;
import org.seedsoil.outcome.SeedTally.Colony;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/**
 * The seeds that thinning does not draw, booked by their exact law when following ends: given the paths of the lesions,
 * every class of them is an independent Poisson number. Those still under way, and doomed colonies still alive, have
 * mean intensity × expected time (Little 1961, doi:10.1287/opre.9.3.383), which takes the intensity as constant over
 * that time: minutes to days, against growth over weeks. Doomed sleepers are followed exactly.
 */
final class Lost {
    private static final Fate[] BEFORE_SETTLING = {
        Fate.STAYED, Fate.DIED_LEAVING, Fate.DIED_IN_TRANSIT, Fate.DIED_IN_BED, Fate.NO_NICHE
    };

    private final Body body;
    private final SeedLedger ledger;
    private final double[] asleep;
    private final @Nullable Sleepers[] sleepers;

    Lost(Body body, SeedLedger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.asleep = new double[ledger.sources() * body.laws.organs()];
        this.sleepers = new Sleepers[ledger.sources()];
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
        double offered = ledger.offeredInStep(source);
        for (int i = 0; i < sleepers.organs().length; i++) {
            double rate = sleepers.turnRate()[i];
            double kept = StrictMath.exp(-rate * days);
            double fresh = rate * days > 0 ? (1 - kept) / (rate * days) : 1;
            int cell = source * body.laws.organs() + sleepers.organs()[i];
            asleep[cell] = asleep[cell] * kept + offered * sleepers.doomed()[i] * fresh;
        }
    }

    private Sleepers sleepers(int source) {
        Sleepers known = sleepers[source];
        if (known == null) {
            SourceFates fates = ledger.fates(source);
            int[] organs = IntStream.range(0, body.laws.organs())
                    .filter(organ -> fates.doomedDormant(organ) > 0)
                    .toArray();
            double[] doomed =
                    IntStream.of(organs).mapToDouble(fates::doomedDormant).toArray();
            double[] turnRate = IntStream.of(organs)
                    .mapToDouble(organ -> turnRate(dormancy(source, organ)))
                    .toArray();
            known = new Sleepers(organs, doomed, turnRate);
            sleepers[source] = known;
        }
        return known;
    }

    private static double turnRate(Dormancy dormancy) {
        return dormancy.wake() + dormancy.die();
    }

    /** Where doomed groups of a source fall asleep, how likely per potential detachment, and how fast they wake or die. */
    private record Sleepers(int[] organs, double[] doomed, double[] turnRate) {}

    private Dormancy dormancy(int source, int organ) {
        return body.patient.disease().soil(ledger.clone(source), organ).dormancy();
    }

    void book(double endDay) {
        RandomStream random = body.key.child("lost").stream();
        double[] intensity = ledger.intensities(body, endDay);
        for (int s = 0; s < ledger.sources(); s++) {
            if (ledger.offered(s) > 0) {
                for (int organ = 0; organ < body.laws.organs(); organ++) {
                    book(s, organ, intensity[s], random);
                }
            }
        }
    }

    private void book(int source, int organ, double intensity, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        for (Fate fate : BEFORE_SETTLING) {
            double mean = ledger.offered(source) * fates.probability(fate, organ);
            double underWay = Math.min(mean, intensity * fates.transitDays(fate, organ));
            draw(source, fate, organ, mean - underWay, random);
            underWay(source, fate, organ, underWay, random);
        }
        founded(source, organ, intensity, random);
        dormant(source, organ, intensity, random);
    }

    private double draw(int source, Fate fate, int organ, double mean, RandomStream random) {
        double seeds = Poisson.sample(mean, random);
        body.tally.destine(ledger.primary(source), ledger.clone(source), fate, organ, (long) seeds);
        return seeds;
    }

    private void underWay(int source, Fate fate, int organ, double mean, RandomStream random) {
        body.tally.underWay(fate, organ, (long) draw(source, fate, organ, mean, random));
    }

    private void founded(int source, int organ, double intensity, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        double doomed = fates.doomedFounded(organ);
        double mean = ledger.offered(source) * doomed;
        if (!(mean > 0)) {
            return;
        }
        double share = doomed / fates.probability(Fate.FOUNDED, organ);
        double underWay = Math.min(mean, intensity * share * fates.transitDays(Fate.FOUNDED, organ));
        double growing = Math.min(mean - underWay, intensity * fates.doomedColonyDays(organ));
        SeedTally tally = body.tally;
        underWay(source, Fate.FOUNDED, organ, underWay, random);
        tally.colony(Colony.GROWING, organ, (long) draw(source, Fate.FOUNDED, organ, growing, random));
        double cleared = mean - underWay - growing;
        tally.colony(Colony.CLEARED, organ, (long) draw(source, Fate.FOUNDED, organ, cleared, random));
    }

    private void dormant(int source, int organ, double intensity, RandomStream random) {
        SourceFates fates = ledger.fates(source);
        double doomed = fates.doomedDormant(organ);
        double mean = ledger.offered(source) * doomed;
        if (!(mean > 0)) {
            return;
        }
        double share = doomed / fates.probability(Fate.DORMANT, organ);
        double underWay = Math.min(mean, intensity * share * fates.transitDays(Fate.DORMANT, organ));
        double sleeping = Math.min(mean - underWay, asleep[source * body.laws.organs() + organ]);
        double turned = mean - underWay - sleeping;
        double woke = turned * wokeShare(source, organ);
        SeedTally tally = body.tally;
        underWay(source, Fate.DORMANT, organ, underWay, random);
        tally.colony(Colony.ASLEEP, organ, (long) draw(source, Fate.DORMANT, organ, sleeping, random));
        tally.colony(Colony.DIED_ASLEEP, organ, (long) draw(source, Fate.DORMANT, organ, turned - woke, random));
        long wakers = (long) draw(source, Fate.DORMANT, organ, woke, random);
        tally.colony(Colony.WOKE, organ, wakers);
        tally.colony(Colony.CLEARED, organ, wakers);
    }

    /** Of doomed groups that no longer sleep, the part that woke and then died out. */
    private double wokeShare(int source, int organ) {
        SourceFates fates = ledger.fates(source);
        Dormancy dormancy = dormancy(source, organ);
        double rate = turnRate(dormancy);
        if (rate == 0) {
            return 0;
        }
        double asleepEver = fates.probability(Fate.DORMANT, organ);
        double wakes = asleepEver * dormancy.wake() / rate;
        double survive = asleepEver - fates.doomedDormant(organ);
        return (wakes - survive) / fates.doomedDormant(organ);
    }
}
