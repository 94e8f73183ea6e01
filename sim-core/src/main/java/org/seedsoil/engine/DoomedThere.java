package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.List;
import org.seedsoil.engine.DoomedKind.Crowd;
import org.seedsoil.random.Poisson;
import org.seedsoil.random.RandomStream;

/** The doomed colonies and groups that are in an organ on a day and that nobody follows: how many are expected, and who they are ({@link DoomedKind}). */
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
        for (Crowd crowd : crowds(organ, day)) {
            double number = Poisson.sample(crowd.mean(), random);
            TooManySeedsException.unlessAtMost(TooManySeedsException.MOST_KEPT, number, day);
            for (long i = 0; i < number; i++) {
                cells.add((double) crowd.cells().applyAsInt(random));
            }
        }
        return cells;
    }

    /** Expects how many of them there are. */
    double expected(int organ, double day) {
        return Crowd.sum(crowds(organ, day));
    }

    private List<Crowd> crowds(int organ, double day) {
        List<Crowd> crowds = new ArrayList<>();
        for (SeedLedger ledger : ledgers) {
            for (int source = 0; source < ledger.sources(); source++) {
                if (ledger.offered(source) > 0 && isUnfollowed(ledger, source, organ)) {
                    DoomedKind kind = new DoomedKind(body, ledger, source, organ, day);
                    crowds.addAll(kind.founded());
                    crowds.addAll(kind.asleep());
                    crowds.addAll(kind.woken());
                }
            }
        }
        return crowds;
    }

    /** In the reference every colony is followed; else those are whose laws may change, unless the doomed are drawn when they do. */
    private boolean isUnfollowed(SeedLedger ledger, int source, int organ) {
        return mode != Mode.REFERENCE
                && ledger.laws().seeds().apart(ledger.source(source).cloneIndex(), organ);
    }
}
