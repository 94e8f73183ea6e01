package org.seedsoil.engine;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.engine.Doomed.Found;
import org.seedsoil.engine.Settlements.Settlement;
import org.seedsoil.engine.Settlements.Turn;
import org.seedsoil.event.EventKind;
import org.seedsoil.outcome.SeedCounts.Colony;
import org.seedsoil.random.RandomKey;
import org.seedsoil.random.RandomStream;

/** What seeds do once they have arrived: join, fall asleep, wake or begin to divide. */
final class Settling {
    private final Body body;
    private final Treatments treatments;
    private final BeyondHorizon beyond;
    /** What was shed, where the doomed are drawn when their laws change; null where every colony whose laws may change is followed. */
    @Nullable
    Standing standing;

    private double stepEnd;
    private final Queue<LesionState> thawed = new ArrayDeque<>();
    /** The last epoch for which sleepers were asked. */
    private int epoch;

    Settling(Body body, Treatments treatments) {
        this.body = body;
        this.treatments = treatments;
        this.beyond = new BeyondHorizon(body.patient.timeFrame().horizonDays(), body.laws.organs());
    }

    /** Tells how far the patient lives to see the current step; what is lost before that needs no waiting. */
    void beginStep(double until) {
        stepEnd = until;
    }

    /** Sends a seed on to meet its fate on a day. */
    void send(double day, Fate fate, Seedling origin) {
        boolean settles = fate == Fate.FOUNDED || fate == Fate.DORMANT || fate == Fate.JOINED;
        if (beyond.holds(day)) {
            beyond.travels(fate, origin);
        } else if (settles || day > stepEnd) {
            body.settlements.add(day, origin.shedDay(), Turn.ARRIVES, fate, origin);
        }
    }

    /** Settles everyone who is due, and returns the next new lesion, or null when there is none until a day. */
    @Nullable
    LesionState next(double until) {
        while (true) {
            if (!thawed.isEmpty()) {
                return thawed.remove();
            }
            double epochDay = body.epochs.from(epoch + 1);
            boolean changes = epochDay <= until;
            Settlement due = body.settlements.next(changes ? Math.nextDown(epochDay) : until);
            if (due == null && !changes) {
                return null;
            }
            LesionState lesion = due == null ? enterEpoch(epochDay) : settle(due);
            if (lesion != null) {
                return lesion;
            }
        }
    }

    /** An epoch begins: those whose laws it changes are asked again. */
    private @Nullable LesionState enterEpoch(double day) {
        epoch++;
        Standing known = standing;
        if (known == null) {
            askSleepers(day);
        } else {
            askAll(day);
            thawed.addAll(known.thaw(epoch));
        }
        return null;
    }

    /** What was given of a group under way or asleep was so by the old laws. */
    private void askAll(double day) {
        List<Settlement> reached = body.settlements.take(due -> !(due.origin().shedDay() >= day)
                && body.epochs.asks(
                        epoch, due.origin().cloneIndex(), due.origin().organ()));
        for (Settlement due : reached) {
            Seedling plain = due.origin().plain();
            if (due.turn() == Turn.ARRIVES) {
                body.settlements.add(due.day(), due.since(), due.turn(), due.fate(), plain);
            } else {
                sleepOn(due.since(), day, plain);
            }
        }
    }

    /** Lets a group sleep on by other numbers: sleep has no memory. */
    void sleepOn(double since, double day, Seedling origin) {
        sleepOn(since, day, origin, origin.key().child("sleep").child(Body.word(day)));
    }

    /** A colony that was not followed until now: it is told on this day that it is there. */
    LesionState thaw(Found found, double day, Seedling origin) {
        double[] cells = new double[body.laws.clones()];
        cells[origin.cloneIndex()] = found.cells();
        return begin(body.thaw(origin, found.foundedDay(), day, cells), day, found.cells());
    }

    /** Sleeping groups whose rates change draw their turn again. Nobody founds anything by that. */
    private void askSleepers(double day) {
        for (Settlement sleeper : body.settlements.takeAsleep(
                origin -> body.epochs.sleepChanges(epoch, origin.cloneIndex(), origin.organ()))) {
            sleepOn(sleeper.since(), day, sleeper.origin());
        }
    }

    private @Nullable LesionState settle(Settlement due) {
        Seedling origin = due.origin();
        if (due.turn() != Turn.ARRIVES
                && treatments.takesOutSleepers(origin.organ(), origin.key(), due.since(), due.day())) {
            count(origin, Colony.REMOVED_ASLEEP);
            body.specimens.remove(origin, due.since(), due.day());
            return null;
        }
        switch (due.turn()) {
            case ARRIVES -> {
                return arrive(due, origin);
            }
            case WAKES -> {
                count(origin, Colony.WOKE);
                body.chronicle.record(due.day(), EventKind.WOKE, origin.organ());
                return found(due.day(), origin);
            }
            case DIES_ASLEEP -> count(origin, Colony.DIED_ASLEEP);
        }
        return null;
    }

    private @Nullable LesionState arrive(Settlement due, Seedling origin) {
        switch (due.fate()) {
            case FOUNDED -> {
                tellArrival(due);
                return found(due.day(), origin);
            }
            case DORMANT -> {
                tellArrival(due);
                sleep(due.day(), origin);
            }
            case JOINED -> join(origin);
            default -> {
                // Lost on the way: nothing settles.
            }
        }
        return null;
    }

    private void tellArrival(Settlement due) {
        Seedling origin = due.origin();
        boolean node = body.patient.disease().anatomy().organ(origin.organ()).node();
        EventKind kind = node ? EventKind.LODGED_IN_NODE : EventKind.EXTRAVASATED;
        body.chronicle.record(due.day(), kind, origin.organ());
        if (due.fate() == Fate.DORMANT) {
            body.chronicle.record(due.day(), EventKind.FELL_ASLEEP, origin.organ());
        }
    }

    /** Wakes at rate ω or dies at rate ν; a survivor is known to wake, after a time of the same law. */
    void sleep(double day, Seedling origin) {
        sleepOn(day, day, origin, origin.key().child("sleep"));
    }

    /** Draws the turn of a group that sleeps since a day, from a later one on: sleep has no memory. */
    private void sleepOn(double since, double day, Seedling origin, RandomKey key) {
        Dormancy dormancy = body.epochs
                .on(day)
                .disease()
                .soil(origin.cloneIndex(), origin.organ())
                .dormancy();
        double rate = dormancy.leaves();
        RandomStream random = key.stream();
        double turnDay = day + random.nextWait(rate);
        boolean asked = body.epochs.sleepMayChange(day, origin.cloneIndex(), origin.organ());
        if (beyond.holds(turnDay) && !asked && !treatments.mayTakeOutSleepers(origin.organ())) {
            beyond.sleeps(origin);
            return;
        }
        boolean wakes = origin.promise() != Promise.NONE || random.nextOpen() * rate < dormancy.wake();
        body.settlements.add(turnDay, since, wakes ? Turn.WAKES : Turn.DIES_ASLEEP, Fate.DORMANT, origin);
    }

    private LesionState found(double day, Seedling origin) {
        double[] cells = new double[body.laws.clones()];
        cells[origin.cloneIndex()] = origin.founders();
        return begin(body.found(origin, day, cells, true), day, origin.founders());
    }

    private LesionState begin(LesionState lesion, double day, int cells) {
        LesionState parent = lesion.origin.parent();
        if (parent != null) {
            parent.foundDaughter();
        }
        body.chronicle.record(day, EventKind.FOUNDED, lesion, cells);
        return lesion;
    }

    private void join(Seedling origin) {
        LesionState host = FlowShares.host(body, origin.organ(), origin.key().child("host").stream());
        if (host != null) {
            host.cells[origin.cloneIndex()] += origin.founders();
        }
    }

    private void count(Seedling origin, Colony colony) {
        if (!origin.given()) {
            body.tally.colony(colony, origin.organ(), 1);
        }
    }

    /** Counts everyone who is still on the way or asleep when following ends. */
    void close(double endDay) {
        beyond.book(body.tally);
        for (Settlement open : body.settlements.open()) {
            Seedling origin = open.origin();
            if (origin.given()) {
                continue;
            }
            if (open.turn() == Turn.ARRIVES) {
                body.tally.underWay(open.fate(), origin.organ(), 1);
            } else {
                boolean removed = treatments.takesOutSleepers(origin.organ(), origin.key(), open.since(), endDay);
                body.tally.colony(removed ? Colony.REMOVED_ASLEEP : Colony.ASLEEP, origin.organ(), 1);
            }
        }
    }
}
