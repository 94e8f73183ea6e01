package org.seedsoil.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seedsoil.random.RandomStream;

/** What one clone of a lesion offered in one epoch, step by step: enough to draw again when one of its seeds left. */
final class Shed {
    final LesionState lesion;
    final int clone;
    /** By which laws it shed. */
    final SeedLedger ledger;
    /** Who counts those of its seeds that are not followed. */
    final UnfollowedSeeds lost;

    private final List<DetachmentProcess> offers = new ArrayList<>();
    private double[] upTo = new double[4];

    Shed(LesionState lesion, int clone, SeedLedger ledger, UnfollowedSeeds lost) {
        this.lesion = lesion;
        this.clone = clone;
        this.ledger = ledger;
        this.lost = lost;
    }

    void add(DetachmentProcess offer) {
        int steps = offers.size();
        upTo = steps == upTo.length ? Arrays.copyOf(upTo, 2 * steps) : upTo;
        upTo[steps] = mean() + offer.mean();
        offers.add(offer.copy());
    }

    /** The kind of source. */
    int source() {
        return ledger.index(lesion, clone);
    }

    /** How many were offered, in the mean. */
    double mean() {
        return offers.isEmpty() ? 0 : upTo[offers.size() - 1];
    }

    /** Draws when one of them left. */
    double draw(RandomStream random) {
        int at = Arrays.binarySearch(upTo, 0, offers.size(), random.nextOpen() * mean());
        return offers.get(Math.min(at < 0 ? -at - 1 : at + 1, offers.size() - 1))
                .draw(random);
    }
}
