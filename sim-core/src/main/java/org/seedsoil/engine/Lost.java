package org.seedsoil.engine;

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

    Lost(Body body, SeedLedger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.asleep = new double[ledger.sources() * body.laws.organs()];
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
        SourceFates fates = ledger.fates(source);
        int organs = body.laws.organs();
        for (int organ = 0; organ < organs; organ++) {
            double doomed = fates.doomedDormant(organ);
            if (doomed > 0) {
                double rate = turnRate(source, organ);
                double kept = StrictMath.exp(-rate * days);
                double fresh = rate * days > 0 ? (1 - kept) / (rate * days) : 1;
                int cell = source * organs + organ;
                asleep[cell] = asleep[cell] * kept + ledger.offeredInStep(source) * doomed * fresh;
            }
        }
    }

    private double turnRate(int source, int organ) {
        Dormancy dormancy = dormancy(source, organ);
        return dormancy.wake() + dormancy.die();
    }

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
        double rate = dormancy.wake() + dormancy.die();
        if (rate == 0) {
            return 0;
        }
        double asleepEver = fates.probability(Fate.DORMANT, organ);
        double wakes = asleepEver * dormancy.wake() / rate;
        double survive = asleepEver - fates.doomedDormant(organ);
        return (wakes - survive) / fates.doomedDormant(organ);
    }
}
