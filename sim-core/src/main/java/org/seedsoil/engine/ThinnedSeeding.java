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
 * organ, when following ends ({@link Lost}).
 *
 * <p>Draws: the number of survivors by lesion, step and clone; then per survivor, from a key of its own by its rank in
 * the step, the time it leaves and its conditioned walk.
 */
final class ThinnedSeeding implements Seeding {
    private final Body body;
    private final Settling settling;
    private final SeedLedger ledger;
    private final Lost lost;

    ThinnedSeeding(Body body, Settling settling, SeedLedger ledger) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.lost = new Lost(body, ledger, this::drawLost);
    }

    private double drawLost(int source, Fate fate, int organ, double mean, RandomStream random) {
        double seeds = Poisson.sample(mean, random);
        Source from = ledger.source(source);
        body.tally.destine(from.primary(), from.cloneIndex(), fate, organ, (long) seeds);
        return seeds;
    }

    @Override
    public void shed(LesionState lesion, int clone, Offer offer, double until, long stepWord) {
        lost.offered(ledger.index(lesion, clone), offer, until);
        RandomKey key = lesion.sheddingKey().child(stepWord).child(Mode.THINNED.batchWord(clone));
        SourceFates fates = body.laws.seeds().fates(lesion.source(clone));
        double survivors = Poisson.sample(offer.mean() * fates.survival(), key.stream());
        TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, survivors, until);
        for (long rank = 0; rank < survivors; rank++) {
            RandomKey seed = key.child(rank);
            RandomStream random = seed.stream();
            double day = offer.draw(random);
            Arrival arrival = fates.sampleSurvivor(random);
            Fate fate = arrival.dormant() ? Fate.DORMANT : Fate.FOUNDED;
            body.tally.destine(lesion.primary(), clone, fate, arrival.organ(), 1);
            Seedling origin = Seedling.shed(seed, lesion, clone, day, arrival, true);
            settling.send(day + arrival.delayDays(), fate, origin);
            if (body.witness != null && body.witness.numberIn(key, (long) survivors) == rank) {
                SeedId id = new SeedId(lesion.key(), stepWord, clone, rank);
                body.witness.tell(story(id, lesion, (long) survivors, day, arrival));
            }
        }
    }

    private static SeedStory story(SeedId id, LesionState lesion, long survivors, double day, Arrival arrival) {
        return new SeedStory(
                id,
                lesion.organ(),
                lesion.primary(),
                survivors,
                day,
                List.of(),
                arrival.dormant() ? Fate.DORMANT : Fate.FOUNDED,
                arrival.organ(),
                Optional.of(arrival),
                Group.SURVIVES);
    }

    @Override
    public void endStep(double from, double until) {
        lost.endStep(until - from);
    }

    @Override
    public void close(double endDay) {
        ledger.expect(body.tally);
        lost.book(endDay);
    }
}
