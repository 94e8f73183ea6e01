package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.engine.ShedHistory.Begins;
import org.seedsoil.random.RandomStream;

/**
 * The doomed of one kind of source, shed under the laws of one epoch, in one organ on a day. Given what was offered they are a Poisson process; so they fall into
 * crowds of Poisson numbers, whose means follow from {@link ShedHistory} and from {@link DoomedLives}, or from {@link UndrawnLives} where laws have changed
 * since they were shed and they were not drawn then. The size of each is that of the chain, given what is known of it, at an age drawn from those who stand.
 * They are taken to arrive the mean delay after shedding.
 */
final class DoomedKind {
    /** A table may overrate ages at which hardly any is left: then they are drawn again. */
    private static final int MOST_WALKS = 10_000;

    private final SeedLedger ledger;
    private final int source;
    private final int organ;
    private final double day;
    /** Those that were not drawn when laws changed; null where these have not. */
    private final @Nullable UndrawnLives changed;
    /** The stretch in which they were shed; where laws have not changed there is one. */
    private final int shed;

    private @Nullable Wakings wakings;

    /**
     * Some of them, of the same founders.
     *
     * @param mean how many are expected
     * @param cells draws those of one
     */
    record Crowd(double mean, ToIntFunction<RandomStream> cells) {
        static double sum(List<Crowd> crowds) {
            double sum = 0;
            for (Crowd crowd : crowds) {
                sum += crowd.mean();
            }
            return sum;
        }
    }

    DoomedKind(Body body, SeedLedger ledger, int source, int organ, double day) {
        Undrawn undrawn = body.undrawn(day);
        this.ledger = ledger;
        this.source = source;
        this.organ = organ;
        this.day = day;
        this.changed = undrawn.since(ledger.epoch(), cloneIndex(), organ);
        this.shed = changed == null ? 0 : undrawn.stretch(ledger.epoch(), cloneIndex(), organ);
    }

    private SourceFates fates() {
        return ledger.fates(source);
    }

    private ShedHistory history() {
        return ledger.history(source);
    }

    private int cloneIndex() {
        return ledger.source(source).cloneIndex();
    }

    private boolean meets(Fate fate) {
        return fates().probability(fate, organ) > 0;
    }

    private double delay(Fate fate) {
        return fates().transitDays(fate, organ) / fates().probability(fate, organ);
    }

    private DoomedLives lives() {
        return ledger.laws().lesions().lives(cloneIndex(), organ, fates().largestCluster());
    }

    /** Colonies that began to grow when they arrived. */
    List<Crowd> founded() {
        return meets(Fate.FOUNDED) ? colonies(history(), Fate.FOUNDED) : List.of();
    }

    /** Colonies of groups that slept. */
    List<Crowd> woken() {
        return meets(Fate.DORMANT) ? colonies(wakings().history(), Fate.DORMANT) : List.of();
    }

    private List<Crowd> colonies(ShedHistory begin, Fate fate) {
        List<Crowd> crowds = new ArrayList<>();
        for (int founders = 1; founders <= fates().largestCluster(); founders++) {
            double share = fates().foundingBySize(fate, organ, founders);
            if (share > 0) {
                Begins begins = new Begins(shed, founders, delay(fate), fate == Fate.DORMANT);
                Colonies colonies = changed == null ? plain(begin, begins) : undrawn(begin, begins, changed);
                crowds.add(new Crowd(share * colonies.mean(), colonies::cells));
            }
        }
        return crowds;
    }

    /** Groups that sleep and will die asleep, sleep for ever, or wake and die out. */
    List<Crowd> asleep() {
        List<Crowd> crowds = new ArrayList<>();
        for (int founders = 1; meets(Fate.DORMANT) && founders <= fates().largestCluster(); founders++) {
            double doomed = fates().doomedBySize(Fate.DORMANT, organ, founders);
            if (doomed > 0) {
                double share = changed == null ? 1 : changed.waits(shed, founders, true);
                int cells = founders;
                crowds.add(new Crowd(doomed * share * wakings().asleep(), random -> cells));
            }
        }
        return crowds;
    }

    /**
     * Of those that no longer sleep, the part that woke.
     *
     * @param followed how many of those that woke are followed
     */
    double wokeShare(double followed) {
        double woke = 0;
        double died = 0;
        for (int founders = 1; meets(Fate.DORMANT) && founders <= fates().largestCluster(); founders++) {
            double slept = fates().foundingBySize(Fate.DORMANT, organ, founders);
            for (int k = 0; slept > 0 && k < laws().size(); k++) {
                double arrives = changed == null ? 1 : changed.arrives(shed, shed + k, founders, true);
                double left = slept * arrives * wakings().left(k);
                double wakes = laws().get(k).sleep().everWakes();
                woke += left * (k == 0 ? wakes - survives(founders) : wakes * refuses(k, founders));
                died += left * (1 - wakes);
            }
        }
        return woke > followed ? (woke - followed) / (woke - followed + died) : 0;
    }

    /** Probability to wake and survive, of a group that falls asleep, by the laws of the day on which it was shed. */
    private double survives(int founders) {
        return 1
                - fates().doomedBySize(Fate.DORMANT, organ, founders)
                        / fates().foundingBySize(Fate.DORMANT, organ, founders);
    }

    /** Probability not to be followed by the laws of a later stretch, of a group that wakes in it. */
    private double refuses(int since, int founders) {
        return changed == null ? 1 : changed.refuses(shed + since, founders);
    }

    /** Of each that falls asleep where it is offered: who sleeps, and who has woken when. */
    private Wakings wakings() {
        Wakings known = wakings;
        if (known == null) {
            double delay = delay(Fate.DORMANT);
            double days = delay + (changed == null ? lives().oldest() : changed.oldest());
            known = Wakings.of(
                    history(), laws().stream().map(law -> law.earlier(delay)).toList(), days);
            wakings = known;
        }
        return known;
    }

    private List<SleepLaw> laws() {
        return changed == null
                ? List.of(new SleepLaw(
                        0,
                        day,
                        ledger.laws().disease().soil(cloneIndex(), organ).dormancy()))
                : changed.sleep(shed);
    }

    private Colonies plain(ShedHistory begin, Begins of) {
        DoomedLives lives = lives();
        return new Colonies(begin.standing(day, lives, of.founders(), of.delay())) {
            @Override
            ShedHistory.Standing byAge() {
                return begin.standingByAge(day, lives, of.founders(), of.delay());
            }

            @Override
            int cells(ShedHistory.Ages ages, RandomStream random) {
                Rise rise = ledger.laws().lesions().rise(cloneIndex(), organ);
                return DoomedWalk.doomed(rise, of.founders(), ages.draw(random), random);
            }
        };
    }

    private static Colonies undrawn(ShedHistory begin, Begins of, UndrawnLives lives) {
        return new Colonies(begin.undrawn(lives, of)) {
            @Override
            ShedHistory.Standing byAge() {
                return begin.undrawnByAge(lives, of);
            }

            @Override
            int cells(ShedHistory.Ages ages, RandomStream random) {
                return lives.cells(ages.stretch(), of.founders(), ages.draw(random), random);
            }
        };
    }

    /** Colonies of the same founders: their ages are worked out for whoever draws, not for who counts. */
    private abstract static class Colonies {
        private final double mean;
        private ShedHistory.@Nullable Standing standing;

        Colonies(double mean) {
            this.mean = mean;
        }

        /** Of each that begins to grow: how many are expected to stand. */
        double mean() {
            return mean;
        }

        abstract ShedHistory.Standing byAge();

        /** Draws the cells of a colony of some age; 0 if it is not there. */
        abstract int cells(ShedHistory.Ages ages, RandomStream random);

        int cells(RandomStream random) {
            ShedHistory.Standing known = standing;
            if (known == null) {
                known = byAge();
                standing = known;
            }
            int cells = 0;
            while (cells == 0) {
                ShedHistory.Ages ages = known.draw(random);
                for (int walk = 0; cells == 0 && walk < MOST_WALKS; walk++) {
                    cells = cells(ages, random);
                }
            }
            return cells;
        }
    }
}
