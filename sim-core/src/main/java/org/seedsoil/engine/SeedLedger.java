package org.seedsoil.engine;

import org.seedsoil.cascade.Fate;
import org.seedsoil.cascade.SourceFates;
import org.seedsoil.outcome.SeedTally;

/** Potential detachments expected of each kind of source, and so the exact expectation of every fate. */
final class SeedLedger {
    private final Laws laws;
    private final double[] offered;

    SeedLedger(Laws laws) {
        this.laws = laws;
        this.offered = new double[2 * laws.organs() * laws.clones()];
    }

    int sources() {
        return offered.length;
    }

    /** The number of a kind of source. */
    int source(boolean primary, int organ, int clone) {
        return ((primary ? 0 : laws.organs()) + organ) * laws.clones() + clone;
    }

    /** The ladder of a source's seeds. */
    Plan plan(int source) {
        return laws.plan(primary(source), organ(source), clone(source));
    }

    boolean primary(int source) {
        return source < laws.organs() * laws.clones();
    }

    int clone(int source) {
        return source % laws.clones();
    }

    int organ(int source) {
        return source / laws.clones() % laws.organs();
    }

    SourceFates fates(int source) {
        return laws.fates(primary(source), organ(source), clone(source));
    }

    void offer(LesionState lesion, int clone, double mean) {
        int source = source(lesion.primary(), lesion.organ(), clone);
        offered[source] += mean;
    }

    double offered(int source) {
        return offered[source];
    }

    /** Potential detachments a day at a moment of the last step, of every source of a kind. */
    double[] intensities(Body body, double day) {
        double[] now = new double[offered.length];
        for (LesionState lesion : body.living) {
            if (!lesion.vascular(day) || !lesion.existsAt(day)) {
                continue;
            }
            for (int c = 0; c < lesion.cells.length; c++) {
                double cells = lesion.path.cellsAt(day, c);
                now[source(lesion.primary(), lesion.organ(), c)] +=
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
            tally.expect(primary(source), clone(source), fate, organ, mean);
        }
    }
}
