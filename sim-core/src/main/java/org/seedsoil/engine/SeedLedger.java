package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.disease.Source;
import org.seedsoil.outcome.SeedTally;

/** Potential detachments expected of each kind of source, and so the exact expectation of every fate. */
final class SeedLedger {
    private final Laws laws;
    private final int epoch;
    private final double[] offered;
    private final @Nullable ShedHistory[] histories;

    SeedLedger(Laws laws, int epoch) {
        this.laws = laws;
        this.epoch = epoch;
        this.offered = new double[laws.seeds().sources()];
        this.histories = new ShedHistory[offered.length];
    }

    Laws laws() {
        return laws;
    }

    /** The epoch of these seeds. */
    int epoch() {
        return epoch;
    }

    int sources() {
        return offered.length;
    }

    /** The source at an index: every array by source is read with it. */
    Source source(int index) {
        return laws.seeds().source(index);
    }

    /** The index of a clone of a lesion as a source. */
    int index(LesionState lesion, int clone) {
        return lesion.source(clone).index(laws.disease());
    }

    /** The ladder of a source's seeds. */
    Plan plan(int source) {
        return laws.seeds().plan(source(source));
    }

    SourceFates fates(int source) {
        return laws.seeds().fates(source);
    }

    void offer(LesionState lesion, int clone, DetachmentProcess offer) {
        int source = index(lesion, clone);
        offered[source] += offer.mean();
        history(source).add(offer);
    }

    /** What sources of a kind have offered. */
    ShedHistory history(int source) {
        ShedHistory known = histories[source];
        if (known == null) {
            known = new ShedHistory();
            histories[source] = known;
        }
        return known;
    }

    void endStep() {
        for (ShedHistory history : histories) {
            if (history != null) {
                history.endStep();
            }
        }
    }

    double offered(int source) {
        return offered[source];
    }

    /** Potential detachments a day at a moment of the last step, of every source of a kind. */
    double[] intensities(Body body, double day) {
        double[] now = new double[offered.length];
        for (LesionState lesion : body.living) {
            boolean sheds = laws.cascade().sheds(lesion.primary()) && lesion.vascular(day) && lesion.existsAt(day);
            if (!sheds) {
                continue;
            }
            for (int c = 0; c < lesion.cells.length; c++) {
                double cells = lesion.path.cellsAt(day, c);
                now[index(lesion, c)] +=
                        laws.disease().clones().get(c).shedding().perDay(cells, lesion.path.totalAt(day));
            }
        }
        return now;
    }

    /** Books the expectation of every fate. */
    void expect(SeedTally tally) {
        for (int s = 0; s < offered.length; s++) {
            if (offered[s] > 0) {
                for (Fate fate : Fate.values()) {
                    expect(tally, s, fate);
                }
            }
        }
    }

    private void expect(SeedTally tally, int source, Fate fate) {
        for (int organ = 0; organ < laws.organs(); organ++) {
            double mean = offered[source] * fates(source).probability(fate, organ);
            tally.expect(source(source).primary(), source(source).cloneIndex(), fate, organ, mean);
        }
    }
}
