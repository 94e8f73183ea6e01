package org.seedsoil.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Clone;
import org.seedsoil.engine.LesionState.Seedling;
import org.seedsoil.engine.Plan.Lot;
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
 * <p>Where nothing can change the fate of a small colony ({@link ThinnedSeeding#obstacle}), luck also decides whether the
 * group survives, and only survivors found colonies here; the doomed are counted. Elsewhere every group that settles does.
 */
final class ExplicitSeeding implements Seeding {
    /** No seed has this number. */
    static final long NUMBER = -1;

    private static final int FATES = Fate.values().length;

    private final Body body;
    private final Settling settling;
    private final SeedLedger ledger;
    private final Lost lost;
    private final Offer offer = new Offer();
    private final @Nullable Kernel[] kernels;
    /** Seeds that were not followed one by one, by source, fate and organ. */
    private final long[] counted;

    ExplicitSeeding(Body body, Settling settling, SeedLedger ledger) {
        this.body = body;
        this.settling = settling;
        this.ledger = ledger;
        this.lost = new Lost(body, ledger, this::counted);
        this.kernels = new Kernel[ledger.sources()];
        this.counted = new long[ledger.sources() * FATES * body.laws.organs()];
    }

    @Override
    public void shed(LesionState lesion, double until, long stepWord) {
        for (int c = 0; c < lesion.cells.length; c++) {
            Clone lineage = body.patient.disease().clones().get(c);
            double mean = offer.along(lesion.path, c, lineage.shedding(), lesion.vascularizedDay, until);
            if (mean > 0) {
                ledger.offer(lesion, c, mean);
                RandomKey batch = lesion.sheddingKey().child(stepWord).child(Mode.EXPLICIT.batchWord(c));
                double seeds = Poisson.sample(mean, batch.child(NUMBER).stream());
                if (seeds > 0) {
                    shed(lesion, c, (long) seeds, batch);
                    witness(lesion, c, stepWord, (long) seeds, batch);
                }
            }
        }
    }

    private void shed(LesionState lesion, int clone, long seeds, RandomKey batch) {
        Kernel kernel = kernel(lesion, clone);
        RandomWords luck = RandomWords.of(batch);
        for (long first = 0; first < seeds; first += kernel.block()) {
            int settled = kernel.shed(luck, first, (int) Math.min(kernel.block(), seeds - first));
            for (int s = 0; s < settled; s++) {
                settle(lesion, clone, batch.child(kernel.number(luck, s)), kernel.rung(s));
            }
        }
    }

    private Kernel kernel(LesionState lesion, int clone) {
        int source = ledger.source(lesion.primary(), lesion.organ(), clone);
        Kernel known = kernels[source];
        if (known == null) {
            known = Kernels.BEST.open(body.laws.plan(lesion.primary(), lesion.organ(), clone), Kernel.BLOCK);
            kernels[source] = known;
        }
        return known;
    }

    private void settle(LesionState lesion, int clone, RandomKey seed, Rung rung) {
        RandomStream random = seed.stream();
        double day = offer.dayOf(random.nextOpen());
        Arrival arrival = arrival(lesion, clone, rung, random);
        boolean survivor = rung.lot() == Lot.SURVIVES;
        Seedling origin = new Seedling(
                seed,
                lesion,
                false,
                false,
                arrival.organ(),
                clone,
                arrival.founders(),
                day,
                arrival.dormant(),
                survivor);
        settling.send(day + arrival.delayDays(), rung.fate(), origin);
    }

    private Arrival arrival(LesionState lesion, int clone, Rung rung, RandomStream random) {
        SourceFates fates = body.laws.fates(lesion.primary(), lesion.organ(), clone);
        return switch (rung.lot()) {
            case SETTLES -> fates.sampleSettled(rung.fate(), rung.organ(), random);
            case SURVIVES -> fates.sampleSurvivor(rung.fate(), rung.organ(), random);
            case DOOMED -> fates.sampleDoomed(rung.fate(), rung.organ(), random);
            case LOST -> throw new IllegalArgumentException("the lost do not arrive");
        };
    }

    /** Tells the seed that is waited for, if it is one of these, dead or alive. */
    private void witness(LesionState lesion, int clone, long stepWord, long seeds, RandomKey batch) {
        Witness witness = body.witness;
        long number = witness == null ? -1 : witness.numberIn(batch, seeds);
        if (witness == null || number < 0) {
            return;
        }
        Plan plan = kernel(lesion, clone).plan();
        long luck = Kernel.luck(RandomWords.of(batch).word(number));
        Rung rung = plan.rung(plan.rungOf(luck));
        RandomStream random = batch.child(number).stream();
        double day = offer.dayOf(random.nextOpen());
        boolean arrives = rung.lot() != Lot.LOST;
        witness.tell(new SeedStory(
                new SeedId(lesion.key(), stepWord, clone, number),
                lesion.organ(),
                lesion.primary(),
                seeds,
                day,
                plan.hurdles(luck),
                rung.fate(),
                rung.organ(),
                arrives ? Optional.of(arrival(lesion, clone, rung, random)) : Optional.empty(),
                rung.lot().group()));
    }

    @Override
    public void endStep(double from, double until) {
        if (body.laws.survivorsApart()) {
            lost.endStep(until - from);
        }
        ledger.endStep();
    }

    @Override
    public void close(double endDay) {
        ledger.expect(body.tally);
        for (int s = 0; s < kernels.length; s++) {
            Kernel kernel = kernels[s];
            for (int r = 0; kernel != null && r < kernel.plan().rungs(); r++) {
                book(s, kernel.plan().rung(r), kernel.seeds(r));
            }
        }
        lost.book(endDay);
    }

    private void book(int source, Rung rung, long seeds) {
        body.tally.destine(ledger.primary(source), ledger.clone(source), rung.fate(), rung.organ(), seeds);
        if (!rung.settles()) {
            counted[cell(source, rung.fate(), rung.organ())] += seeds;
        }
    }

    private double counted(int source, Fate fate, int organ, double mean, RandomStream random) {
        return counted[cell(source, fate, organ)];
    }

    private int cell(int source, Fate fate, int organ) {
        return (source * FATES + fate.ordinal()) * body.laws.organs() + organ;
    }
}
