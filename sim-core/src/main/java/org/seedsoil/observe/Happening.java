package org.seedsoil.observe;

import org.seedsoil.outcome.Outcome;

/** What may happen to a patient, once. */
enum Happening {
    /** The first manifest distant metastasis. */
    METASTASIS {
        @Override
        double day(Outcome outcome, Spread spread) {
            return spread.firstManifestDay();
        }
    },
    /** Death of any cause. */
    DEATH {
        @Override
        double day(Outcome outcome, Spread spread) {
            return outcome.ending().isDeath() ? outcome.endDay() : Double.NaN;
        }
    };

    /** Returns when it happened, in days from day 0; NaN if it did not while the patient was followed. */
    abstract double day(Outcome outcome, Spread spread);
}
