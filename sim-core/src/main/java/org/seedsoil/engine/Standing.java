package org.seedsoil.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Arrival;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.engine.Doomed.Found;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/**
 * What the lesions of a patient have shed. When laws of small colonies change, or a pulse comes, those of the doomed are drawn from it that are
 * still there and may come to something by the laws to come ({@link Doomed}); until then none of them is, and a patient is as without treatment.
 *
 * <p>Given what the lesions offered, the doomed are a Poisson process in the day of shedding, destination and founders. Candidates are drawn with a
 * weight that bounds theirs, and each is followed and kept or not. Those that are not go back to the number of the lost, from which all candidates
 * were taken out, so that every number keeps its law.
 *
 * <p>Draws: below the key of a lesion, "thaw", the epoch that begins, the epoch of shedding and the clone: how many candidates; then each from a
 * key of its own by its number, which is also the key of the lesion.
 */
final class Standing {
    private final Body body;
    private final Treatments treatments;
    private final Settling settling;
    private final Prospects prospects = new Prospects();
    private final List<Shed> sheds = new ArrayList<>();
    /** By lesion and clone: to what the next offer is added. */
    private final List<@Nullable Shed> latest = new ArrayList<>();

    Standing(Body body, Treatments treatments, Settling settling) {
        this.body = body;
        this.treatments = treatments;
        this.settling = settling;
    }

    /** Notes what a clone of a lesion offers in a step. */
    void note(LesionState lesion, int clone, SeedLedger ledger, Lost lost, Offer offer) {
        int at = lesion.id * body.laws.clones() + clone;
        while (latest.size() <= at) {
            latest.add(null);
        }
        Shed shed = latest.get(at);
        if (shed == null || shed.ledger != ledger) {
            shed = new Shed(lesion, clone, ledger, lost);
            latest.set(at, shed);
            sheds.add(shed);
        }
        shed.add(offer);
    }

    /** An epoch begins: returns the colonies that are followed from now on. */
    Queue<LesionState> thaw(int epoch) {
        Thaw thaw = new Thaw(epoch);
        sheds.stream().filter(shed -> shed.ledger.epoch() < epoch).forEach(thaw::ask);
        thaw.setAside();
        return thaw.colonies;
    }

    /** A part of the seeds of a source that may be followed from now on, and a bound of the weight with which they are. */
    private record Lot(Doomed law, Fate fate, int organ, int cells, int stretch, boolean lingers, double bound) {}

    /** The beginning of one epoch. */
    private final class Thaw {
        final Queue<LesionState> colonies = new ArrayDeque<>();
        private final int epoch;
        private final double day;
        private final @Nullable DoomedHere[] laws;
        /** By epoch of shedding and source. */
        private final List<@Nullable Odds[]> known = new ArrayList<>();

        Thaw(int epoch) {
            this.epoch = epoch;
            this.day = body.epochs.from(epoch);
            this.laws = new DoomedHere[body.laws.clones() * body.laws.organs()];
        }

        void ask(Shed shed) {
            Odds odds = odds(shed);
            if (!(odds.total() > 0)) {
                return;
            }
            odds.offered += shed.mean();
            RandomKey key = shed.lesion
                    .key()
                    .child("thaw")
                    .child(epoch)
                    .child(shed.ledger.epoch())
                    .child(shed.clone);
            double candidates = Poisson.sample(shed.mean() * odds.total(), key.stream());
            TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, candidates, day);
            for (long i = 0; i < candidates; i++) {
                candidate(shed, odds, key.child(i));
            }
        }

        /** Takes all candidates out of the lost. */
        void setAside() {
            for (@Nullable Odds[] ofEpoch : known) {
                for (Odds odds : ofEpoch) {
                    if (odds != null && odds.offered > 0) {
                        odds.setAside();
                    }
                }
            }
        }

        private Odds odds(Shed shed) {
            SeedLedger ledger = shed.ledger;
            int source = shed.source();
            while (known.size() <= ledger.epoch()) {
                known.add(new Odds[ledger.sources()]);
            }
            Odds odds = known.get(ledger.epoch())[source];
            if (odds == null) {
                odds = new Odds(lots(ledger, source), ledger.fates(source), shed.lost, source);
                known.get(ledger.epoch())[source] = odds;
            }
            return odds;
        }

        private List<Lot> lots(SeedLedger ledger, int source) {
            SourceFates fates = ledger.fates(source);
            int clone = ledger.source(source).cloneIndex();
            List<Lot> lots = new ArrayList<>();
            for (int organ = 0; organ < body.laws.organs(); organ++) {
                boolean settles = fates.probability(Fate.FOUNDED, organ) + fates.probability(Fate.DORMANT, organ) > 0;
                if (settles && body.epochs.reaches(epoch, clone, organ)) {
                    add(lots, law(clone, organ), ledger.epoch(), organ, fates);
                }
            }
            return lots;
        }

        private void add(List<Lot> lots, DoomedHere here, int shedIn, int organ, SourceFates fates) {
            int stretch = here.stretch(shedIn);
            for (Fate fate : List.of(Fate.FOUNDED, Fate.DORMANT)) {
                for (int cells = 1; cells <= fates.largestCluster(); cells++) {
                    if (fates.foundingBySize(fate, organ, cells) > 0) {
                        Doomed law = here.law(prospects);
                        double bound = law.bound(stretch, cells, fate == Fate.DORMANT);
                        lots.add(new Lot(law, fate, organ, cells, stretch, false, bound));
                        if (law.ends(stretch)) {
                            lots.add(new Lot(law, fate, organ, cells, stretch, true, law.lingers(cells)));
                        }
                    }
                }
            }
        }

        private DoomedHere law(int clone, int organ) {
            int cell = clone * body.laws.organs() + organ;
            DoomedHere law = laws[cell];
            if (law == null) {
                law = DoomedHere.of(body.epochs, epoch, clone, organ);
                for (int other = clone * body.laws.organs(); other < cell; other++) {
                    DoomedHere same = laws[other];
                    law = same != null && same.isLike(law) ? same : law;
                }
                laws[cell] = law;
            }
            return law;
        }

        private void candidate(Shed shed, Odds odds, RandomKey key) {
            RandomStream random = key.stream();
            Lot lot = odds.draw(random);
            boolean sleeps = lot.fate() == Fate.DORMANT;
            double left = shed.draw(random);
            Arrival arrival =
                    shed.ledger.fates(shed.source()).sampleSettled(lot.fate(), lot.organ(), lot.cells(), random);
            double settles = left + arrival.delayDays();
            Found found = lot.lingers()
                    ? lot.law().lingers(settles, lot.cells(), sleeps, random)
                    : lot.law().fades(lot.bound(), lot.stretch(), settles, lot.cells(), sleeps, random);
            if (found == null || treatments.takesOutSleepers(lot.organ(), key, settles, day)) {
                shed.lost.giveBack(shed.source(), lot.fate(), lot.organ());
                return;
            }
            shed.lost.follow(shed.source(), lot.fate(), lot.organ());
            body.tally.destine(shed.lesion.primary(), shed.clone, lot.fate(), lot.organ(), 1);
            Seedling origin = Seedling.shed(key, shed.lesion, shed.clone, left, arrival, found.promise());
            follow(shed, found, origin, lot.fate());
        }

        private void follow(Shed shed, Found found, Seedling origin, Fate fate) {
            switch (found.state()) {
                case UNDER_WAY -> settling.send(found.day(), fate, origin);
                case SLEEPS -> settling.sleepOn(found.day(), day, origin);
                case GROWS -> {
                    if (fate == Fate.DORMANT) {
                        body.tally.colony(Colony.WOKE, origin.organ(), 1);
                        shed.lost.followWoken(shed.source(), origin.organ());
                    }
                    colonies.add(settling.thaw(found, day, origin));
                }
            }
        }
    }

    /** Everything that a kind of source may have sent in an epoch, with its weight. */
    private static final class Odds {
        private final List<Lot> lots;
        private final double[] upTo;
        private final Lost lost;
        private final int source;
        /** How many were offered by all sources of the kind. */
        private double offered;

        Odds(List<Lot> lots, SourceFates fates, Lost lost, int source) {
            this.lots = lots;
            this.lost = lost;
            this.source = source;
            this.upTo = new double[lots.size()];
            double sum = 0;
            for (int i = 0; i < upTo.length; i++) {
                Lot lot = lots.get(i);
                sum += fates.foundingBySize(lot.fate(), lot.organ(), lot.cells()) * lot.bound();
                upTo[i] = sum;
            }
        }

        void setAside() {
            for (int lot = 0; lot < upTo.length; lot++) {
                Lot of = lots.get(lot);
                double weight = lot == 0 ? upTo[0] : upTo[lot] - upTo[lot - 1];
                lost.setAside(source, of.fate(), of.organ(), offered * weight);
            }
        }

        double total() {
            return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
        }

        Lot draw(RandomStream random) {
            double draw = random.nextOpen() * total();
            int at = Arrays.binarySearch(upTo, draw);
            int lot = at < 0 ? Math.min(-at - 1, upTo.length - 1) : at;
            while (lot < upTo.length - 1 && upTo[lot] <= draw) {
                lot++;
            }
            return lots.get(lot);
        }
    }
}
