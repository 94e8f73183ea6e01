package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;

/** The doomed of a patient that were not drawn when their laws changed, on a day. */
final class Undrawn {
    private final Epochs epochs;
    private final double endDay;
    private final int organs;
    private final @Nullable DoomedHere[] laws;

    Undrawn(Epochs epochs, double endDay, int clones, int organs) {
        this.epochs = epochs;
        this.endDay = endDay;
        this.organs = organs;
        this.laws = new DoomedHere[clones * organs];
    }

    /** The day of which it tells. */
    double day() {
        return endDay;
    }

    /**
     * How long those of an organ live.
     *
     * @param epoch in which they were shed
     * @param clone their clone
     * @param organ where they are
     * @return null where their laws have not changed since
     */
    @Nullable
    UndrawnLives since(int epoch, int clone, int organ) {
        int now = epochs.at(endDay);
        for (int later = epoch + 1; later <= now; later++) {
            if (epochs.reaches(later, clone, organ)) {
                return here(clone, organ).undrawn(endDay);
            }
        }
        return null;
    }

    /** The stretch of an epoch after which laws have changed. */
    int stretch(int epoch, int clone, int organ) {
        return here(clone, organ).stretch(epoch);
    }

    private DoomedHere here(int clone, int organ) {
        int cell = clone * organs + organ;
        DoomedHere here = laws[cell];
        if (here == null) {
            here = DoomedHere.of(epochs, epochs.at(endDay), clone, organ);
            for (int other = clone * organs; other < (clone + 1) * organs; other++) {
                DoomedHere same = laws[other];
                here = same != null && same.isLike(here) ? same : here;
            }
            laws[cell] = here;
        }
        return here;
    }
}
