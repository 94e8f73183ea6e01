package org.seedsoil.engine;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Source;
import org.seedsoil.engine.Plan.Handling;
import org.seedsoil.engine.Plan.Rung;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;
import org.seedsoil.random.RandomWords;

/**
 * Follows every potential detachment through the {@link Kernel} of its source and clone.
 *
 * <p>Draws, below the key of a lesion, step and clone: from the key's child {@link #NUMBER}, how many seeds are offered; word i
 * of the key itself is the luck of seed i and decides its fate. A seed that settles has the key's child i: it draws when it
 * leaves, and then its size, cloak and path from their law given its fate and organ.
 *
 * <p>Where nothing can change the fate of a small colony ({@link Thinning#obstacle}), luck also decides whether the
 * group survives, and only survivors found colonies here; the doomed are counted. Elsewhere every group that settles does.
 */
final class ExplicitSeeding implements Seeding {
    /** No seed has this number. */
    static final long NUMBER = -1;

    /** Seeds that one thread follows at a time: a fifth of a millisecond, so that no thread waits long for the last piece. */
    private static final long PIECE = 1 << 17;

    private static final int FATES = Fate.values().length;

    private final Body body;
    private final Settling settling;
    private final SeedLedger ledger;
    private final UnfollowedSeeds lost;
    private final WorkerPool pool;
    /** By worker of the pool and source. */
    private final @Nullable Kernel[][] kernels;
    /** Seeds that were not followed one by one, by source, fate and organ. */
    private final long[] counted;

    ExplicitSeeding(Body body, Settling settling, SeedLedger ledger, WorkerPool pool) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.lost = new UnfollowedSeeds(body, ledger, this::counted);
        this.pool = pool;
        this.kernels = new Kernel[pool.workers()][ledger.sources()];
        this.counted = new long[ledger.sources() * FATES * body.laws.organs()];
    }

    @Override
    public void shed(LesionState lesion, int clone, DetachmentProcess offer, double until, long stepWord) {
        if (body.laws.seeds().survivorsApart()) {
            lost.offered(ledger.index(lesion, clone), offer, until);
        }
        RandomKey batch = lesion.sheddingKey().child(stepWord).child(Mode.EXPLICIT.batchWord(clone));
        double seeds = Poisson.sample(offer.mean(), batch.child(NUMBER).stream());
        TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_WALKED, seeds, until);
        if (seeds > 0) {
            shed(lesion, clone, offer, (long) seeds, batch);
            witness(lesion, clone, offer, stepWord, (long) seeds, batch);
        }
    }

    /** Large batches are shared out in pieces of fixed size; their settlers are taken in afterwards, in order. */
    private void shed(LesionState lesion, int clone, DetachmentProcess offer, long seeds, RandomKey batch) {
        int source = ledger.index(lesion, clone);
        RandomWords luck = RandomWords.of(batch);
        int pieces = (int) ((seeds - 1) / PIECE + 1);
        Landed[] landed = new Landed[pieces];
        pool.share(pieces, (worker, piece) -> {
            long first = piece * PIECE;
            landed[piece] = follow(kernel(worker, source), luck, first, Math.min(seeds, first + PIECE));
        });
        for (Landed settlers : landed) {
            for (int s = 0; s < settlers.count; s++) {
                Rung rung = ledger.plan(source).rung(settlers.rung[s]);
                settle(lesion, clone, offer, batch.child(settlers.number[s]), rung);
            }
        }
    }

    private static Landed follow(Kernel kernel, RandomWords luck, long from, long until) {
        Landed landed = new Landed();
        for (long first = from; first < until; first += kernel.block()) {
            int settled = kernel.shed(luck, first, (int) Math.min(kernel.block(), until - first));
            for (int s = 0; s < settled; s++) {
                landed.add(kernel.number(luck, s), kernel.rung(s));
            }
        }
        return landed;
    }

    /** The seeds of a piece that settle: their numbers and rungs. */
    private static final class Landed {
        int count;
        long[] number = {};
        int[] rung = {};

        void add(long seed, int where) {
            if (count == number.length) {
                number = Arrays.copyOf(number, 2 * count + 4);
                rung = Arrays.copyOf(rung, number.length);
            }
            number[count] = seed;
            rung[count] = where;
            count++;
        }
    }

    private Kernel kernel(int worker, int source) {
        Kernel known = kernels[worker][source];
        if (known == null) {
            known = Kernels.BEST.open(ledger.plan(source), Kernel.BLOCK);
            kernels[worker][source] = known;
        }
        return known;
    }

    private void settle(LesionState lesion, int clone, DetachmentProcess offer, RandomKey seed, Rung rung) {
        RandomStream random = seed.stream();
        double day = offer.draw(random);
        Arrival arrival = arrival(lesion, clone, rung, random);
        Promise promise = rung.handling() == Handling.SURVIVES ? Promise.SURVIVES : Promise.NONE;
        Seedling origin = Seedling.shed(seed, lesion, clone, day, arrival, promise);
        settling.send(day + arrival.delayDays(), rung.fate(), origin);
    }

    private Arrival arrival(LesionState lesion, int clone, Rung rung, RandomStream random) {
        SourceFates fates = ledger.laws().seeds().fates(lesion.source(clone));
        return switch (rung.handling()) {
            case SETTLES -> fates.sampleSettled(rung.fate(), rung.organ(), random);
            case SURVIVES, WOULD_SURVIVE -> fates.sampleSurvivor(rung.fate(), rung.organ(), random);
            case DOOMED, WOULD_DIE -> fates.sampleDoomed(rung.fate(), rung.organ(), random);
            case LOST -> throw new IllegalArgumentException("the lost do not arrive");
        };
    }

    /** Tells the seed that is waited for, if it is one of these, dead or alive. */
    private void witness(
            LesionState lesion, int clone, DetachmentProcess offer, long stepWord, long seeds, RandomKey batch) {
        Witness witness = body.witness;
        long number = witness == null ? -1 : witness.numberIn(batch, seeds);
        if (witness == null || number < 0) {
            return;
        }
        Plan plan = ledger.plan(ledger.index(lesion, clone));
        long luck = Kernel.luck(RandomWords.of(batch).word(number));
        Rung rung = plan.rung(plan.rungOf(luck));
        RandomStream random = batch.child(number).stream();
        double day = offer.draw(random);
        boolean arrives = rung.handling() != Handling.LOST;
        witness.record(new SeedStory(
                new SeedId(lesion.key(), stepWord, clone, number),
                lesion.organ(),
                lesion.primary(),
                seeds,
                day,
                plan.hurdles(luck),
                rung.fate(),
                rung.organ(),
                arrives ? Optional.of(arrival(lesion, clone, rung, random)) : Optional.empty(),
                rung.handling().group()));
    }

    @Override
    public void endStep(double from, double until) {
        if (body.laws.seeds().survivorsApart()) {
            lost.endStep(from, until);
        }
    }

    @Override
    public void close(double endDay, RandomStream random) {
        ledger.expect(body.tally);
        for (Kernel[] own : kernels) {
            for (int s = 0; s < own.length; s++) {
                Kernel kernel = own[s];
                for (int r = 0; kernel != null && r < kernel.plan().rungs(); r++) {
                    book(s, kernel.plan().rung(r), kernel.seeds(r));
                }
            }
        }
        lost.book(endDay, random);
    }

    private void book(int source, Rung rung, long seeds) {
        Source from = ledger.source(source);
        body.tally.destine(from.primary(), from.cloneIndex(), rung.fate(), rung.organ(), seeds);
        if (!rung.settles()) {
            counted[cell(source, rung.fate(), rung.organ())] += seeds;
        }
    }

    private double counted(int source, Fate fate, int organ, double mean, RandomStream random) {
        return (double) counted[cell(source, fate, organ)];
    }

    private int cell(int source, Fate fate, int organ) {
        return (source * FATES + fate.ordinal()) * body.laws.organs() + organ;
    }
}
