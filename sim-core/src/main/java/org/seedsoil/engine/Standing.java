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
 * What the lesions of a patient have shed. When laws of small colonies change, or a pulse comes where they may, those of the doomed are drawn from it that are
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
    private static final Fate[] SETTLED = {Fate.FOUNDED, Fate.DORMANT};
    private static final int FEW = 32;

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
    void note(LesionState lesion, int clone, SeedLedger ledger, UnfollowedSeeds lost, DetachmentProcess offer) {
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

    /** Groups of one fate in one organ, shed by the laws of one epoch, and the law of those of them that are not followed. */
    private record Groups(Doomed law, Fate fate, int organ, int stretch) {
        boolean sleep() {
            return fate == Fate.DORMANT;
        }
    }

    /** Those of so many cells that may be followed from now on, and a bound of the weight with which they are. */
    private record Candidate(Groups of, int cells, boolean lingers, double bound) {
        Doomed law() {
            return of.law();
        }

        Fate fate() {
            return of.fate();
        }

        int organ() {
            return of.organ();
        }
    }

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
                odds = odds(ledger, source, shed.lost);
                known.get(ledger.epoch())[source] = odds;
            }
            return odds;
        }

        private Odds odds(SeedLedger ledger, int source, UnfollowedSeeds lost) {
            SourceFates fates = ledger.fates(source);
            int clone = ledger.source(source).cloneIndex();
            Odds odds = new Odds(lost, source);
            for (int organ = 0; organ < body.laws.organs(); organ++) {
                for (int fate = 0; fate < SETTLED.length; fate++) {
                    if (fates.probability(SETTLED[fate], organ) > 0 && reaches(clone, organ)) {
                        DoomedHere here = law(clone, organ);
                        int stretch = here.stretch(ledger.epoch());
                        odds.add(new Groups(here.law(prospects), SETTLED[fate], organ, stretch), fates);
                    }
                }
            }
            return odds;
        }

        private boolean reaches(int clone, int organ) {
            int cell = clone * body.laws.organs() + organ;
            return laws[cell] != null || body.epochs.asks(epoch, clone, organ);
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
            Candidate candidate = odds.draw(random);
            boolean sleeps = candidate.of().sleep();
            double left = shed.draw(random);
            Arrival arrival = shed.ledger
                    .fates(shed.source())
                    .sampleSettled(candidate.fate(), candidate.organ(), candidate.cells(), random);
            double settles = left + arrival.delayDays();
            Found found = candidate.lingers()
                    ? candidate.law().lingers(settles, candidate.cells(), sleeps, random)
                    : candidate
                            .law()
                            .fades(
                                    candidate.bound(),
                                    candidate.of().stretch(),
                                    settles,
                                    candidate.cells(),
                                    sleeps,
                                    random);
            if (found == null || treatments.takesOutSleepers(candidate.organ(), key, settles, day)) {
                shed.lost.giveBack(shed.source(), candidate.fate(), candidate.organ());
                return;
            }
            shed.lost.follow(shed.source(), candidate.fate(), candidate.organ());
            body.tally.destine(shed.lesion.primary(), shed.clone, candidate.fate(), candidate.organ(), 1);
            Seedling origin = Seedling.shed(key, shed.lesion, shed.clone, left, arrival, found.promise());
            follow(shed, found, origin, candidate.fate());
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
        private final UnfollowedSeeds lost;
        private final int source;
        private int candidates;
        /** By candidate: of which groups, how many cells, and whether they linger, as 2 · cells + 1. */
        private Groups[] groups = new Groups[FEW];

        private int[] cells = new int[FEW];
        private double[] upTo = new double[FEW];
        /** How many were offered by all sources of the kind. */
        private double offered;

        Odds(UnfollowedSeeds lost, int source) {
            this.lost = lost;
            this.source = source;
        }

        /** Adds the candidates of groups, of each number of cells those that do not linger and those that do. */
        void add(Groups of, SourceFates fates) {
            boolean ends = of.law().ends(of.stretch());
            for (int n = 1; n <= fates.largestCluster(); n++) {
                double share = fates.foundingBySize(of.fate(), of.organ(), n);
                if (share > 0) {
                    add(of, 2 * n, share * of.law().bound(of.stretch(), n, of.sleep()));
                    if (ends) {
                        add(of, 2 * n + 1, share * of.law().lingers(n));
                    }
                }
            }
        }

        private void add(Groups of, int code, double weight) {
            if (candidates == upTo.length) {
                groups = Arrays.copyOf(groups, 2 * candidates);
                cells = Arrays.copyOf(cells, 2 * candidates);
                upTo = Arrays.copyOf(upTo, 2 * candidates);
            }
            groups[candidates] = of;
            cells[candidates] = code;
            upTo[candidates] = total() + weight;
            candidates++;
        }

        void setAside() {
            for (int candidate = 0; candidate < candidates; candidate++) {
                double weight = candidate == 0 ? upTo[0] : upTo[candidate] - upTo[candidate - 1];
                lost.setAside(source, groups[candidate].fate(), groups[candidate].organ(), offered * weight);
            }
        }

        double total() {
            return candidates == 0 ? 0 : upTo[candidates - 1];
        }

        Candidate draw(RandomStream random) {
            double draw = random.nextOpen() * total();
            int at = Arrays.binarySearch(upTo, 0, candidates, draw);
            int candidate = at < 0 ? Math.min(-at - 1, candidates - 1) : at;
            while (candidate < candidates - 1 && upTo[candidate] <= draw) {
                candidate++;
            }
            Groups of = groups[candidate];
            int n = cells[candidate] / 2;
            boolean lingers = cells[candidate] % 2 != 0;
            return new Candidate(of, n, lingers, lingers ? Double.NaN : of.law().bound(of.stretch(), n, of.sleep()));
        }
    }
}
