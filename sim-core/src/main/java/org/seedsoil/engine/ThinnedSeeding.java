package org.seedsoil.engine;

import java.util.List;
import java.util.Optional;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.SeedStory.Group;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Draws only the seeds whose group will survive: their number is Poisson with the offered mean times the exact
 * probability of survival, and each follows the walk conditioned on it. The others are drawn as numbers, each fate in each
 * organ, when following ends ({@link UnfollowedSeeds}).
 *
 * <p>When treatment changes the laws of small colonies, the doomed are drawn from what was offered ({@link Standing}). Where something else may
 * meet them before ({@link Thinning#mayThaw}), those that would die out are drawn when they are shed, and all colonies followed.
 *
 * <p>Draws: the number of survivors by lesion, step and clone; then per survivor, from a key of its own by its rank in
 * the step, the time it leaves and its conditioned walk.
 */
final class ThinnedSeeding implements Seeding {
    /** No seed has this number. */
    private static final long OPEN = -1;

    private final Body body;
    private final Settling settling;
    private final SeedLedger ledger;
    private final UnfollowedSeeds lost;

    ThinnedSeeding(Body body, Settling settling, SeedLedger ledger) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.lost = new UnfollowedSeeds(body, ledger, this::drawLost);
    }

    private double drawLost(int source, Fate fate, int organ, double mean, RandomStream random) {
        double seeds = Poisson.sample(mean, random);
        Source from = ledger.source(source);
        body.tally.destine(from.primary(), from.cloneIndex(), fate, organ, (long) seeds);
        return seeds;
    }

    @Override
    public void shed(LesionState lesion, int clone, DetachmentProcess offer, double until, long stepWord) {
        lost.offered(ledger.index(lesion, clone), offer, until);
        RandomKey key = lesion.sheddingKey().child(stepWord).child(Mode.THINNED.batchWord(clone));
        SourceFates fates = ledger.laws().seeds().fates(lesion.source(clone));
        double survivors = Poisson.sample(offer.mean() * fates.survival(), key.stream());
        TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, survivors, until);
        for (long rank = 0; rank < survivors; rank++) {
            RandomKey seed = key.child(rank);
            RandomStream random = seed.stream();
            double day = offer.draw(random);
            Arrival arrival = fates.sampleSurvivor(random);
            boolean decided = !ledger.laws().seeds().isOpen(clone, arrival.organ());
            Fate fate = arrival.dormant() ? Fate.DORMANT : Fate.FOUNDED;
            body.tally.destine(lesion.primary(), clone, fate, arrival.organ(), 1);
            Seedling origin =
                    Seedling.shed(seed, lesion, clone, day, arrival, decided ? Promise.SURVIVES : Promise.NONE);
            settling.send(day + arrival.delayDays(), fate, origin);
            if (body.witness != null && body.witness.numberIn(key, (long) survivors) == rank) {
                SeedId id = new SeedId(lesion.key(), stepWord, clone, rank);
                body.witness.record(story(
                        id, lesion, (long) survivors, day, arrival, decided ? Group.SURVIVES : Group.WOULD_SURVIVE));
            }
        }
        if (ledger.laws().seeds().anyOpen()) {
            doomed(lesion, clone, offer, until, stepWord, (long) survivors);
        }
        Standing standing = settling.standing;
        if (standing != null) {
            standing.note(lesion, clone, ledger, lost, offer);
        }
    }

    /**
     * Draws the seeds of organs where laws will change whose groups would die out by those of today. They are numbered after the survivors.
     */
    private void doomed(
            LesionState lesion, int clone, DetachmentProcess offer, double until, long stepWord, long first) {
        double[] upTo = openDoomed(lesion, clone);
        double all = upTo[upTo.length - 1];
        if (!(all > 0)) {
            return;
        }
        RandomKey key = lesion.sheddingKey().child(stepWord).child(Mode.THINNED.batchWord(clone));
        double seeds = Poisson.sample(offer.mean() * all, key.child(OPEN).stream());
        TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, seeds, until);
        for (long number = first; number < first + seeds; number++) {
            RandomKey seed = key.child(number);
            RandomStream random = seed.stream();
            double day = offer.draw(random);
            int at = place(upTo, random.nextOpen() * all);
            Fate fate = at % 2 == 0 ? Fate.FOUNDED : Fate.DORMANT;
            Arrival arrival = ledger.laws().seeds().fates(lesion.source(clone)).sampleDoomed(fate, at / 2, random);
            body.tally.destine(lesion.primary(), clone, fate, arrival.organ(), 1);
            settling.send(
                    day + arrival.delayDays(), fate, Seedling.shed(seed, lesion, clone, day, arrival, Promise.NONE));
            if (body.witness != null && body.witness.numberIn(key, first + (long) seeds) == number) {
                SeedId id = new SeedId(lesion.key(), stepWord, clone, number);
                body.witness.record(story(id, lesion, first + (long) seeds, day, arrival, Group.WOULD_DIE));
            }
        }
    }

    /** Probabilities to settle and die out where laws will change, summed up by organ and, within it, awake and asleep. */
    private double[] openDoomed(LesionState lesion, int clone) {
        SeedLaws laws = ledger.laws().seeds();
        SourceFates fates = laws.fates(lesion.source(clone));
        double[] upTo = new double[2 * body.laws.organs()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            if (laws.isOpen(clone, i / 2)) {
                sum += i % 2 == 0 ? fates.doomedFounded(i / 2) : fates.doomedDormant(i / 2);
            }
            upTo[i] = sum;
        }
        return upTo;
    }

    private static int place(double[] upTo, double at) {
        int i = 0;
        while (i < upTo.length - 1 && upTo[i] <= at) {
            i++;
        }
        return i;
    }

    private static SeedStory story(
            SeedId id, LesionState lesion, long seeds, double day, Arrival arrival, Group group) {
        return new SeedStory(
                id,
                lesion.organ(),
                lesion.primary(),
                seeds,
                day,
                List.of(),
                arrival.dormant() ? Fate.DORMANT : Fate.FOUNDED,
                arrival.organ(),
                Optional.of(arrival),
                group);
    }

    @Override
    public void endStep(double from, double until) {
        lost.endStep(from, until);
    }

    @Override
    public void close(double endDay, RandomStream random) {
        ledger.expect(body.tally);
        lost.book(endDay, random);
    }
}
