package org.seedsoil.sweep;

import org.jspecify.annotations.Nullable;
import org.seedsoil.observe.CohortSummary;
import org.seedsoil.observe.PatientCase;
import org.seedsoil.observe.Scope;

/** Cohorts of one patient each, made once however much is asked of the same patient in a row. Not thread-safe. */
final class Alone {
    private final Scope scope;
    private @Nullable PatientCase patient;
    private CohortSummary summary;

    Alone(Scope scope) {
        this.scope = scope;
        this.summary = new CohortSummary(scope);
    }

    /** Returns what patients are named after. */
    Scope scope() {
        return scope;
    }

    /** Returns what is kept of a cohort that is this patient. */
    @SuppressWarnings("ReferenceEquality") // the very patient of before, not one like it
    CohortSummary summary(PatientCase asked) {
        if (patient != asked) {
            summary = new CohortSummary(scope);
            summary.accept(asked.outcome());
            patient = asked;
        }
        return summary;
    }
}
