package org.seedsoil.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Dormancy;
import org.seedsoil.elementary.Elementary;

/** How many doomed groups are expected to sleep, exactly, of the seeds of one epoch: they wake and die by the laws of each day. */
final class UnfollowedSleepers {
    private final Body body;
    private final SeedLedger ledger;
    /** By source; null until it offers anything. */
    private final @Nullable Sleepers[] sleepers;

    UnfollowedSleepers(Body body, SeedLedger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.sleepers = new Sleepers[ledger.sources()];
    }

    /** How many there are at the end of a step, as if they had slept since they were shed. */
    double expected(int source, int organ) {
        Sleepers known = sleepers[source];
        int at = known == null ? -1 : Arrays.binarySearch(known.organs(), organ);
        return at < 0 ? 0 : known.asleep()[at];
    }

    /** Notes the doomed groups of a lesion that fall asleep in a step: those still asleep at its end. */
    void offered(int source, DetachmentProcess offer, double until) {
        Sleepers sleepers = sleepers(source);
        double rate = Double.NaN;
        double kept = 0;
        for (int i = 0; i < sleepers.organs().length; i++) {
            int organ = sleepers.organs()[i];
            double changes = sleepChanges(source, organ);
            if (changes < until) {
                sleepers.fresh()[i] += offer.kept(sleepers.turnRate()[i], changes)
                        * sleepsOn(source, organ, changes, until)
                        * sleepers.doomed()[i];
                continue;
            }
            if (sleepers.turnRate()[i] != rate) {
                rate = sleepers.turnRate()[i];
                kept = offer.kept(rate, until);
            }
            sleepers.fresh()[i] += kept * sleepers.doomed()[i];
        }
    }

    /** The first day on which groups asleep in an organ do so by other laws than those of these seeds. */
    private double sleepChanges(int source, int organ) {
        int clone = ledger.source(source).cloneIndex();
        int epoch = ledger.epoch() + 1;
        while (body.epochs.from(epoch) < Double.POSITIVE_INFINITY && !body.epochs.sleepChanges(epoch, clone, organ)) {
            epoch++;
        }
        return body.epochs.from(epoch);
    }

    /** The part of the groups asleep in an organ that sleeps on from a day to another, by the laws of the days between. */
    private double sleepsOn(int source, int organ, double from, double until) {
        int clone = ledger.source(source).cloneIndex();
        Epochs epochs = body.epochs;
        double left = 0;
        double day = from;
        int epoch = epochs.at(from);
        for (int next = epoch + 1; epochs.from(next) < until; next++) {
            if (epochs.sleepChanges(next, clone, organ)) {
                left += dormancy(epoch, clone, organ).leaves() * (epochs.from(next) - day);
                day = epochs.from(next);
                epoch = next;
            }
        }
        return Elementary.exp(-(left + dormancy(epoch, clone, organ).leaves() * (until - day)));
    }

    private Dormancy dormancy(int epoch, int clone, int organ) {
        return body.epochs.laws(epoch).disease().soil(clone, organ).dormancy();
    }

    /** Expected doomed sleepers at the end of a step: those before, less waking and dying, and the newly asleep. */
    void endStep(double from, double until) {
        for (int source = 0; source < sleepers.length; source++) {
            Sleepers known = sleepers[source];
            if (known != null) {
                endStep(source, known, from, until);
            }
        }
    }

    private void endStep(int source, Sleepers of, double from, double until) {
        for (int i = 0; i < of.organs().length; i++) {
            of.asleep()[i] = of.asleep()[i] * sleepsOn(source, of.organs()[i], from, until) + of.fresh()[i];
            of.fresh()[i] = 0;
        }
    }

    private Sleepers sleepers(int source) {
        Sleepers known = sleepers[source];
        if (known == null) {
            SourceFates fates = ledger.fates(source);
            int clone = ledger.source(source).cloneIndex();
            double[] all = new double[body.laws.organs()];
            int count = 0;
            for (int organ = 0; organ < all.length; organ++) {
                boolean sleeps = fates.probability(Fate.DORMANT, organ) > 0;
                all[organ] = sleeps && ledger.laws().seeds().apart(clone, organ) ? fates.doomedDormant(organ) : 0;
                count += all[organ] > 0 ? 1 : 0;
            }
            int[] organs = new int[count];
            double[] doomed = new double[count];
            double[] turnRate = new double[count];
            for (int organ = all.length - 1; organ >= 0; organ--) {
                if (all[organ] > 0) {
                    organs[--count] = organ;
                    doomed[count] = all[organ];
                    turnRate[count] = dormancy(ledger.epoch(), clone, organ).leaves();
                }
            }
            known = new Sleepers(organs, doomed, turnRate, new double[organs.length], new double[organs.length]);
            sleepers[source] = known;
        }
        return known;
    }

    /**
     * Where doomed groups of a source fall asleep.
     *
     * @param organs in order
     * @param doomed how likely, per potential detachment
     * @param turnRate how fast they wake or die
     * @param asleep how many sleep at the end of the last step
     * @param fresh how many of those who fell asleep since
     */
    private record Sleepers(int[] organs, double[] doomed, double[] turnRate, double[] asleep, double[] fresh) {}
}
