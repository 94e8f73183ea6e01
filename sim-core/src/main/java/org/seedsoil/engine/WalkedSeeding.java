package org.seedsoil.engine;

import java.util.Optional;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SeedWalk;
import org.seedsoil.cascade.SelfSeeding;
import org.seedsoil.cascade.Walk;
import org.seedsoil.engine.SeedStory.Group;
import org.seedsoil.engine.SeedStory.Hurdle;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * Walks every potential detachment, where fates depend on the body: a seed may join a lesion that grows where it arrests.
 * Draws: the number offered by lesion, step and clone; then per seed, from a key of its own, the time it leaves and the draws
 * of its walk.
 */
final class WalkedSeeding implements Seeding {
    private final Body body;
    private final Settling settling;
    private final SeedLedger ledger;
    private final SeedWalk walk;
    private final SelfSeeding shares;

    WalkedSeeding(Body body, Settling settling, SeedLedger ledger) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.walk = SeedWalk.of(ledger.laws().cascade());
        this.shares = new FlowShares(body);
    }

    @Override
    public void shed(LesionState lesion, int clone, DetachmentProcess offer, double until, long stepWord) {
        RandomKey key = lesion.sheddingKey().child(stepWord).child(Mode.EXPLICIT.batchWord(clone));
        double seeds = Poisson.sample(offer.mean(), key.stream());
        TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_WALKED, seeds, until);
        for (long i = 0; i < seeds; i++) {
            RandomKey seed = key.child(i);
            RandomStream random = seed.stream();
            double day = offer.draw(random);
            Walk result = walk.walk(lesion.source(clone), random, shares);
            book(lesion, clone, seed, day, result);
        }
        witness(lesion, clone, offer, stepWord, (long) seeds, key);
    }

    /** Tells the seed that is waited for, if it is one of these: walks it once more, and this time notes every draw. */
    private void witness(
            LesionState lesion, int clone, DetachmentProcess offer, long stepWord, long seeds, RandomKey batch) {
        Witness witness = body.witness;
        long number = witness == null ? -1 : witness.numberIn(batch, seeds);
        if (witness == null || number < 0) {
            return;
        }
        RandomStream random = batch.child(number).stream();
        double day = offer.draw(random);
        Walk told = walk.recording().walk(lesion.source(clone), random, shares);
        boolean settles = told.fate() == Fate.DORMANT || told.fate() == Fate.FOUNDED;
        Arrival arrival = arrival(told);
        witness.record(new SeedStory(
                new SeedId(lesion.key(), stepWord, clone, number),
                lesion.organ(),
                lesion.primary(),
                seeds,
                day,
                told.steps().stream()
                        .map(step -> new Hurdle(step.stage(), step.outcome(), step.draw(), step.threshold()))
                        .toList(),
                told.fate(),
                told.organ(),
                settles ? Optional.of(arrival) : Optional.empty(),
                settles ? Group.OPEN : Group.NONE));
    }

    private void book(LesionState lesion, int clone, RandomKey key, double day, Walk result) {
        Fate fate = result.fate();
        body.tally.destine(lesion.primary(), clone, fate, result.organ(), 1);
        if (fate == Fate.STAYED) {
            return;
        }
        settling.send(
                day + result.delayDays(), fate, Seedling.shed(key, lesion, clone, day, arrival(result), Promise.NONE));
    }

    private static Arrival arrival(Walk walk) {
        return new Arrival(walk.organ(), walk.cells(), walk.shielded(), walk.delayDays(), walk.fate() == Fate.DORMANT);
    }

    @Override
    public void endStep(double from, double until) {
        // Every seed is in the settlements or has met its fate.
    }

    @Override
    public void close(double endDay, RandomStream lost) {
        ledger.expect(body.tally);
    }
}
