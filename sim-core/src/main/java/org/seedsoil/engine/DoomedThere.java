package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/**
 * The doomed colonies and groups that are in an organ on a day and that nobody follows. Given what the lesions offered they are a Poisson process; so their
 * number by founders is a Poisson number whose mean follows from {@link ShedHistory} and {@link DoomedLives}, and the size of each follows from the chain given
 * that it dies out, at an age drawn from those who stand. They are taken to arrive the mean delay after shedding, as where they are counted at the end.
 */
final class DoomedThere {
    private final Body body;
    private final Mode mode;
    private final List<SeedLedger> ledgers;

    DoomedThere(Body body, Mode mode, List<SeedLedger> ledgers) {
        this.body = body;
        this.mode = mode;
        this.ledgers = ledgers;
    }

    /** Draws the cells of each of them. */
    List<Double> there(int organ, double day, RandomStream random) {
        List<Double> cells = new ArrayList<>();
        for (SeedLedger ledger : ledgers) {
            for (int source = 0; source < ledger.sources(); source++) {
                if (ledger.offered(source) > 0 && isUnfollowed(ledger, source, organ)) {
                    colonies(new Kind(ledger, source, organ), day, random, cells);
                    sleepers(new Kind(ledger, source, organ), day, random, cells);
                }
            }
        }
        return cells;
    }

    /** Expects how many of them there are. */
    double expected(int organ, double day) {
        double mean = 0;
        for (SeedLedger ledger : ledgers) {
            for (int source = 0; source < ledger.sources(); source++) {
                Kind kind = new Kind(ledger, source, organ);
                if (ledger.offered(source) > 0 && isUnfollowed(ledger, source, organ) && !asked(kind, day)) {
                    mean += expectedColonies(kind, day) + expectedSleepers(kind, day);
                }
            }
        }
        return mean;
    }

    private static double expectedColonies(Kind kind, double day) {
        SourceFates fates = kind.fates();
        if (!(fates.probability(Fate.FOUNDED, kind.organ()) > 0)) {
            return 0;
        }
        DoomedLives lives =
                kind.ledger().laws().lesions().lives(kind.cloneIndex(), kind.organ(), fates.largestCluster());
        double sum = 0;
        for (int founders = 1; founders <= fates.largestCluster(); founders++) {
            double founded = fates.foundingBySize(Fate.FOUNDED, kind.organ(), founders);
            sum += founded > 0
                    ? founded
                            * kind.ledger()
                                    .history(kind.source())
                                    .standing(day, lives, founders, kind.delay(Fate.FOUNDED))
                    : 0;
        }
        return sum;
    }

    private static double expectedSleepers(Kind kind, double day) {
        SourceFates fates = kind.fates();
        Dormancy dormancy = kind.ledger()
                .laws()
                .disease()
                .soil(kind.cloneIndex(), kind.organ())
                .dormancy();
        if (!(fates.probability(Fate.DORMANT, kind.organ()) > 0) || !(dormancy.leaves() > 0)) {
            return 0;
        }
        double arrived = day - kind.delay(Fate.DORMANT);
        return fates.doomedDormant(kind.organ())
                * kind.ledger().history(kind.source()).remaining(arrived, 1 / dormancy.leaves());
    }

    private record Kind(SeedLedger ledger, int source, int organ) {
        SourceFates fates() {
            return ledger.fates(source);
        }

        int cloneIndex() {
            return ledger.source(source).cloneIndex();
        }

        double delay(Fate fate) {
            return fates().transitDays(fate, organ) / fates().probability(fate, organ);
        }
    }

    /** In the reference every colony is followed; in explicit mode those are whose laws may change. */
    private boolean isUnfollowed(SeedLedger ledger, int source, int organ) {
        SeedLaws seeds = ledger.laws().seeds();
        int clone = ledger.source(source).cloneIndex();
        return mode == Mode.THINNED && seeds.survivorsApart() || mode == Mode.EXPLICIT && seeds.apart(clone, organ);
    }

    /** Whether an epoch since has asked the doomed again: those that may come to something are followed, the others taken to be gone. */
    private boolean asked(Kind kind, double day) {
        for (int epoch = kind.ledger().epoch() + 1; epoch <= body.epochs.at(day); epoch++) {
            if (body.epochs.reaches(epoch, kind.cloneIndex(), kind.organ())) {
                return true;
            }
        }
        return false;
    }

    private void colonies(Kind kind, double day, RandomStream random, List<Double> cells) {
        SourceFates fates = kind.fates();
        if (!(fates.probability(Fate.FOUNDED, kind.organ()) > 0) || asked(kind, day)) {
            return;
        }
        LesionLaws laws = kind.ledger().laws().lesions();
        DoomedLives lives = laws.lives(kind.cloneIndex(), kind.organ(), fates.largestCluster());
        DoomedWalk walk = new DoomedWalk(laws.rise(kind.cloneIndex(), kind.organ()));
        ShedHistory history = kind.ledger().history(kind.source());
        double delay = kind.delay(Fate.FOUNDED);
        for (int founders = 1; founders <= fates.largestCluster(); founders++) {
            double founded = fates.foundingBySize(Fate.FOUNDED, kind.organ(), founders);
            if (founded > 0) {
                ShedHistory.Standing standing = history.standingByAge(day, lives, founders, delay);
                double number = Poisson.sample(founded * standing.total(), random);
                TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, number, day);
                for (long i = 0; i < number; i++) {
                    cells.add((double) walk.size(founders, standing, random));
                }
            }
        }
    }

    /** Groups that sleep and will die asleep, or wake and die out. */
    private void sleepers(Kind kind, double day, RandomStream random, List<Double> cells) {
        SourceFates fates = kind.fates();
        Dormancy dormancy = kind.ledger()
                .laws()
                .disease()
                .soil(kind.cloneIndex(), kind.organ())
                .dormancy();
        if (!(fates.probability(Fate.DORMANT, kind.organ()) > 0) || !(dormancy.leaves() > 0) || asked(kind, day)) {
            return;
        }
        Rise rise = kind.ledger().laws().lesions().rise(kind.cloneIndex(), kind.organ());
        double wakes = dormancy.wake() / dormancy.leaves();
        double arrived = day - kind.delay(Fate.DORMANT);
        double asleep = kind.ledger().history(kind.source()).remaining(arrived, 1 / dormancy.leaves());
        for (int founders = 1; founders <= fates.largestCluster(); founders++) {
            double doomed =
                    fates.foundingBySize(Fate.DORMANT, kind.organ(), founders) * (1 - wakes * rise.survives(founders));
            double number = doomed > 0 ? Poisson.sample(doomed * asleep, random) : 0;
            for (long i = 0; i < number; i++) {
                cells.add((double) founders);
            }
        }
    }
}
