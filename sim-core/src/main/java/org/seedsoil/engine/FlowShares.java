package org.seedsoil.engine;

import org.jspecify.annotations.Nullable;
import org.seedsoil.cascade.SelfSeeding;
import org.seedsoil.random.RandomStream;

/** The share of an organ's flow that its lesions take: their mass over that of organ and lesions together, at 1 g/cm³. */
final class FlowShares implements SelfSeeding {
    private final Body body;

    FlowShares(Body body) {
        this.body = body;
    }

    @Override
    public double joins(int organ) {
        double tumour = grams(body, organ);
        double own = body.patient.disease().anatomy().organ(organ).massGrams();
        return tumour > 0 ? tumour / (tumour + own) : 0;
    }

    private static double grams(Body body, int organ) {
        double cells = 0;
        for (LesionState lesion : body.living) {
            cells += lesion.organ() == organ && vascularized(lesion) ? lesion.total() : 0;
        }
        return cells / body.patient.disease().cellsPerCm3();
    }

    private static boolean vascularized(LesionState lesion) {
        return !lesion.ended() && lesion.vascularized();
    }

    /** Draws the lesion that a joining seed meets, by size; null if all have ended meanwhile. */
    static @Nullable LesionState host(Body body, int organ, RandomStream random) {
        double at =
                random.nextOpen() * grams(body, organ) * body.patient.disease().cellsPerCm3();
        LesionState last = null;
        for (LesionState lesion : body.living) {
            if (lesion.organ() == organ && vascularized(lesion)) {
                last = lesion;
                at -= lesion.total();
                if (at < 0) {
                    break;
                }
            }
        }
        return last;
    }
}
