package org.seedsoil.engine;

import java.util.Optional;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SeedWalk;
import org.seedsoil.cascade.SelfSeeding;
import org.seedsoil.cascade.Walk;
import org.seedsoil.disease.Clone;
import org.seedsoil.engine.LesionState.Seedling;
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
    private final Offer offer = new Offer();

    WalkedSeeding(Body body, Settling settling, SeedLedger ledger) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.walk = SeedWalk.of(body.laws.cascade());
        this.shares = new FlowShares(body);
    }

    @Override
    public void shed(LesionState lesion, double until, long stepWord) {
        for (int c = 0; c < lesion.cells.length; c++) {
            Clone lineage = body.patient.disease().clones().get(c);
            double mean = offer.along(lesion, c, lineage.shedding(), until);
            if (mean > 0) {
                ledger.offer(lesion, c, mean);
                shed(lesion, c, mean, stepWord);
            }
        }
    }

    private void shed(LesionState lesion, int clone, double mean, long stepWord) {
        RandomKey key = lesion.sheddingKey().child(stepWord).child(Mode.EXPLICIT.batchWord(clone));
        double seeds = Poisson.sample(mean, key.stream());
        for (long i = 0; i < seeds; i++) {
            RandomKey seed = key.child(i);
            RandomStream random = seed.stream();
            double day = offer.draw(random);
            Walk result = walk.walk(lesion.organ(), lesion.primary(), clone, random, shares);
            book(lesion, clone, seed, day, result);
        }
        witness(lesion, clone, stepWord, (long) seeds, key);
    }

    /** Tells the seed that is waited for, if it is one of these: walks it once more, and this time notes every draw. */
    private void witness(LesionState lesion, int clone, long stepWord, long seeds, RandomKey batch) {
        Witness witness = body.witness;
        long number = witness == null ? -1 : witness.numberIn(batch, seeds);
        if (witness == null || number < 0) {
            return;
        }
        RandomStream random = batch.child(number).stream();
        double day = offer.draw(random);
        Walk told = walk.recording().walk(lesion.organ(), lesion.primary(), clone, random, shares);
        boolean dormant = told.fate() == Fate.DORMANT;
        boolean settles = dormant || told.fate() == Fate.FOUNDED;
        Arrival arrival = new Arrival(told.organ(), told.cells(), told.shielded(), told.delayDays(), dormant);
        witness.tell(new SeedStory(
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
        Seedling origin = new Seedling(
                key, lesion, false, false, result.organ(), clone, result.cells(), day, fate == Fate.DORMANT, false);
        settling.send(day + result.delayDays(), fate, origin);
    }

    @Override
    public void endStep(double from, double until) {
        // Every seed is in the settlements or has met its fate.
    }

    @Override
    public void close(double endDay) {
        ledger.expect(body.tally);
    }
}
